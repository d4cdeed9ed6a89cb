#include "cli/hurts_list.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/times.hpp"

namespace unhunch::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string hidden_line(const core::Hidden& hidden, const api::ClockWords& clock_words) {
    const auto& exercise = hidden.exercise.value;
    if (hidden.until) return fmt::format("{}: left out until {}\n", exercise, clock_words(*hidden.until));
    std::string but;
    for (const auto& allowed : hidden.allowed) but += (but.empty() ? ", but for " : ", ") + allowed.value;
    const std::string area = hidden.area ? api::name(*hidden.area) : "";
    return fmt::format("{}: all of it, and {}, left out until you switch it on again{}\n", area, exercise, but);
}

}  // namespace

std::string hurt_lines(const core::CareBook& book, core::WallTime now, const api::ClockWords& clock_words) {
    const auto hidden = core::hidden(book, now);
    if (hidden.empty()) return "Nothing is left out because it hurt.\n";
    std::string lines;
    for (const auto& one : hidden) lines += hidden_line(one, clock_words);
    return lines + "To switch something on again: unhunch hurts allow NAME\n";
}

std::string hurts_json(const core::CareBook& book, core::WallTime now, const core::Calendar& calendar) {
    Json hidden = Json::array();
    for (const auto& one : core::hidden(book, now)) {
        Json allowed = Json::array();
        for (const auto& exercise : one.allowed) allowed.push_back(exercise.value);
        hidden.push_back({{"exercise", one.exercise.value},
                          {"area", one.area ? Json(api::name(*one.area)) : Json(nullptr)},
                          {"since", rfc3339(one.since, calendar)},
                          {"until", one.until ? Json(rfc3339(*one.until, calendar)) : Json(nullptr)},
                          {"allowed", allowed}});
    }
    Json reports = Json::array();
    for (const auto& hurt : book.hurts)
        reports.push_back({{"at", rfc3339(hurt.at, calendar)},
                           {"exercise", hurt.exercise.value},
                           {"area", api::name(hurt.area)},
                           {"pain", api::name(hurt.pain)}});
    return Json{{"hidden", hidden}, {"reports", reports}}.dump(2) + '\n';
}

}  // namespace unhunch::cli
