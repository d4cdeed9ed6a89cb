// A few exercises and one routine, small enough to reckon with by hand.
#pragma once

#include "catalogue/catalogue.hpp"

namespace unhunch::test {

inline content::Exercise exercise(const char* id, const char* name, content::Sides sides) {
    content::Exercise made;
    made.id = {id};
    made.name = name;
    made.sides = sides;
    made.category = "mobility";
    made.setup = "Sit tall.";
    made.cues = {"There.", "Stay to the right.", "Keep breathing.", "And back."};
    return made;
}

inline content::RoutineItem item(const char* id, content::Dose dose, content::Sides sides, core::Position at,
                                 double lead_in = 5) {
    return {.exercise = {id}, .dose = dose, .at = at, .lead_in = lead_in, .seconds = content::seconds_of(dose, sides)};
}

/// 26 s of rolls both ways, a tuck with two sets, then standing reaches to one side and the other.
inline content::Catalogue some_catalogue() {
    using content::Sides;
    content::Catalogue catalogue;
    auto rolls = exercise("rolls", "Shoulder rolls", Sides::Directions);
    rolls.pass_labels = {"backward", "forward"};
    auto pull = exercise("pull", "Band pull", Sides::Each);
    pull.equipment = {"band"};
    pull.level = 2;
    pull.category = "strength";
    catalogue.exercises = {rolls, exercise("tuck", "Chin tuck", Sides::Both),
                           exercise("reach", "Side reach", Sides::Alternate), pull};

    const content::Dose four_rolls{.sets = 1, .reps = 4, .tempo = {3, 0, 0, 0}, .rest = 0};
    const content::Dose two_tucks{.sets = 2, .reps = 2, .tempo = {2, 5, 2, 1}, .rest = 10};
    const content::Dose reaches{.sets = 1, .reps = 4, .tempo = {2, 2, 2, 0}, .rest = 0};
    const content::Dose pulls{.sets = 1, .reps = 2, .tempo = {2, 4, 2, 0}, .rest = 0};
    content::Routine routine;
    routine.id = {"mix"};
    routine.name = "Mix";
    routine.items = {item("rolls", four_rolls, Sides::Directions, core::Position::Seated),
                     item("tuck", two_tucks, Sides::Both, core::Position::Seated),
                     item("reach", reaches, Sides::Alternate, core::Position::Standing, 8),
                     item("pull", pulls, Sides::Each, core::Position::Standing, 8)};
    for (const auto& each : routine.items) routine.seconds += each.lead_in + each.seconds;
    catalogue.routines = {routine};
    return catalogue;
}

}  // namespace unhunch::test
