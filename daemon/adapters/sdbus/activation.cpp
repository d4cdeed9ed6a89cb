#include "adapters/sdbus/activation.hpp"

#include <array>
#include <cstdlib>
#include <string>

#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* bus_name = "org.freedesktop.DBus";
constexpr const char* bus_path = "/org/freedesktop/DBus";

/// What a session knows and a bus that was there before it does not.
constexpr std::array of_the_session{
    "DISPLAY",        "WAYLAND_DISPLAY",     "XAUTHORITY",      "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "XDG_SESSION_ID",
    "DESKTOP_SESSION", "XDG_SESSION_DESKTOP", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS",       "LANG",             "LANGUAGE",
    "LC_ALL",         "LC_MESSAGES",         "LC_TIME"};

/// A bus that forbids it starts the daemon all the same, in the surroundings that it knows.
void tell_surroundings(sd_bus* bus) {
    sd_bus_message* made = nullptr;
    if (sd_bus_message_new_method_call(bus, &made, bus_name, bus_path, bus_name, "UpdateActivationEnvironment") < 0) return;
    const Message call{made};
    sd_bus_message_open_container(made, 'a', "{ss}");
    for (const char* variable : of_the_session)
        if (const char* value = std::getenv(variable)) sd_bus_message_append(made, "{ss}", variable, value);
    sd_bus_message_close_container(made);
    sd_bus_call(bus, made, 0, nullptr, nullptr);
}

}  // namespace

core::Result<Activation> activate_daemon(SessionBus& session) {
    constexpr std::uint32_t already = 2;  // D-Bus specification: DBUS_START_REPLY_ALREADY_RUNNING
    tell_surroundings(session.handle());
    sd_bus_error error{};
    sd_bus_message* answer = nullptr;
    const int asked = sd_bus_call_method(session.handle(), bus_name, bus_path, bus_name, "StartServiceByName", &error, &answer,
                                         "su", daemon_name, 0U);
    const Message reply{answer};
    const bool unknown = sd_bus_error_has_name(&error, SD_BUS_ERROR_SERVICE_UNKNOWN) > 0;
    const std::string reason = error.message != nullptr ? error.message : "it did not answer in time";
    sd_bus_error_free(&error);
    if (unknown) return Activation::NotKnown;
    if (asked < 0)
        return core::Failure{"The session bus could not start Unhunch: " + reason + ". Run `unhunchd` by hand; it says what is in its way."};
    std::uint32_t how = 0;
    sd_bus_message_read(reply.get(), "u", &how);
    return how == already ? Activation::RunsAlready : Activation::Started;
}

}  // namespace unhunch::sdbus
