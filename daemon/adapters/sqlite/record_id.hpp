// The number of a row: ordered by time, unlike any other on any computer.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/time.hpp"

namespace unhunch::sqlite {

/// Low bits that tell computers apart; above them stand UTC milliseconds since 1970, in 42 bits until the year 2109. (The
/// layout of a Snowflake number: time first, then who made it.)
inline constexpr unsigned tag_bits = 21;

/// The low bits of all rows that a device writes: FNV-1a over its id. Two devices of a person have the same by a chance of one
/// in two million; reading another's rows then says so.
[[nodiscard]] std::int64_t tag_of(std::string_view device);

/// At `at`, or a millisecond after `last`, whichever is later: a clock that is set back does not set the order back.
[[nodiscard]] std::int64_t next_id(std::int64_t last, core::WallTime at, std::int64_t tag);

}  // namespace unhunch::sqlite
