// How a reminder reaches the person, and what asks for quiet.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

using Answer = Findings::Answer;

const char* words(Answer answer) {
    switch (answer) {
        case Answer::Nobody: return "none";
        case Answer::Silent: return to_say("it did not answer within 2 s");
        case Answer::Nonsense: return to_say("it answered nonsense");
        case Answer::Given: break;
    }
    return to_say("it answers");
}

bool has_actions(const Findings& findings) {
    return std::find(findings.capabilities.begin(), findings.capabilities.end(), "actions") != findings.capabilities.end();
}

std::string server_words(const Findings& findings) {
    if (findings.notifications == Answer::Given)
        return findings.notification_server + " (" + fmt::format("{}", fmt::join(findings.capabilities, ", ")) + ")";
    if (findings.notifications == Answer::Nobody && findings.can_start_notifications) return to_say("one that the bus starts on demand");
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
        return to_say("install and turn on the extension AppIndicator (gnome-shell-extension-appindicator)");
    return to_say("add a panel with a tray: waybar, xfce4-panel, plasma, lxqt-panel");
}

std::string front_words(const Findings& findings) {
    auto words = now_words(findings.full_screen_now, to_say("a window fills the screen"), to_say("no window fills the screen"));
    if (!words.empty() && !findings.application_now.empty()) words += "; " + filled_with(to_say("in front: {0}"), findings.application_now);
    return words;
}

}  // namespace

Need notifications_need(const Findings& findings) {
    const bool on_demand = findings.notifications == Answer::Nobody && findings.can_start_notifications;
    const bool good = on_demand || (findings.notifications == Answer::Given && has_actions(findings));
    std::string in_use = findings.status ? findings.status->notifier : good ? findings.notification_server : "";
    return {.need = to_say_as("what the doctor looks at", "notifications"),
            .found = server_words(findings),
            .in_use = in_use == "none" ? "" : in_use,
            .means = to_say("without a server that has actions a small window reminds instead, or the tray alone"),
            .cure = to_say("install a notification server: xfce4-notifyd, dunst, mako-notifier or your desktop's own"),
            .ok = good};
}

Need do_not_disturb_need(const Findings& findings) {
    const bool later = findings.quiet.empty() && findings.notifications == Answer::Nobody && findings.can_start_notifications;
    const bool told = later || tells_of_quiet(findings.quiet);
    return {.need = to_say_as("what the doctor looks at", "do not disturb"),
            .found = later                    ? to_say("to be asked of the server that the bus starts")
                     : findings.quiet.empty() ? to_say("no server to ask")
                                              : findings.quiet,
            .in_use = findings.quiet,
            .means = to_say("without it reminders come although you asked your desktop for quiet"),
            .cure = to_say("use `unhunch pause`, or a server whose switch is known: GNOME, Plasma, Xfce, LXQt, dunst, mako"),
            .ok = told,
            .now = now_words(findings.quiet_now, to_say("notifications are turned off"), to_say("notifications are shown"))};
}

Need full_screen_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "full screen"),
            .found = findings.front_window.empty() ? "none" : findings.front_window,
            .in_use = findings.front_window,
            .means = to_say("without it a full screen holds no reminder back, and neither do the applications of your list"),
            .cure = findings.wayland ? to_say("this compositor tells nobody (GNOME, Plasma): use do not disturb or `unhunch pause`")
                                     : to_say("start Unhunch inside the desktop session, with its DISPLAY"),
            .ok = !findings.front_window.empty(),
            .now = front_words(findings)};
}

Need tray_need(const Findings& findings) {
    const std::string shown = findings.status ? findings.status->tray : findings.tray_shows ? "statusnotifier" : "";
    const bool ok = !shown.empty() && shown != "none";
    std::string found = words(findings.tray);
    if (findings.tray == Answer::Given)
        found = findings.tray_shows ? to_say("a tray for StatusNotifier items") : to_say("a list of items that no panel shows");
    return {.need = to_say_as("what the doctor looks at", "tray"),
            .found = std::move(found),
            .in_use = ok ? shown : "",
            .means = to_say("without it there is no icon; `unhunch` in a terminal does the same"),
            .cure = tray_cure(findings),
            .ok = ok};
}

Need windows_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "windows"),
            .found = findings.window_program ? findings.window_program_path : filled_with(to_say("there is no {0}"), findings.window_program_path),
            .in_use = findings.window_program ? "unhunch-tray" : "",
            .means = to_say("without it no guided break and no statistics can open"),
            .cure = to_say("install Unhunch whole, or build the target unhunch-tray"),
            .ok = findings.window_program};
}

}  // namespace unhunch::cli
