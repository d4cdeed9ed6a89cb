#include "cli/config_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using Json = nlohmann::ordered_json;

/// What the program writes as TOML is JSON as well, but for the table of hours.
Json value_json(const api::Setting& setting, std::string toml) {
    if (setting.shape == api::SettingShape::Week)
        for (std::size_t at = 0; (at = toml.find(" = ", at)) != std::string::npos;) {
            toml.replace(at, 3, "\":");
            toml.insert(toml.find_last_of(" ", at) + 1, "\"");
        }
    return Json::parse(toml, nullptr, false);
}

std::string source_words(const api::Setting& setting) {
    const auto source = setting.source.empty() ? said("built in") : setting.source;
    return setting.locked_by.empty() ? source : said("{0}, locked", source);
}

Json json_of(const api::Setting& setting) {
    return {{"key", setting.key},
            {"value", value_json(setting, setting.value)},
            {"plain", setting.plain},
            {"default", value_json(setting, setting.built_in)},
            {"source", setting.source.empty() ? "built-in" : setting.source},
            {"locked", !setting.locked_by.empty()},
            {"locked_by", setting.locked_by.empty() ? Json(nullptr) : Json(setting.locked_by)},
            {"values", setting.values},
            {"words", setting.words},
            {"example", value_json(setting, setting.example)},
            {"about", setting.about}};
}

std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

std::string setting_lines(const std::vector<api::Setting>& settings) {
    constexpr std::size_t widest = 36;  // longer ones push their place to the right
    std::size_t width = 0;
    for (const auto& setting : settings)
        width = std::max(width, std::min(widest, setting.key.size() + 3 + setting.value.size()));
    std::string lines;
    for (const auto& setting : settings)
        lines += fmt::format("{:<{}}  # {}\n", setting.key + " = " + setting.value, width, source_words(setting));
    return lines;
}

std::string settings_json(const std::vector<api::Setting>& settings) {
    Json json = Json::array();
    for (const auto& setting : settings) json.push_back(json_of(setting));
    return written(json);
}

std::string setting_json(const api::Setting& setting) { return written(json_of(setting)); }

std::string changed_words(const api::Setting& setting) {
    return fmt::format("{} = {}  # {}\n", setting.key, setting.value, source_words(setting));
}

std::string check_json(const std::string& problem, const std::vector<std::string>& notes) {
    return written({{"ok", problem.empty()}, {"mistakes", lines_of(problem)}, {"notes", notes}});
}

}  // namespace unhunch::cli
