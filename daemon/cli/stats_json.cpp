#include "cli/stats_json.hpp"

#include "api/status.hpp"
#include "cli/day_json.hpp"
#include "cli/times.hpp"
#include "core/adherence.hpp"
#include "core/bouts.hpp"
#include "core/instants.hpp"

namespace unhunch::cli {

namespace {

using Json = nlohmann::ordered_json;

Json bouts_json(const Numbers& numbers) {
    const auto figures = core::figures_of(core::bouts(numbers.told));
    return {{"count", figures.bouts},
            {"over_30_min", figures.over_half_an_hour},
            {"over_60_min", figures.over_an_hour},
            {"longest_s", figures.longest.count()},
            {"median_s", figures.median.count()}};
}

Json adherence_json(const Numbers& numbers) {
    const auto answers = core::adherence(numbers.told);
    Json json{{"offered", answers.offered},
              {"completed", answers.completed},
              {"partial", answers.partial},
              {"skipped", answers.skipped},
              {"ignored", answers.ignored},
              {"completion_rate", nullptr}};
    if (const auto rate = core::completion_rate(answers)) json["completion_rate"] = *rate;
    return json;
}

Json days_json(const Numbers& numbers) {
    Json json = Json::array();
    for (const auto& day : numbers.days) json.push_back(day_json(day));
    return json;
}

Json hours_json(const Numbers& numbers, const core::Calendar& calendar) {
    Json json = Json::array();
    for (const auto& hour : core::hours_of_day(numbers.told, calendar))
        json.push_back({{"hour", json.size()},
                        {"sitting_s", hour.sitting.count()},
                        {"standing_s", hour.standing.count()},
                        {"break_s", hour.on_break.count()},
                        {"reminders", hour.reminders},
                        {"towards_goal", hour.breaks}});
    return json;
}

Json areas_json(const Numbers& numbers, const KnownExercises& exercises) {
    Json json = Json::array();
    for (const auto& dose : core::area_doses(numbers.told, exercises.areas))
        json.push_back({{"area", api::name(dose.area)}, {"breaks", dose.breaks}, {"done_s", dose.done.count()}});
    return json;
}

Json exercises_done_json(const Numbers& numbers, const KnownExercises& exercises) {
    Json json = Json::array();
    for (const auto& dose : core::exercise_doses(numbers.told)) {
        const auto known = exercises.names.find(dose.exercise);
        json.push_back({{"exercise", dose.exercise.value},
                        {"name", known == exercises.names.end() ? dose.exercise.value : known->second},
                        {"times", dose.times},
                        {"sets", dose.sets},
                        {"reps_planned", dose.reps_planned},
                        {"reps_done", dose.reps_done},
                        {"hold_planned_s", dose.hold_planned.count()},
                        {"hold_done_s", dose.hold_done.count()},
                        {"planned_s", dose.planned.count()},
                        {"done_s", dose.done.count()},
                        {"last_done", dose.times > 0 ? Json(core::day_text(dose.last_done)) : Json(nullptr)}});
    }
    return json;
}

/// Quoted where a comma, a quote or a line's end would be misread.
std::string field(const Json& value) {
    if (value.is_null()) return "";
    if (!value.is_string()) return value.dump();
    const auto text = value.get<std::string>();
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + '"';
}

std::string lines_of(const Json& rows, std::string header) {
    std::string lines = std::move(header) + '\n';
    for (const auto& row : rows) {
        std::string line;
        for (const auto& value : row) line += (line.empty() ? "" : ",") + field(value);
        lines += line + '\n';
    }
    return lines;
}

/// The names in the order of the columns; a day that never was has them all.
std::string day_header() {
    std::string header;
    const auto day = day_json({});
    for (const auto& [name, value] : day.items()) header += (header.empty() ? "" : ",") + name;
    return header;
}

}  // namespace

std::string stats_json(const request::ShowStats& asked, const Numbers& numbers, const KnownExercises& exercises,
                       const core::Calendar& calendar) {
    Json json = day_json(numbers.total);
    json["from"] = core::day_text(numbers.wanted.told.first);
    json["to"] = core::day_text(numbers.wanted.told.last);
    json["bouts"] = bouts_json(numbers);
    json["adherence"] = adherence_json(numbers);
    json["days"] = days_json(numbers);
    switch (asked.by) {
        case request::StatsBy::Whole:
        case request::StatsBy::Day: break;
        case request::StatsBy::Hour: json["hours"] = hours_json(numbers, calendar); break;
        case request::StatsBy::Area: json["areas"] = areas_json(numbers, exercises); break;
        case request::StatsBy::Exercise: json["exercises"] = exercises_done_json(numbers, exercises); break;
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string stats_csv(const request::ShowStats& asked, const Numbers& numbers, const KnownExercises& exercises,
                      const core::Calendar& calendar) {
    switch (asked.by) {
        case request::StatsBy::Whole:
        case request::StatsBy::Day: break;
        case request::StatsBy::Hour:
            return lines_of(hours_json(numbers, calendar), "hour,sitting_s,standing_s,break_s,reminders,towards_goal");
        case request::StatsBy::Area: return lines_of(areas_json(numbers, exercises), "area,breaks,done_s");
        case request::StatsBy::Exercise:
            return lines_of(exercises_done_json(numbers, exercises),
                            "exercise,name,times,sets,reps_planned,reps_done,hold_planned_s,hold_done_s,planned_s,done_s,"
                            "last_done");
    }
    return lines_of(days_json(numbers), day_header());
}

}  // namespace unhunch::cli
