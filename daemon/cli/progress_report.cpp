#include "cli/progress_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/progress_words.hpp"
#include "api/status.hpp"
#include "cli/times.hpp"

namespace unhunch::cli {
namespace {

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
    std::string line = fmt::format("{:>6}  {}  {}", number, date_words(made.since), api::change_words(made.change, exercises));
    if (made.standing != core::MadeChange::Standing::InForce)
        line += fmt::format(" ({}: {})", api::name(made.standing), made.why);
    return line + "\n        " + made.change.because + "\n";
}

}  // namespace

std::string progress_lines(const core::Progress& progress, std::span<const core::TrainedExercise> exercises) {
    std::string lines;
    if (progress.changes.empty()) lines += std::string{core::start_light_words} + "\n";
    lines += fmt::format("Sessions completed: {}. Sets of each strengthening move: {}.\n", progress.sessions,
                         progress.adjustments.sets);
    if (const auto& offered = progress.suggestion) {
        lines += fmt::format("\nOffered: {}\n{}\n  unhunch progress accept {}    or    unhunch progress decline {}\n",
                             api::change_words(*offered, exercises), offered->because, offered->after, offered->after);
    } else {
        lines += "\nNothing is offered now. Suggestions follow completed sessions, one at a time.\n";
    }
    if (!progress.changes.empty()) lines += "\nChanges (take one back with: unhunch progress undo NUMBER)\n";
    for (const auto& made : progress.changes) lines += made_line(made, exercises);
    return lines;
}

std::string progress_json(const core::Progress& progress, std::span<const core::TrainedExercise> exercises) {
    Json changes = Json::array();
    for (const auto& made : progress.changes) {
        Json change = change_json(made.change, exercises);
        change["since"] = date_words(made.since);
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
