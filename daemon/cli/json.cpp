#include "cli/json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

#include "cli/catalogue_lists.hpp"
#include "cli/day_json.hpp"
#include "cli/times.hpp"

namespace unhunch::cli {

namespace {

using Json = nlohmann::ordered_json;

/// What is not valid UTF-8 is replaced rather than refused: a status bar would rather read than fail.
std::string written(const Json& json, Layout layout) {
    return json.dump(layout == Layout::Indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

Json instant_json(const std::optional<core::WallTime>& instant, const core::Calendar& calendar) {
    return instant ? Json(rfc3339(*instant, calendar)) : Json(nullptr);
}

Json text_json(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json dose_json(const content::RoutineItem& item) {
    const auto& tempo = item.dose.tempo;
    return {{"exercise", item.exercise.value},
            {"sets", item.dose.sets},
            {"reps", item.dose.reps},
            {"tempo", Json::array({tempo.move, tempo.hold, tempo.back, tempo.pause})},
            {"seconds", std::lround(item.seconds)}};
}

Json routine_json(const content::Routine& routine) {
    Json items = Json::array();
    for (const auto& item : routine.items) items.push_back(dose_json(item));
    return {{"id", routine.id.value},
            {"name", routine.name},
            {"seconds", std::lround(routine.seconds)},
            {"micro", is_micro(routine)},
            {"position", routine.position},
            {"equipment", routine.equipment},
            {"discreet", routine.discreet},
            {"items", items},
            {"pack", content::pack_of(routine.id.value)}};
}

Json exercise_json(const content::Exercise& exercise) {
    Json positions = Json::array();
    for (const auto position : exercise.positions) positions.push_back(position_word(position));
    return {{"id", exercise.id.value}, {"name", exercise.name},   {"category", exercise.category},
            {"roles", exercise.roles}, {"level", exercise.level}, {"equipment", exercise.equipment},
            {"position", positions},   {"desk", exercise.desk},   {"animated", !exercise.animation.empty()},
            {"source", exercise.source}, {"discreet", exercise.discreet}, {"pack", content::pack_of(exercise.id.value)}};
}

Json dose_json(const content::Dose& dose, content::Sides sides) {
    return {{"sets", dose.sets},
            {"reps", dose.reps},
            {"tempo", Json::array({dose.tempo.move, dose.tempo.hold, dose.tempo.back, dose.tempo.pause})},
            {"rest", std::lround(dose.rest)},
            {"seconds", std::lround(content::seconds_of(dose, sides))}};
}

Json reviewer_json(const std::string& id, const content::Catalogue& catalogue) {
    for (const auto& pack : catalogue.packs) {
        if (pack.id == content::pack_of(id)) return text_json(pack.reviewed_by);
    }
    return nullptr;
}

}  // namespace

std::string status_json(const api::Status& status, core::WallTime now, const core::Calendar& calendar, Layout layout) {
    const Json json{{"state", api::name(status.state)},
                    {"phase", api::name(status.phase)},
                    {"sitting_s", api::sitting_at(status, now).count()},
                    {"limit_s", status.limit.count()},
                    {"due_at", instant_json(status.due_at, calendar)},
                    {"snoozed_until", instant_json(status.snoozed_until, calendar)},
                    {"hold", status.hold ? Json(api::name(*status.hold)) : Json(nullptr)},
                    {"paused", status.paused},
                    {"paused_until", instant_json(status.paused_until, calendar)},
                    {"standing", status.standing},
                    {"mark", status.mark},
                    {"routine", text_json(status.routine.value)},
                    {"session_at", instant_json(status.session_at, calendar)},
                    {"because", status.because},
                    {"today", day_json(status.today)},
                    {"goal", status.goal},
                    {"idle_source", text_json(status.idle_source)},
                    {"notifier", text_json(status.notifier)},
                    {"tray", text_json(status.tray)},
                    {"version", text_json(status.version)}};
    return written(json, layout);
}

std::string exercises_json(const content::Catalogue& catalogue) {
    Json json = Json::array();
    for (const auto& exercise : catalogue.exercises) json.push_back(exercise_json(exercise));
    return written(json, Layout::Indented);
}

std::string routines_json(const content::Catalogue& catalogue) {
    Json json = Json::array();
    for (const auto& routine : catalogue.routines) json.push_back(routine_json(routine));
    return written(json, Layout::Indented);
}

std::string exercise_json_page(const content::Exercise& exercise, const content::Catalogue& catalogue) {
    auto json = exercise_json(exercise);
    json["reviewed_by"] = reviewer_json(exercise.id.value, catalogue);
    json["setup"] = exercise.setup;
    json["cues"] = exercise.cues;
    json["cautions"] = exercise.cautions;
    json["avoid_if"] = exercise.avoid_if;
    json["care_if"] = exercise.care_if;
    json["micro"] = exercise.micro ? dose_json(*exercise.micro, exercise.sides) : Json(nullptr);
    json["session"] = dose_json(exercise.session, exercise.sides);
    json["muscles"] = {{"primary", exercise.primary}, {"secondary", exercise.secondary}};
    json["easier"] = exercise.easier;
    json["harder"] = exercise.harder;
    json["guide"] = exercise.guide;
    return written(json, Layout::Indented);
}

std::string routine_json_page(const content::Routine& routine, const content::Catalogue& catalogue) {
    auto json = routine_json(routine);
    json["reviewed_by"] = reviewer_json(routine.id.value, catalogue);
    json["blurb"] = routine.blurb;
    json["tags"] = routine.tags;
    return written(json, Layout::Indented);
}

}  // namespace unhunch::cli
