// The single words of the catalogue as a person reads them; what one types and what programs read stays as it is.
#pragma once

#include <string>

namespace unhunch::cli {

[[nodiscard]] std::string kind_word(const std::string& category);  // "mobility"
[[nodiscard]] std::string place_word(const std::string& position);  // "seated"
[[nodiscard]] std::string thing_word(const std::string& equipment);  // "band"
[[nodiscard]] std::string care_word(const std::string& flag);       // "low_back"

}  // namespace unhunch::cli
