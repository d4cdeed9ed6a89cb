// The language the person reads, as the environment tells it to every program.
#pragma once

#include <string>

namespace unhunch::files {

/// "de" or "de_AT" from LC_ALL, LC_MESSAGES or LANG, the first that says anything; empty where it says "C" or nothing.
[[nodiscard]] std::string persons_language();

}  // namespace unhunch::files
