// The word that was probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::core {

/// The candidate with the fewest letters to change, add, drop or swap; where that would be more than a third of the word, the
/// longest one that the word begins with. Absent where there is neither: then it is a different word, and a guess would be no
/// help.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace unhunch::core
