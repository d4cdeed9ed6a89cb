#include "api/progress_words.hpp"

#include <algorithm>
#include <array>

#include "words/said.hpp"

namespace unhunch::api {
namespace {

using words::said;
using words::to_say;

/// As core/progression writes why something could grow or has not yet, and core/training_walk why it does not
/// count any more; the more particular before the more general.
constexpr std::array reasons{
    to_say("You tried {0} and did all of it. It can take the place of {1}."),
    to_say("This is week {0}, and {1} of the {2} sessions of the last two weeks are done. The next step is {3} sets."),
    to_say("You did all {0} of {1}. It felt easy (effort {2} of 10). The next step is {3}."),
    to_say("You did all {0} of {1}. The next step is {2}."),
    to_say("{0} of {1} felt easy in two sessions running (effort 6 of 10 or less). The next step is the next band colour, and back to {2}."),
    to_say("{0} of {1} felt easy in two sessions running (effort 6 of 10 or less). The next step is the next band colour."),
    to_say("{0} of {1} felt easy in two sessions running (effort 6 of 10 or less). The next step is 2 to 10 % more weight, the smallest plate you have, and back to {2}."),
    to_say("{0} of {1} felt easy in two sessions running (effort 6 of 10 or less). The next step is 2 to 10 % more weight, the smallest plate you have."),
    to_say("{0} of {1} felt easy in two sessions running (effort 6 of 10 or less). {2} is the next in its chain, for one session; {3} stays one tap away."),
    to_say("Everyone starts light: one set, with a load that would leave you about three repetitions in reserve."),
    to_say("it was for one session"),
    to_say("you took it back"),
    to_say("there was no session for 14 days, so it is one set fewer"),
    to_say("there was no session for 28 days, so the training begins anew"),
    to_say("it hurt"),
};
constexpr std::array repetitions{to_say("{0} repetitions"), to_say("{0} repetition")};

std::string unchanged(const std::string& text) { return text; }
std::string repetitions_again(const std::string& text) { return words::said_again(text, repetitions, unchanged); }

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

std::string because_words(const std::string& kept) { return words::said_again(kept, reasons, repetitions_again); }

const char* name(core::MadeChange::Standing standing) {
    using Standing = core::MadeChange::Standing;
    switch (standing) {
        case Standing::InForce: return to_say("in force");
        case Standing::Over: return to_say("over");
        case Standing::TakenBack: return to_say("taken back");
        case Standing::Lapsed: return to_say("lapsed");
        case Standing::Undone: return to_say("undone");
    }
    return "";
}

std::string standing_words(core::MadeChange::Standing standing) { return said(name(standing)); }

}  // namespace unhunch::api
