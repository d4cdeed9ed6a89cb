#include "adapters/sdbus/notification_server.hpp"

#include <array>
#include <string_view>

#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

struct Known {
    std::string_view reported;
    const char* name;
    bool draws_default;
};

// How servers show the default action, as seen on Debian 12: xfce4-notifyd 0.7.3 draws it as a button, lxqt 1.2.0 lists
// it; dunst 1.9.0 and mako 1.7.1 draw nothing, so that a click or their menu is all there is; Plasma 5.27 and
// gnome-shell 43 run it on a click on the body and draw all others as buttons (gnome-shell three at most), which is
// what the specification says and what is taken for granted of any other.
constexpr std::array known{
    Known{"dunst", "dunst", true},
    Known{"mako", "mako", true},
    Known{"Xfce Notify Daemon", "xfce4-notifyd", true},
    Known{"lxqt-notificationd", "lxqt-notificationd", true},
    Known{"Plasma", "plasmashell", false},
    Known{"gnome-shell", "gnome-shell", false},
};

}  // namespace

NotificationServer notification_server_called(const std::string& reported) {
    for (const auto& each : known)
        if (reported == each.reported) return {.name = each.name, .draws_default = each.draws_default};
    return {.name = reported.empty() ? "unnamed" : reported, .draws_default = false};
}

std::vector<NotificationAction> reminder_actions(const NotificationServer& server, bool snooze_offered) {
    std::vector<NotificationAction> actions{{"default", words::translated("Start")}};
    if (!server.draws_default) actions.push_back({"start", words::translated("Start")});
    if (snooze_offered) actions.push_back({"snooze", words::translated("Snooze")});
    actions.push_back({"skip", words::translated("Skip")});
    return actions;
}

std::string body_for(const NotificationServer& server, const std::string& text) {
    if (!server.reads_markup) return text;
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            default:
                escaped += letter;
        }
    }
    return escaped;
}

std::string file_address(const std::string& path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address = "file://";
    for (const char letter : path) {
        if (plain.find(letter) != std::string_view::npos) {
            address += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        address += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return address;
}

}  // namespace unhunch::sdbus
