#include "catalogue/walk.hpp"

namespace unhunch::content {

void add_walk(Catalogue& catalogue) {
    const core::RoutineId id{"walk"};
    if (catalogue.routine(id) != nullptr) return;

    constexpr double lead_in = 5;
    const Dose dose{.sets = 1, .reps = 1, .tempo = {.move = 0, .hold = 55, .back = 0, .pause = 0}, .rest = 0};
    Exercise walk;
    walk.id = {"walk"};
    walk.name = "Stand up and walk a little";
    walk.category = "mobility";
    walk.positions = {core::Position::Walking};
    walk.desk = true;
    walk.micro = dose;
    walk.session = dose;
    walk.setup = "Leave the chair; a glass of water or a look out of the window is a good way to go.";
    walk.cues = {"Walk at your own pace.", "Let your arms and shoulders hang loose.", "Look at something far away."};
    catalogue.exercises.push_back(std::move(walk));

    Routine routine;
    routine.id = id;
    routine.name = "Stand up and walk a little";
    routine.position = "walking";
    routine.blurb = "No equipment, no exercise: just out of the chair.";
    routine.items = {{.exercise = {"walk"},
                      .dose = dose,
                      .at = core::Position::Walking,
                      .lead_in = lead_in,
                      .seconds = dose.tempo.rep()}};
    routine.seconds = lead_in + dose.tempo.rep();
    catalogue.routines.push_back(std::move(routine));
}

}  // namespace unhunch::content
