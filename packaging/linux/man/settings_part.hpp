// The settings, out of the program's own table: as a part of the manual page, and as an example file.
#pragma once

#include <string>
#include <vector>

#include "adapters/settings/settings_file.hpp"

namespace unhunch::manual {

/// A paragraph for each key: what it means, what it may be, what it is without a word of the person's.
[[nodiscard]] std::string settings_part(const std::vector<settings::SettingLine>&);

/// A config.toml in which every key stands commented out, with the value it has anyway.
[[nodiscard]] std::string settings_example(const std::vector<settings::SettingLine>&);

}  // namespace unhunch::manual
