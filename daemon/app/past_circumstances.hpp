// When there was no input, when the screen was locked, what held reminders back: guessed from what the journal has.
#pragma once

#include "app/past_intervals.hpp"
#include "app/past_stretches.hpp"
#include "core/settings.hpp"

namespace unhunch::app {

struct PastCircumstances {
    std::vector<Interval> no_input;
    std::vector<Interval> locked;
    std::vector<Interval> other_session;
    std::vector<Interval> call;
    std::vector<Interval> media;
    std::vector<Interval> do_not_disturb;
    std::vector<Interval> full_screen;
    std::vector<Interval> application;
    std::vector<Interval> paused;
};

/// In true time, each united. Where the reasons do not reach back, an absence shorter than `idle_after` was a lock, and
/// who sat still longer than media keeps somebody was in a call.
[[nodiscard]] PastCircumstances past_circumstances(const PastStretches& stretches,
                                                   std::span<const core::ReasonRecord> reasons,
                                                   const core::Settings& settings);

}  // namespace unhunch::app
