#include "api/progress_words.hpp"

#include <algorithm>

#include "words/said.hpp"

namespace unhunch::api {
namespace {

std::string name_of(const core::ExerciseId& id, std::span<const core::TrainedExercise> exercises) {
    const auto found = std::ranges::find(exercises, id, &core::TrainedExercise::id);
    return found == exercises.end() ? id.value : found->name;
}

}  // namespace

std::string change_words(const core::Change& change, std::span<const core::TrainedExercise> exercises) {
    const auto name = name_of(change.exercise, exercises);
    const auto harder = name_of(change.harder, exercises);
    switch (change.kind) {
        case core::ChangeKind::MoreReps:
        case core::ChangeKind::StepBack: return words::counted("{1}: {0} repetition", "{1}: {0} repetitions", change.amount, name);
        case core::ChangeKind::MoreSets:
            return words::counted("All strengthening moves: {0} set", "All strengthening moves: {0} sets", change.amount);
        case core::ChangeKind::MoreLoad: return words::said("{0}: more load, step {1}", name, change.amount);
        case core::ChangeKind::TryHarder: return words::said("{0} in the place of {1}, for one session", harder, name);
        case core::ChangeKind::KeepHarder: return words::said("{0} in the place of {1}", harder, name);
    }
    return "";
}

const char* name(core::MadeChange::Standing standing) {
    using Standing = core::MadeChange::Standing;
    switch (standing) {
        case Standing::InForce: return "in force";
        case Standing::Over: return "over";
        case Standing::TakenBack: return "taken back";
        case Standing::Lapsed: return "lapsed";
        case Standing::Undone: return "undone";
    }
    return "";
}

}  // namespace unhunch::api
