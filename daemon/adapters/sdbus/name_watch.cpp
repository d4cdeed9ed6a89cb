#include "adapters/sdbus/name_watch.hpp"

#include <utility>

namespace unhunch::sdbus {

NameWatch::NameWatch(sd_bus* bus, std::string name, std::function<void(const std::string&)> changed)
    : changed_{std::move(changed)} {
    const auto rule =
        "type='signal',sender='org.freedesktop.DBus',path='/org/freedesktop/DBus',interface='org.freedesktop.DBus',"
        "member='NameOwnerChanged',arg0='" +
        name + "'";
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_match_async(bus, &slot, rule.c_str(), handler<&NameWatch::owner_changed>, nullptr, this),
            "watching a name on the bus");
    signal_.reset(slot);

    auto call = bus_call(bus, "GetNameOwner");
    require(sd_bus_message_append(call.get(), "s", name.c_str()), "asking for the owner of a name");
    calls_.send(bus, std::move(call), [this](sd_bus_message* reply) {
        if (known_) return;
        const char* owner = "";
        if (sd_bus_message_get_error(reply) == nullptr) sd_bus_message_read(reply, "s", &owner);
        known_ = true;
        now_owned_by(owner);
    });
}

void NameWatch::owner_changed(sd_bus_message* signal) {
    const char* owner = "";
    require(sd_bus_message_read(signal, "sss", nullptr, nullptr, &owner), "reading who owns a name");
    known_ = true;
    now_owned_by(owner);
}

void NameWatch::now_owned_by(const char* owner) {
    owner_ = owner;
    const auto changed = changed_;
    changed(owner_);
}

}  // namespace unhunch::sdbus
