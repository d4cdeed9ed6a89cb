#include "roff.hpp"

namespace unhunch::manual {
namespace {

enum class Hyphens { OfWords, AsTyped };

std::string escaped(const std::string& words, Hyphens hyphens) {
    std::string made;
    bool bold = false;
    for (const char sign : words) {
        switch (sign) {
            case '\\': made += "\\e"; break;
            case '~': made += "\\(ti"; break;
            case '^': made += "\\(ha"; break;
            case '\'': made += "\\(aq"; break;
            case '"': made += "\\(dq"; break;
            case '-': made += bold || hyphens == Hyphens::AsTyped ? "\\-" : "-"; break;
            case '`':
                bold = !bold;
                made += bold ? "\\fB" : "\\fR";
                break;
            default: made += sign;
        }
    }
    return made.starts_with('.') ? "\\&" + made : made;
}

}  // namespace

std::string roff(const std::string& words) {
    // A lone hyphen before a letter begins an option, also inside a sentence.
    std::string made = escaped(words, Hyphens::OfWords);
    for (std::size_t at = made.find(" --"); at != std::string::npos; at = made.find(" --", at + 1))
        made.replace(at, 3, " \\-\\-");
    return made.starts_with("--") ? "\\-\\-" + made.substr(2) : made;
}

std::string roff_as_typed(const std::string& words) { return escaped(words, Hyphens::AsTyped); }

}  // namespace unhunch::manual
