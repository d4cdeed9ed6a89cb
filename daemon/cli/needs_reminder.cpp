// How a reminder reaches the person, and what asks for quiet.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/needs.hpp"

namespace unhunch::cli {
namespace {

using Answer = Findings::Answer;

const char* words(Answer answer) {
    switch (answer) {
        case Answer::Nobody: return "none";
        case Answer::Silent: return "it did not answer within 2 s";
        case Answer::Nonsense: return "it answered nonsense";
        case Answer::Given: break;
    }
    return "it answers";
}

bool has_actions(const Findings& findings) {
    return std::find(findings.capabilities.begin(), findings.capabilities.end(), "actions") != findings.capabilities.end();
}

std::string server_words(const Findings& findings) {
    if (findings.notifications == Answer::Given)
        return findings.notification_server + " (" + fmt::format("{}", fmt::join(findings.capabilities, ", ")) + ")";
    if (findings.notifications == Answer::Nobody && findings.can_start_notifications) return "one that the bus starts on demand";
    return words(findings.notifications);
}

/// Servers whose switch is known; any other is asked for Plasma's property alone.
bool tells_of_quiet(const std::string& server) {
    constexpr std::array<std::string_view, 6> known{"plasmashell", "dunst", "xfce4-notifyd", "mako", "gnome-shell",
                                                    "lxqt-notificationd"};
    return std::find(known.begin(), known.end(), server) != known.end();
}

std::string tray_cure(const Findings& findings) {
    if (findings.desktop.find("GNOME") != std::string::npos)
        return "install and turn on the extension AppIndicator (gnome-shell-extension-appindicator)";
    return "add a panel with a tray: waybar, xfce4-panel, plasma, lxqt-panel";
}

std::string front_words(const Findings& findings) {
    auto words = now_words(findings.full_screen_now, "a window fills the screen", "no window fills the screen");
    if (!words.empty() && !findings.application_now.empty()) words += "; in front: " + findings.application_now;
    return words;
}

}  // namespace

Need notifications_need(const Findings& findings) {
    const bool on_demand = findings.notifications == Answer::Nobody && findings.can_start_notifications;
    const bool good = on_demand || (findings.notifications == Answer::Given && has_actions(findings));
    std::string in_use = findings.status ? findings.status->notifier : good ? findings.notification_server : "";
    return {.need = "notifications",
            .found = server_words(findings),
            .in_use = in_use == "none" ? "" : in_use,
            .means = "without a server that has actions a small window reminds instead, or the tray alone",
            .cure = "install a notification server: xfce4-notifyd, dunst, mako-notifier or your desktop's own",
            .ok = good};
}

Need do_not_disturb_need(const Findings& findings) {
    const bool later = findings.quiet.empty() && findings.notifications == Answer::Nobody && findings.can_start_notifications;
    const bool told = later || tells_of_quiet(findings.quiet);
    return {.need = "do not disturb",
            .found = later                    ? "to be asked of the server that the bus starts"
                     : findings.quiet.empty() ? "no server to ask"
                                              : findings.quiet,
            .in_use = findings.quiet,
            .means = "without it reminders come although you asked your desktop for quiet",
            .cure = "use `unhunch pause`, or a server whose switch is known: GNOME, Plasma, Xfce, LXQt, dunst, mako",
            .ok = told,
            .now = now_words(findings.quiet_now, "notifications are turned off", "notifications are shown")};
}

Need full_screen_need(const Findings& findings) {
    return {.need = "full screen",
            .found = findings.front_window.empty() ? "none" : findings.front_window,
            .in_use = findings.front_window,
            .means = "without it a full screen holds no reminder back, and neither do the applications of your list",
            .cure = findings.wayland ? "this compositor tells nobody (GNOME, Plasma): use do not disturb or `unhunch pause`"
                                     : "start Unhunch inside the desktop session, with its DISPLAY",
            .ok = !findings.front_window.empty(),
            .now = front_words(findings)};
}

Need tray_need(const Findings& findings) {
    const std::string shown = findings.status ? findings.status->tray : findings.tray_shows ? "statusnotifier" : "";
    const bool ok = !shown.empty() && shown != "none";
    std::string found = words(findings.tray);
    if (findings.tray == Answer::Given)
        found = findings.tray_shows ? "a tray for StatusNotifier items" : "a list of items that no panel shows";
    return {.need = "tray",
            .found = std::move(found),
            .in_use = ok ? shown : "",
            .means = "without it there is no icon; `unhunch` in a terminal does the same",
            .cure = tray_cure(findings),
            .ok = ok};
}

Need windows_need(const Findings& findings) {
    return {.need = "windows",
            .found = (findings.window_program ? "" : "there is no ") + findings.window_program_path,
            .in_use = findings.window_program ? "unhunch-tray" : "",
            .means = "without it no guided break and no statistics can open",
            .cure = "install Unhunch whole, or build the target unhunch-tray",
            .ok = findings.window_program};
}

}  // namespace unhunch::cli
