// Instants and ids as an export writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace unhunch::exchange {

/// UTC seconds since 1970 as "2026-11-21T09:30:00Z", of the years 1970 to 9999; what lies outside is brought to the nearest.
[[nodiscard]] std::string instant_text(std::int64_t seconds);
[[nodiscard]] std::optional<std::int64_t> instant_from(std::string_view);

/// 16 hexadecimal digits.
[[nodiscard]] std::string id_text(std::int64_t);
[[nodiscard]] std::optional<std::int64_t> id_from(std::string_view);

/// The shortest text that reads back as the same number.
[[nodiscard]] std::string share_text(double);

}  // namespace unhunch::exchange
