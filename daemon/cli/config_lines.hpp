// The settings as lines for a person, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "api/settings_book.hpp"

namespace unhunch::cli {

/// TOML that could stand in a file, each line with the place that its value comes from.
[[nodiscard]] std::string setting_lines(const std::vector<api::Setting>& settings);
[[nodiscard]] std::string settings_json(const std::vector<api::Setting>& settings);
[[nodiscard]] std::string setting_json(const api::Setting& setting);

/// "sit_limit is 45m now.", with what else there is to say after a change.
[[nodiscard]] std::string changed_words(const api::Setting& setting);

/// Each file that is read with what is wrong in it.
[[nodiscard]] std::string check_json(const std::string& problem, const std::vector<std::string>& notes);

}  // namespace unhunch::cli
