#include "cli/progress_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/progress_words.hpp"
#include "api/status.hpp"
#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using Json = nlohmann::ordered_json;

Json change_json(const core::Change& change, std::span<const core::TrainedExercise> exercises) {
    const auto id = [](const core::ExerciseId& exercise) { return exercise.value.empty() ? Json(nullptr) : Json(exercise.value); };
    return {{"id", change.after > 0 ? Json(change.after) : Json(nullptr)},
            {"kind", api::name(change.kind)},
            {"exercise", id(change.exercise)},
            {"harder", id(change.harder)},
            {"amount", change.amount},
            {"what", api::change_words(change, exercises)},
            {"because", change.because}};
}

std::string made_line(const core::MadeChange& made, std::span<const core::TrainedExercise> exercises) {
    const auto number = made.change.after > 0 ? std::to_string(made.change.after) : "-";
    std::string line = fmt::format("{:>6}  {}  {}", number, core::day_text(made.since), api::change_words(made.change, exercises));
    if (made.standing != core::MadeChange::Standing::InForce)
        line += " (" + said("{0}: {1}", api::standing_words(made.standing), api::because_words(made.why)) + ")";
    return line + "\n        " + api::because_words(made.change.because) + "\n";
}

}  // namespace

std::string progress_lines(const core::Progress& progress, std::span<const core::TrainedExercise> exercises) {
    std::string lines;
    if (progress.changes.empty()) lines += api::because_words(core::start_light_words) + "\n";
    lines += said("Sessions completed: {0}. Sets of each strengthening move: {1}.", progress.sessions, progress.adjustments.sets) + '\n';
    if (const auto& offered = progress.suggestion) {
        lines += '\n' + said("Offered: {0}", api::change_words(*offered, exercises)) + '\n' + api::because_words(offered->because) + "\n  " +
                 said("{0}    or    {1}", fmt::format("unhunch progress accept {}", offered->after),
                      fmt::format("unhunch progress decline {}", offered->after)) +
                 '\n';
    } else {
        lines += '\n' + said("Nothing is offered now. Suggestions follow completed sessions, one at a time.") + '\n';
    }
    if (!progress.changes.empty()) lines += '\n' + said("Changes (take one back with: unhunch progress undo NUMBER)") + '\n';
    for (const auto& made : progress.changes) lines += made_line(made, exercises);
    return lines;
}

std::string progress_json(const core::Progress& progress, std::span<const core::TrainedExercise> exercises) {
    Json changes = Json::array();
    for (const auto& made : progress.changes) {
        Json change = change_json(made.change, exercises);
        change["since"] = core::day_text(made.since);
        change["standing"] = api::name(made.standing);
        change["why"] = made.why.empty() ? Json(nullptr) : Json(made.why);
        changes.push_back(std::move(change));
    }
    const Json json{{"sessions", progress.sessions},
                    {"sets", progress.adjustments.sets},
                    {"level", progress.adjustments.level},
                    {"suggestion", progress.suggestion ? change_json(*progress.suggestion, exercises) : Json(nullptr)},
                    {"changes", changes}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace unhunch::cli
