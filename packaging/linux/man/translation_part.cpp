#include "translation_part.hpp"

#include "roff.hpp"
#include "words/said.hpp"
#include "words/translation.hpp"

namespace unhunch::manual {

std::string translation_part(const std::string& po) {
    if (po.find("X-Unhunch-Reviewed: machine-assisted") == std::string::npos && !words::translated_by_machine()) return "";
    return ".SH \"" + roff(words::said("TRANSLATION")) + "\"\n" +
           roff(words::said("This translation was made with the help of a machine; no speaker of the language has read all of it yet.")) +
           "\n" + roff(words::said("Where in doubt, the English page counts; `LC_ALL=C man` shows it.")) + "\n";
}

}  // namespace unhunch::manual
