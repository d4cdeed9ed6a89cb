// Days, instants and lists as they stand in the columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace unhunch::sqlite {

/// 20261121.
[[nodiscard]] std::int64_t stored_day(core::Day);
[[nodiscard]] core::Day read_day(std::int64_t);

/// UTC seconds, to the nearest.
[[nodiscard]] std::int64_t stored_instant(core::WallTime);
[[nodiscard]] core::WallTime read_instant(std::int64_t);

/// The seconds between the stored edges: spans that adjoin share an edge, so that their stored sum is exact.
[[nodiscard]] std::int64_t stored_length(core::WallTime from, core::Length);

/// One line each.
[[nodiscard]] std::string stored_lines(const std::vector<std::string>&);
[[nodiscard]] std::vector<std::string> read_lines(const std::string&);

}  // namespace unhunch::sqlite
