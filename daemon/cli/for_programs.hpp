// Which answers are read by programs: they are the same in every language.
#pragma once

#include "cli/request.hpp"

namespace unhunch::cli {

/// JSON, CSV, a format of one's own, traces and exports. A waybar module has a text for people: its keys and classes are for
/// programs, and never said in words.
[[nodiscard]] bool is_for_programs(const Request&);

}  // namespace unhunch::cli
