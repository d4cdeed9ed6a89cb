#include "words/translation.hpp"

#include <libintl.h>

#include <string_view>

namespace unhunch::words {

bool translated_by_machine() {
    const std::string_view head{dgettext("unhunch", "")};  // gettext keeps it as the translation of no words
    return head.find("X-Unhunch-Reviewed: machine-assisted") != std::string_view::npos;
}

}  // namespace unhunch::words
