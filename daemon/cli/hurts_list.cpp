#include "cli/hurts_list.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using Json = nlohmann::ordered_json;

std::string hidden_line(const core::Hidden& hidden, const api::ClockWords& clock_words) {
    const auto& exercise = hidden.exercise.value;
    if (hidden.until) return said("{0}: left out until {1}", exercise, clock_words(*hidden.until)) + '\n';
    std::string but;
    for (const auto& allowed : hidden.allowed) but += (but.empty() ? "" : ", ") + allowed.value;
    const std::string area = hidden.area ? api::name(*hidden.area) : "";
    if (but.empty()) return said("{0}: all of it, and {1}, left out until you switch it on again", area, exercise) + '\n';
    return said("{0}: all of it, and {1}, left out until you switch it on again, but for {2}", area, exercise, but) + '\n';
}

}  // namespace

std::string hurt_lines(const core::CareBook& book, core::WallTime now, const api::ClockWords& clock_words) {
    const auto hidden = core::hidden(book, now);
    if (hidden.empty()) return said("Nothing is left out because it hurt.") + '\n';
    std::string lines;
    for (const auto& one : hidden) lines += hidden_line(one, clock_words);
    return lines + said("To switch something on again: unhunch hurts allow NAME") + '\n';
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
