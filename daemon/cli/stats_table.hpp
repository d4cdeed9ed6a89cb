// The numbers for the terminal: the days asked for in full, then what they are looked at by, with small bars.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/numbers.hpp"
#include "cli/terminal.hpp"
#include "core/calendar.hpp"
#include "core/doses.hpp"
#include "core/hours_of_day.hpp"

namespace unhunch::cli {

/// What the catalogue knows of exercises, under all ids they ever had.
struct KnownExercises {
    std::map<core::ExerciseId, std::string> names{};
    core::AreasOfExercises areas{};
};

[[nodiscard]] std::string stats_in_words(const request::ShowStats& asked, const Numbers& numbers,
                                         const KnownExercises& exercises, const core::Calendar& calendar,
                                         const Terminal& terminal);

/// One line for each day, newest first; the longest sitting fills its bar.
[[nodiscard]] std::string day_lines(const Numbers& numbers, const Terminal& terminal);
[[nodiscard]] std::string hour_lines(const core::HoursOfDay& hours, const Terminal& terminal);
[[nodiscard]] std::string area_lines(const std::vector<core::AreaDose>& doses, const Terminal& terminal);
[[nodiscard]] std::string exercise_lines(std::vector<core::ExerciseDose> doses, const KnownExercises& exercises,
                                         const Terminal& terminal);

}  // namespace unhunch::cli
