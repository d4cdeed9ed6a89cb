// One thing outside of Unhunch that it lives from, and how it stands with it here.
#pragma once

#include <string>

namespace unhunch::cli {

struct Need {
    std::string need;    // "input"
    std::string found;   // "mutter, logind"
    std::string in_use;  // "mutter"; empty: nothing
    std::string means;   // what it means where it is missing
    std::string cure;
    bool ok = false;
    std::string now{};   // how it stands with it at this moment: "no call is open"; empty where that is no matter of moments
};

}  // namespace unhunch::cli
