// The SHA-256 of a text, by libnettle.
#pragma once

#include <string>
#include <string_view>

namespace unhunch::nettle {

/// 64 hexadecimal digits, in small letters.
[[nodiscard]] std::string sha256(std::string_view text);

}  // namespace unhunch::nettle
