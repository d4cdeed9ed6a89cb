// Turns the words of the command line into a request, or says what is wrong with them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/request.hpp"

namespace unhunch::cli {

/// Help or the version, to be printed as it is.
struct JustSay {
    std::string text;
};

/// A sentence about what was not understood.
struct WrongUse {
    std::string sentence;
    std::string command = "unhunch";  // whose help tells more, as "unhunch config set"
};

using Understood = std::variant<Request, JustSay, WrongUse>;

/// `words` without the name of the program.
[[nodiscard]] Understood understood(std::vector<std::string> words, const std::string& version);

}  // namespace unhunch::cli
