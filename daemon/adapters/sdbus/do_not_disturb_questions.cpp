#include "adapters/sdbus/do_not_disturb_questions.hpp"

#include <array>
#include <string_view>

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";
constexpr const char* properties = "org.freedesktop.DBus.Properties";

// Plasma: its own switch, a full screen that is shared, and applications that ask for quiet.
Question inhibited() {
    return {.service = server_name,
            .path = server_path,
            .interface = properties,
            .member = "Get",
            .arguments = [](sd_bus_message* call) { sd_bus_message_append(call, "ss", server_name, "Inhibited"); },
            .answer = yes_or_no_property,
            .changes = {properties_changed(server_path, server_name)}};
}

Question dunst_paused() {
    return {
        .service = server_name,
        .path = server_path,
        .interface = properties,
        .member = "Get",
        .arguments = [](sd_bus_message* call) { sd_bus_message_append(call, "ss", "org.dunstproject.cmd0", "paused"); },
        .answer = yes_or_no_property,
        .changes = {properties_changed(server_path, "org.dunstproject.cmd0")}};
}

/// A switch that nobody has touched yet is not there, and off.
std::optional<bool> xfconf_answer(sd_bus_message* reply) {
    for (const char* untouched : {"org.xfce.Xfconf.Error.PropertyNotFound", "org.xfce.Xfconf.Error.ChannelNotFound"})
        if (sd_bus_message_is_method_error(reply, untouched) > 0) return false;
    return yes_or_no_property(reply);
}

Question xfce_do_not_disturb() {
    const auto change = [](const char* signal) {
        return "path='/org/xfce/Xfconf',interface='org.xfce.Xfconf',member='" + std::string{signal} +
               "',arg0='xfce4-notifyd',arg1='/do-not-disturb'";
    };
    return {.service = "org.xfce.Xfconf",
            .path = "/org/xfce/Xfconf",
            .interface = "org.xfce.Xfconf",
            .member = "GetProperty",
            .arguments =
                [](sd_bus_message* call) { sd_bus_message_append(call, "ss", "xfce4-notifyd", "/do-not-disturb"); },
            .answer = xfconf_answer,
            .changes = {change("PropertyChanged"), change("PropertyRemoved")}};
}

/// Modes are the person's own; these are the names that its manual and its users give to this one.
std::optional<bool> mako_answer(sd_bus_message* reply) {
    constexpr std::array quiet{std::string_view{"do-not-disturb"}, std::string_view{"dnd"}};
    if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_enter_container(reply, 'a', "s") < 0)
        return std::nullopt;
    const char* mode = nullptr;
    while (sd_bus_message_read(reply, "s", &mode) > 0)
        for (const auto name : quiet)
            if (name == mode) return true;
    return false;
}

Question mako_modes() {
    return {.service = server_name,
            .path = "/fr/emersion/Mako",
            .interface = "fr.emersion.Mako",
            .member = "ListModes",
            .arguments = [](sd_bus_message*) {},
            .answer = mako_answer,
            .changes = {},
            // mako 1.7.1 has no signal for its modes. Asked only while a reminder is near; later than this, the
            // person who has just asked for quiet would still get one.
            .ask_again_after = 30s};
}

}  // namespace

std::vector<Question> do_not_disturb_questions(const std::string& server) {
    std::vector<Question> questions{inhibited()};
    if (server == "dunst") questions.push_back(dunst_paused());
    if (server == "xfce4-notifyd") questions.push_back(xfce_do_not_disturb());
    if (server == "mako") questions.push_back(mako_modes());
    return questions;
}

}  // namespace unhunch::sdbus
