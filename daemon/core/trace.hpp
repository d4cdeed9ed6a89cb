// A day at the desk as it can be replayed: what happened, and when on the true timeline (README, Traces).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <date/tz.h>

#include "core/settings.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

namespace trace {
/// True: input begins, and goes on at least every second; false: this instant was the last input.
struct Input { bool on; };
struct Locked { bool on; };
struct Asleep { bool on; };
struct Media { bool on; };
struct DoNotDisturb { bool on; };
struct FullScreen { bool on; };
struct Standing { bool on; };
struct ActiveSession { bool on; };
struct Call { bool open; };
/// An application of the person's list is in front, or none.
struct App { bool in_front; };
/// The wall clock is set to it at this moment.
struct Clock { WallTime to; };
struct Zone { const date::time_zone* zone; };
struct PauseFor { Length length; };
struct PauseUntil { WallTime until; };
struct PauseUntilTomorrow {};
struct Pause { bool on; };
struct Answered { Answer answer; };
/// The running routine ends with that share done, 0 to 1.
struct Finish { double share; };
/// By hand; an empty routine leaves the choice to the selection.
struct Start { RoutineId routine; };
struct GotUp { bool got_up; };
/// The daemon, or the whole machine, is gone that long.
struct Restart { Length gone; };
struct Reboot { Length gone; };
struct End {};
}  // namespace trace

using TraceEvent =
    std::variant<trace::Input, trace::Locked, trace::Asleep, trace::Media, trace::DoNotDisturb, trace::FullScreen,
                 trace::Standing, trace::ActiveSession, trace::Call, trace::App, trace::Clock, trace::Zone,
                 trace::PauseFor, trace::PauseUntil, trace::PauseUntilTomorrow, trace::Pause, trace::Answered,
                 trace::Finish, trace::Start, trace::GotUp, trace::Restart, trace::Reboot, trace::End>;

struct TraceLine {
    WallTime at;  // the true time, which never jumps
    TraceEvent what;
    unsigned line = 0;  // of the file, from 1
};

/// How the person answers where no line does.
struct TraceAnswers {
    std::optional<Answer> with{};  // absent: not at all
    Length after{};
    double finish = 1.0;  // the share of the routine that gets done
    RoutineId routine{};  // instead of the selection's choice
};

struct Trace {
    const date::time_zone* zone = nullptr;  // null: UTC
    std::optional<std::uint64_t> seed{};
    TraceAnswers answers{};
    std::vector<TraceLine> lines{};  // in the order of their times
};

}  // namespace unhunch::core
