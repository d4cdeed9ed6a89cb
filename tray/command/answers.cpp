#include "command/answers.hpp"

#include <nlohmann/json.hpp>

#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using Json = nlohmann::json;

Json read(const std::string& text) { return Json::parse(text, nullptr, false); }

LivedNumbers lived(const Json& json) {
    return {.reminders = json.value("reminders", 0U),
            .longest_s = json.value("longest_bout_s", 0U),
            .over_an_hour = json.value("bouts_over_60_min", 0U),
            .held_s = json.value("held_s", 0U)};
}

/// The doctor's JSON is English; its whole sentences are among the words of the program.
std::string said(const std::string& english) { return english.empty() ? "" : words::translated(english.c_str()); }

}  // namespace

std::vector<DoctorLine> doctor_lines(const std::string& text) try {
    const auto json = read(text);
    std::vector<DoctorLine> lines;
    if (!json.is_array()) return lines;
    for (const auto& need : json)
        lines.push_back({.need = need.value("need", ""),
                         .found = said(need.value("found", "")),
                         .now = said(need.value("now", "")),
                         .means = said(need.value("means", "")),
                         .cure = said(need.value("cure", "")),
                         .ok = need.value("ok", false)});
    return lines;
} catch (const Json::exception&) {
    return {};
}

std::optional<ComparedNumbers> compared_numbers(const std::string& text) try {
    const auto json = read(text);
    if (!json.is_object() || !json.contains("as_it_is") || !json.contains("instead")) return std::nullopt;
    return ComparedNumbers{.as_it_is = lived(json["as_it_is"]),
                           .instead = lived(json["instead"]),
                           .unobserved_s = json.value("unobserved_s", 0U)};
} catch (const Json::exception&) {
    return std::nullopt;
}

}  // namespace unhunch::tray
