// Words that the journal has for what happened, as people write them.
#pragma once

#include <string>

namespace unhunch::cli {

/// "upper_back" is "upper back", in the person's language; a word of a later version stays as it is.
[[nodiscard]] std::string kept_word(std::string word);

}  // namespace unhunch::cli
