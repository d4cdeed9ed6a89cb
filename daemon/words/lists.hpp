// Several things one after the other, in the person's language.
#pragma once

#include <string>
#include <vector>

namespace unhunch::words {

/// With commas between: "a, b, c".
[[nodiscard]] std::string listed(const std::vector<std::string>& all);

/// `last` joins what stands before the last of them with it, and is translated already: "{0} or {1}".
[[nodiscard]] std::string listed(const std::vector<std::string>& all, const std::string& last);

}  // namespace unhunch::words
