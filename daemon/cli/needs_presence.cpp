// Who tells whether somebody is at the desk.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

std::string or_none(const std::string& found) { return found.empty() ? "none" : found; }

/// "; NAME is there and says nothing that can be used" for each of those that are on the bus and not among `answered`.
std::string mute(const Findings& findings, const std::string& answered, std::initializer_list<const char*> services) {
    std::string words;
    for (const std::string service : services)
        if (std::find(findings.services.begin(), findings.services.end(), service) != findings.services.end() &&
            answered.find(service) == std::string::npos)
            words += "; " + filled_with(to_say("{0} is there and says nothing that can be used"), service);
    return words;
}

bool has_logind(const Findings& findings) { return findings.session.find("logind") != std::string::npos; }

/// What the running daemon says, or what it would take.
std::string input_in_use(const Findings& findings) {
    if (findings.status) return findings.status->idle_source;
    return findings.input.empty() ? "timer" : findings.input.front();
}

std::string input_cure(const Findings& findings) {
    if (findings.wayland)
        return to_say("use a compositor with ext-idle-notify-v1 or org_kde_kwin_idle (sway, Plasma and others), or GNOME");
    if (findings.x11) return to_say("use an X server with the SYNC extension");
    return to_say("start Unhunch inside the desktop session, with its WAYLAND_DISPLAY or DISPLAY");
}

}  // namespace

Need input_need(const Findings& findings) {
    const std::string in_use = input_in_use(findings);
    const bool rough = in_use == "logind";
    const std::string found = fmt::format("{}", fmt::join(findings.input, ", "));
    return {.need = to_say_as("what the doctor looks at", "input"),
            .found = or_none(found) + mute(findings, found, {"org.gnome.Mutter.IdleMonitor"}),
            .in_use = in_use,
            .means = rough ? to_say("logind tells of a silence minutes late: away begins later than it should")
                           : to_say("without a source only the clock counts (timer mode): it is not seen when you leave"),
            .cure = input_cure(findings),
            .ok = !rough && in_use != "timer" && in_use != "none" && !in_use.empty()};
}

Need unseen_input_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "gamepads and tablets"),
            .found = findings.unseen_input.empty() ? to_say("none is plugged in")
                                                   : fmt::format("{}", fmt::join(findings.unseen_input, ", ")),
            .in_use = "",
            .means = to_say("no source sees gamepads, and not all see drawing tablets: with these alone you look away"),
            .cure = to_say("leave the setting media at \"sitting\": a game that keeps the screen awake counts; else use the "
                    "keyboard or mouse now and then"),
            .ok = findings.unseen_input.empty()};
}

Need lock_need(const Findings& findings) {
    const bool told = !findings.session.empty() && findings.session != "logind (sleep only)";
    return {.need = to_say_as("what the doctor looks at", "lock"),
            .found = or_none(findings.session) +
                     mute(findings, findings.session, {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"}),
            .in_use = told ? findings.session : "",
            .means = to_say("without it a locked screen is known from the silence alone"),
            .cure = to_say("use a screen locker that tells logind or the bus; swaylock and i3lock tell nobody"),
            .ok = told};
}

Need sleep_need(const Findings& findings) {
    const bool told = has_logind(findings);
    return {.need = to_say_as("what the doctor looks at", "sleep"),
            .found = told ? "logind" : to_say("the machine's clocks alone"),
            .in_use = told ? to_say("logind, boot time") : to_say("boot time"),
            .means = to_say("without logind a sleep is known only afterwards; it is counted right all the same"),
            .cure = to_say("install and start systemd-logind or elogind"),
            .ok = told};
}

Need media_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "media"),
            .found = or_none(findings.media) + mute(findings, findings.media,
                                                    {"org.freedesktop.PowerManagement.Inhibit", "org.gnome.SessionManager"}),
            .in_use = findings.media,
            .means = to_say("without it watching a video without touching anything looks like being away"),
            .cure = to_say("run it in a session with logind, GNOME or KDE, which know what keeps the screen awake"),
            .ok = !findings.media.empty(),
            .now = now_words(findings.media_now, to_say("something plays"), to_say("nothing plays"))};
}

}  // namespace unhunch::cli
