#include "adapters/sdbus/name_watch.hpp"

#include <cstring>
#include <utility>

namespace unhunch::sdbus {
namespace {

constexpr int most_questions = 3;
constexpr const char* the_bus = "org.freedesktop.DBus";
constexpr const char* nobody = "org.freedesktop.DBus.Error.NameHasNoOwner";

}  // namespace

NameWatch::NameWatch(sd_bus* bus, std::string name, std::function<void(const std::string&)> changed)
    : bus_{bus}, name_{std::move(name)}, changed_{std::move(changed)} {
    const auto rule =
        "type='signal',sender='org.freedesktop.DBus',path='/org/freedesktop/DBus',interface='org.freedesktop.DBus',"
        "member='NameOwnerChanged',arg0='" +
        name_ + "'";
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_match_async(bus, &slot, rule.c_str(), handler<&NameWatch::owner_changed>, nullptr, this),
            "watching a name on the bus");
    signal_.reset(slot);

    ask(most_questions);
}

void NameWatch::ask(int times) {
    auto call = bus_call(bus_, "GetNameOwner");
    require(sd_bus_message_append(call.get(), "s", name_.c_str()), "asking for the owner of a name");
    calls_.send(bus_, std::move(call), [this, times](sd_bus_message* reply) {
        if (known_) return;
        const char* owner = "";
        if (sd_bus_message_get_error(reply) == nullptr)
            sd_bus_message_read(reply, "s", &owner);
        else if (times > 1 && sd_bus_is_open(bus_) > 0 && sd_bus_message_is_method_error(reply, nobody) == 0)
            return ask(times - 1);  // the bus did answer: this process was busy for longer than sd-bus waits
        known_ = true;
        now_owned_by(owner);
    });
}

/// sd-bus leaves it to the bus to check who sends a signal, and the bus does not where one is sent to us alone.
void NameWatch::owner_changed(sd_bus_message* signal) {
    const char* sender = sd_bus_message_get_sender(signal);
    if (sender == nullptr || std::strcmp(sender, the_bus) != 0) return;
    const char* owner = "";
    require(sd_bus_message_read(signal, "sss", nullptr, nullptr, &owner), "reading who owns a name");
    known_ = true;
    now_owned_by(owner);
}

bool NameWatch::owner_sent(sd_bus_message* signal) const {
    const char* sender = sd_bus_message_get_sender(signal);
    return sender != nullptr && owner_ == sender;
}

void NameWatch::now_owned_by(const char* owner) {
    owner_ = owner;
    const auto changed = changed_;
    changed(owner_);
}

}  // namespace unhunch::sdbus
