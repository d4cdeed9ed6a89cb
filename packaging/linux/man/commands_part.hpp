// The commands of `unhunch`, out of the program's own help, as a part of its manual page.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace unhunch::manual {

/// What the program prints when given these words; those of a command are its name and --help.
using Help = std::function<std::string(const std::vector<std::string>&)>;

/// A paragraph for each command: what it does, and its arguments and options. Throws std::runtime_error where the help
/// names no command at all.
[[nodiscard]] std::string commands_part(const Help&);

}  // namespace unhunch::manual
