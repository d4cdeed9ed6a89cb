// What is so in each second of a trace, read off its lines without the daemon: what its decisions are held against.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "core/calendar.hpp"
#include "core/settings.hpp"
#include "core/trace.hpp"

namespace unhunch::random {

/// From one second to the next.
struct Second {
    bool input = false, locked = false, own_session = true, asleep = false, gone = false;
    bool call = false, media = false, quiet = false, full = false, application = false, standing = false;
    bool paused = false;
    int silence = 0;  // since the last input, none of which is seen while the daemon is gone
    std::optional<int> returned{};  // the last moment at which somebody surely came back, or the daemon did

    [[nodiscard]] bool reachable() const { return !locked && own_session && !asleep && !gone; }
    [[nodiscard]] bool held_by_desk(const core::Settings& settings) const {
        return paused || (call && settings.hold_calls) || (quiet && settings.hold_do_not_disturb) ||
               (full && settings.hold_full_screen) || (media && settings.media == core::MediaRule::Hold) || application;
    }
};

/// Takes in what one line says.
struct LineReader {
    Second& now;
    int at;
    int& back;
    int& paused_until;

    void operator()(const core::trace::Input& input) const { now.input = input.on; }
    void operator()(const core::trace::Locked& lock) const { now.locked = lock.on; }
    void operator()(const core::trace::ActiveSession& session) const { now.own_session = session.on; }
    void operator()(const core::trace::Asleep& sleep) const { now.asleep = sleep.on; }
    void operator()(const core::trace::Call& call) const { now.call = call.open; }
    void operator()(const core::trace::Media& media) const { now.media = media.on; }
    void operator()(const core::trace::DoNotDisturb& quiet) const { now.quiet = quiet.on; }
    void operator()(const core::trace::FullScreen& full) const { now.full = full.on; }
    void operator()(const core::trace::App& app) const { now.application = app.in_front; }
    void operator()(const core::trace::Standing& standing) const { now.standing = standing.on; }
    void operator()(const core::trace::Pause& pause) const {
        if (at > back) paused_until = pause.on ? std::numeric_limits<int>::max() : 0;
    }
    void operator()(const core::trace::PauseFor& pause) const {
        if (at > back) paused_until = at + static_cast<int>(core::whole(pause.length).count());
    }
    void operator()(const core::trace::Restart& restart) const { leave(restart.gone); }
    void operator()(const core::trace::Reboot& reboot) const { leave(reboot.gone); }
    void operator()(const auto&) const {}

    void leave(core::Length gone) const { back = at + static_cast<int>(core::whole(gone).count()); }
};

/// One entry a second, and one for the end.
[[nodiscard]] inline std::vector<Second> timeline_of(const core::Trace& trace) {
    const auto second_of = [&](core::WallTime at) {
        return static_cast<int>(core::whole(at - trace.lines.front().at).count());
    };
    std::vector<Second> seconds;
    Second now;
    Second known;  // what the daemon has seen last
    int back = -1;
    int paused_until = 0;
    auto line = trace.lines.begin();
    for (int at = 0; at <= second_of(trace.lines.back().at); ++at) {
        const Second before = now;
        bool seen = before.input;  // also at the moment at which it ends
        for (; line != trace.lines.end() && second_of(line->at) == at; ++line)
            std::visit(LineReader{now, at, back, paused_until}, line->what);
        now.gone = at < back;
        now.paused = at < paused_until;
        seen = (seen || now.input) && !(before.gone && now.gone) && !(before.gone && !now.input);
        const bool came = !now.gone && ((known.locked && !now.locked) || (!known.own_session && now.own_session));
        now.silence = seen || came ? 0 : before.silence + 1;
        if ((came && now.reachable()) || (before.gone && !now.gone)) now.returned = at;
        if (!now.gone) known = now;
        seconds.push_back(now);
    }
    return seconds;
}

}  // namespace unhunch::random
