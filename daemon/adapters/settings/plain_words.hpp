// Values as a person types them, without the quotes and brackets of TOML: 45m, yes, "band, ball".
#pragma once

#include <string>

#include "adapters/settings/keys.hpp"
#include "core/result.hpp"

namespace unhunch::settings {

/// What was typed, as TOML; TOML is taken as well. A failure says what is possible, with an example.
[[nodiscard]] core::Result<std::string> toml_of(const Key& key, const std::string& typed);

/// How the key's value would be typed; `toml_of` gives it back.
[[nodiscard]] std::string plain_value(const Key& key, const core::Settings& settings);

}  // namespace unhunch::settings
