// Changes keys of config.toml and nothing else: comments, order and blank lines stay as the person wrote them.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::settings {

/// The text with `key` set to `value` (as TOML). A failure where the text is no TOML.
[[nodiscard]] core::Result<std::string> with_setting(const std::string& text, const std::string& key,
                                                     const std::string& value);

/// The same in a file, which is made where there is none and replaced whole; a link stays one. Refused where the file
/// would hold a mistake afterwards, in the words of read_settings.
[[nodiscard]] core::Outcome write_setting(const std::filesystem::path& file, const std::string& key,
                                          const std::string& value);

/// Several keys in one go, all or none. Where a comment stands inside an old value, which goes, a copy of the file is kept
/// beside it: "config.toml.2026-11-21T093000Z".
[[nodiscard]] core::Outcome write_settings(const std::filesystem::path& file,
                                           const std::vector<std::pair<std::string, std::string>>& values);

/// What of `chosen` differs from `before`, as keys and TOML.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> changed_settings(const core::Settings& before,
                                                                                const core::Settings& chosen);

}  // namespace unhunch::settings
