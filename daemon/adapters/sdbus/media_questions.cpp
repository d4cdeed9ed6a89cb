#include "adapters/sdbus/media_questions.hpp"

#include <string>

namespace unhunch::sdbus {
namespace {

std::optional<bool> yes_or_no(sd_bus_message* reply) {
    int value = 0;
    if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "b", &value) < 0) return std::nullopt;
    return value != 0;
}

/// What is blocked, as a list: "shutdown:sleep:idle". What is only delayed is another property.
std::optional<bool> idle_among(sd_bus_message* reply) {
    const char* blocked = "";
    if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "v", "s", &blocked) < 0)
        return std::nullopt;
    return (":" + std::string{blocked} + ":").find(":idle:") != std::string::npos;
}

std::string signal(const char* path, const char* interface, const char* member) {
    return std::string{"path='"} + path + "',interface='" + interface + "',member='" + member + "'";
}

}  // namespace

Question power_manager_inhibits() {
    constexpr const char* name = "org.freedesktop.PowerManagement.Inhibit";
    constexpr const char* path = "/org/freedesktop/PowerManagement/Inhibit";
    return {.service = name,
            .path = path,
            .interface = name,
            .member = "HasInhibit",
            .arguments = [](sd_bus_message*) {},
            .answer = yes_or_no,
            .changes = {signal(path, name, "HasInhibitChanged")}};
}

Question session_manager_inhibits() {
    constexpr const char* name = "org.gnome.SessionManager";
    constexpr const char* path = "/org/gnome/SessionManager";
    return {.service = name,
            .path = path,
            .interface = name,
            .member = "IsInhibited",
            .arguments =
                [](sd_bus_message* call) {
                    constexpr std::uint32_t session_being_idle = 8;
                    sd_bus_message_append(call, "u", session_being_idle);
                },
            .answer = yes_or_no,
            .changes = {signal(path, name, "InhibitorAdded"), signal(path, name, "InhibitorRemoved")}};
}

Question logind_blocks_idle() {
    constexpr const char* path = "/org/freedesktop/login1";
    return {.service = "org.freedesktop.login1",
            .path = path,
            .interface = "org.freedesktop.DBus.Properties",
            .member = "Get",
            .arguments =
                [](sd_bus_message* call) {
                    sd_bus_message_append(call, "ss", "org.freedesktop.login1.Manager", "BlockInhibited");
                },
            .answer = idle_among,
            .changes = {properties_changed(path, "org.freedesktop.login1.Manager")}};
}

}  // namespace unhunch::sdbus
