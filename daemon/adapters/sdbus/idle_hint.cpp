#include "adapters/sdbus/idle_hint.hpp"

#include <string_view>
#include <utility>

namespace unhunch::sdbus {
namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* session_interface = "org.freedesktop.login1.Session";

/// Reads the value of a property of that type and leaves anything else aside.
template <class Value>
void read_if(sd_bus_message* reply, const char* type, Value& value) {
    if (sd_bus_message_enter_container(reply, 'v', type) > 0) {
        sd_bus_message_read_basic(reply, *type, &value);
        sd_bus_message_exit_container(reply);
    } else {
        sd_bus_message_skip(reply, "v");
    }
}

std::optional<IdleHint::Hint> hint_in(sd_bus_message* reply) {
    if (sd_bus_message_get_error(reply) != nullptr) return std::nullopt;
    const char* type = "";
    int idle = 0;
    std::uint64_t since = 0;
    if (sd_bus_message_enter_container(reply, 'a', "{sv}") < 0) return std::nullopt;
    while (sd_bus_message_enter_container(reply, 'e', "sv") > 0) {
        const char* name = "";
        if (sd_bus_message_read_basic(reply, 's', &name) < 0) return std::nullopt;
        const std::string_view property{name};
        if (property == "Type")
            read_if(reply, "s", type);
        else if (property == "IdleHint")
            read_if(reply, "b", idle);
        else if (property == "IdleSinceHintMonotonic")
            read_if(reply, "t", since);
        else
            sd_bus_message_skip(reply, "v");
        sd_bus_message_exit_container(reply);
    }
    // For a terminal logind works the hint out when asked, and never tells that it changed.
    const std::string_view kind{type};
    if ((kind != "x11" && kind != "wayland" && kind != "mir") || since == 0) return std::nullopt;
    return IdleHint::Hint{.idle = idle != 0, .since = std::chrono::microseconds{since}};
}

}  // namespace

IdleHint::IdleHint(sd_bus* bus, std::function<void(std::optional<Hint>)> said) : bus_{bus}, said_{std::move(said)} {
    owner_.emplace(bus_, logind, [this](const std::string& owner) { owner_is(owner); });
}

void IdleHint::owner_is(const std::string& owner) {
    calls_.emplace();
    changes_.reset();
    session_.reset();
    if (owner.empty()) return said_(std::nullopt);
    session_.emplace(bus_, [this](const std::string& path) { session_is(path); });
}

void IdleHint::session_is(const std::string& path) {
    if (path.empty()) return said_(std::nullopt);
    path_ = path;
    const auto rule = "type='signal',sender='" + std::string{logind} + "',path='" + path +
                      "',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='" +
                      session_interface + "'";
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_match_async(bus_, &slot, rule.c_str(), handler<&IdleHint::changed>, nullptr, this),
            "listening to logind");
    changes_.reset(slot);
    ask();
}

void IdleHint::ask() {
    auto call = method_call(bus_, logind, path_.c_str(), "org.freedesktop.DBus.Properties", "GetAll");
    require(sd_bus_message_append(call.get(), "s", session_interface), "asking logind for the session");
    calls_.emplace();  // the answer to an older question is not wanted any more
    calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) { said_(hint_in(reply)); });
}

}  // namespace unhunch::sdbus
