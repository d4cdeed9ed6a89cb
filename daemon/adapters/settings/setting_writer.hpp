// Writes settings into the person's own config.toml, and nothing else into it: the rest stays as the person wrote it.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::settings {

/// A key and its value as TOML.
using NewValue = std::pair<std::string, std::string>;

/// Into the last of `files`, which is the person's own: made where there is none, replaced whole, and a link stays one. Over
/// a key that is new comes a comment about it. Several keys go in at once, or none of them. Refused where a key is locked in
/// one of the files before, and where the settings would have a mistake afterwards. Where a comment goes with an old value,
/// a copy of the file is kept beside it: "config.toml.2026-11-21T093000Z".
[[nodiscard]] core::Outcome write_settings(const std::vector<std::filesystem::path>& files, const std::vector<NewValue>& values);
[[nodiscard]] core::Outcome write_setting(const std::vector<std::filesystem::path>& files, const std::string& key,
                                          const std::string& value);

/// Takes the key out of the person's own file, with the comment that this program wrote over it.
[[nodiscard]] core::Outcome reset_setting(const std::vector<std::filesystem::path>& files, const std::string& key);

/// Whether the person's own file could say so, as write_settings asks; nothing is written.
[[nodiscard]] core::Outcome check_settings(const std::vector<std::filesystem::path>& files, const std::vector<NewValue>& values);

/// What of `chosen` differs from `before`.
[[nodiscard]] std::vector<NewValue> changed_settings(const core::Settings& before, const core::Settings& chosen);

}  // namespace unhunch::settings
