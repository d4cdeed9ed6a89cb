// config.toml: what the person has set, over the defaults of the program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/record.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::settings {

/// Reads the files that exist, each over the ones before it, the last of them the person's own, and then looks at what must
/// fit together. A failure has one line per mistake, "FILE:LINE:COLUMN: what is wrong, what is possible, an example".
[[nodiscard]] core::Result<core::Settings> read_settings(const std::vector<std::filesystem::path>& files);

/// The same from a text; `name` stands for the file in messages.
[[nodiscard]] core::Result<core::Settings> read_settings_text(const std::string& toml, const std::string& name,
                                                              const core::Settings& over = {});

/// One file alone, to try its values: whoever's it is, what it locks counts like the rest.
[[nodiscard]] core::Result<core::Settings> try_settings(const std::filesystem::path& file);

/// One key with its present value, for people to look up.
struct SettingLine {
    std::string key;
    std::string value;   // as TOML
    std::string values;  // "a length from 10s to 8h"
    std::string about;   // one sentence
};

/// Every key there is, in the order of the manual.
[[nodiscard]] std::vector<SettingLine> list_settings(const core::Settings& = {});

/// What became of the values, as TOML; `at` is not filled in.
[[nodiscard]] std::vector<core::SettingRecord> changes(const core::Settings& before, const core::Settings& after);

}  // namespace unhunch::settings
