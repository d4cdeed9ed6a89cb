// What the report says, as values: the account of some weeks, for the person or their physiotherapist. Pure, but for the
// language in which it is said.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/adherence.hpp"
#include "core/bouts.hpp"
#include "core/doses.hpp"
#include "core/guided_sessions.hpp"
#include "core/progression.hpp"
#include "core/stats.hpp"

namespace unhunch::report {

/// A day counts among the days at the computer from this much time at the desk on (core/active_days.hpp has the same rule).
inline constexpr core::seconds at_the_desk_from = std::chrono::hours{1};

/// Some days in a row, in one line of a table.
struct Stretch {
    core::Day first{};
    core::Day last{};
    unsigned days = 0;             // at the computer
    core::seconds sitting_a_day{};  // on the average of those days
    core::BoutFigures bouts{};
    core::Adherence breaks{};
    unsigned natural_breaks = 0;
    unsigned told = 0;             // breaks told by hand
};

struct DoneExercise {
    std::string name;
    core::ExerciseDose dose;
};

struct Contents {
    Stretch all;
    std::vector<Stretch> parts;            // weeks, or four weeks each where they are many; oldest first
    std::vector<core::DaySummary> days;    // every day, oldest first
    std::vector<DoneExercise> exercises;   // those done most first
    std::vector<core::GuidedSession> sessions;
    std::vector<std::string> progression;  // what is in force or was changed in these weeks, in sentences
    std::vector<std::string> pain;         // what was said, in sentences, newest first
};

/// Names as the catalogue has them; an id without one stands for itself.
using Names = std::map<core::ExerciseId, std::string>;

/// "20 Nov", as days are written in the report.
[[nodiscard]] std::string day_words(core::Day day);

/// `records` are those of the days from `first` to `last`, both included.
[[nodiscard]] Contents contents_of(std::span<const core::DatedRecord> records, core::Day first, core::Day last,
                                   const core::Progress& progress, std::span<const core::TrainedExercise> trained,
                                   const Names& names);

}  // namespace unhunch::report
