// What was decided, from the name it has in the journal to a sentence.
#pragma once

#include <string>

namespace unhunch::cli {

/// "reminder desk_reset" is "A reminder was shown (desk_reset)"; a name that is not known stays as it is.
[[nodiscard]] std::string decision_words(const std::string& decided);

}  // namespace unhunch::cli
