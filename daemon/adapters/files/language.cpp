#include "adapters/files/language.hpp"

#include <cstdlib>
#include <string_view>

namespace unhunch::files {

std::string persons_language() {
    for (const auto* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view locale{value};
        const auto tag = locale.substr(0, locale.find_first_of(".@"));  // "de_AT.UTF-8@euro"
        return tag == "C" || tag == "POSIX" ? std::string{} : std::string{tag};
    }
    return {};
}

}  // namespace unhunch::files
