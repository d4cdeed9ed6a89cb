// The number of a row as a person types it: 13 letters and figures that are not taken for one another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace unhunch::cli {

/// Crockford's base 32, the most significant first: "035QZ8M0V4K7A".
[[nodiscard]] std::string short_id(std::int64_t);

/// From the least to the greatest number that begins so.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// A whole one or its beginning, in letters of either case, O for 0, I and L for 1; absent where it is none.
[[nodiscard]] std::optional<IdRange> ids_beginning(const std::string& words);

}  // namespace unhunch::cli
