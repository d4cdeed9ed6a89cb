#include "api/progress_words.hpp"

#include <algorithm>

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
    const auto amount = std::to_string(change.amount);
    switch (change.kind) {
        case core::ChangeKind::MoreReps:
        case core::ChangeKind::StepBack: return name + ": " + amount + " repetitions";
        case core::ChangeKind::MoreSets: return "All strengthening moves: " + amount + " sets";
        case core::ChangeKind::MoreLoad: return name + ": more load, step " + amount;
        case core::ChangeKind::TryHarder: return harder + " in the place of " + name + ", for one session";
        case core::ChangeKind::KeepHarder: return harder + " in the place of " + name;
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
