// Any day at a desk: deeds in a row, each some time after the one before, as a trace that obeys the rules of traces.
#pragma once

#include <rapidcheck.h>

#include <ostream>
#include <string>
#include <vector>

#include "core/settings.hpp"
#include "core/trace.hpp"

namespace unhunch::random {

/// A value that is on or off is turned over by its deed.
enum class Deed {
    Input, Lock, OtherSession, Call, Media, DoNotDisturb, FullScreen, Application, Standing,
    Sleep, Restart, Reboot, PauseFor, Pause, Resume, Start, Snooze, Skip, Begin, Finish, SetClock, Travel
};

struct Happening {
    unsigned after = 1;  // seconds after the one before
    Deed deed = Deed::Input;
    unsigned value = 0;  // seconds, or a choice
};

/// What a day may be made of. Each property says what it needs.
using Deeds = std::vector<Deed>;

inline const Deeds coming_and_going{Deed::Input, Deed::Input, Deed::Input, Deed::Input, Deed::Lock, Deed::OtherSession,
                                    Deed::Sleep, Deed::Restart};
inline const Deeds holding{Deed::Call, Deed::Media, Deed::DoNotDisturb, Deed::FullScreen, Deed::Application,
                           Deed::PauseFor, Deed::Pause, Deed::Resume};
inline const Deeds answering{Deed::Start, Deed::Snooze, Deed::Skip, Deed::Begin, Deed::Finish};
inline const Deeds moving_clocks{Deed::SetClock, Deed::Travel};
inline const Deeds also{Deed::Standing, Deed::Reboot};

template <class... More>
[[nodiscard]] Deeds together(Deeds first, const More&... more) {
    (first.insert(first.end(), more.begin(), more.end()), ...);
    return first;
}

[[nodiscard]] inline Deeds everything() {
    return together(coming_and_going, Deeds{Deed::Input, Deed::Input, Deed::Input}, holding, answering, moving_clocks, also);
}

/// How the person answers by habit, and the lengths that matter.
struct Day {
    core::Settings settings;
    core::TraceAnswers answers;
    std::vector<Happening> happenings;

    /// Of the same day without, or with something else.
    [[nodiscard]] core::Trace trace() const;
};

/// In lines that `unhunch simulate` reads.
void showValue(const Day& day, std::ostream& out);

[[nodiscard]] rc::Gen<Day> day_of(Deeds deeds);

}  // namespace unhunch::random
