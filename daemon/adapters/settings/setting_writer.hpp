// Changes one key of config.toml and nothing else: comments, order and blank lines stay as the person wrote them.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"

namespace unhunch::settings {

/// The text with `key` set to `value` (as TOML). A failure where the text is no TOML.
[[nodiscard]] core::Result<std::string> with_setting(const std::string& text, const std::string& key,
                                                     const std::string& value);

/// The same in a file, which is made where there is none and replaced whole; a link stays one. Refused where the file
/// would hold a mistake afterwards, in the words of read_settings.
[[nodiscard]] core::Outcome write_setting(const std::filesystem::path& file, const std::string& key,
                                          const std::string& value);

}  // namespace unhunch::settings
