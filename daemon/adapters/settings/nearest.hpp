// The word that was probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::settings {

/// The candidate with the fewest letters to change, add, drop or swap; absent where even that is a different word.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace unhunch::settings
