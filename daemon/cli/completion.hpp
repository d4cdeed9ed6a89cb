// Scripts that complete the words of the command line in a shell, made from the table of commands itself.
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace unhunch::cli {

/// For "bash", "zsh" or "fish"; absent for any other.
[[nodiscard]] std::optional<std::string> completion_script(const CLI::App& program, const std::string& shell);

}  // namespace unhunch::cli
