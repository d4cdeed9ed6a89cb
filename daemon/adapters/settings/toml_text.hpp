// Changes one key in the text of a config.toml: comments, order and blank lines stay as the person wrote them.
#pragma once

#include <string>

#include "core/result.hpp"

namespace unhunch::settings {

/// The text with `key` set to `value` (as TOML). Where the key is new, `comment` comes over it: whole lines, or none. A
/// table that stood under a header of its own stays one. A failure where the text is no TOML.
[[nodiscard]] core::Result<std::string> with_setting(const std::string& text, const std::string& key, const std::string& value,
                                                     const std::string& comment = {});

/// The text without the key, and without `comment` where exactly that stands over it.
[[nodiscard]] core::Result<std::string> without_setting(const std::string& text, const std::string& key,
                                                        const std::string& comment = {});

}  // namespace unhunch::settings
