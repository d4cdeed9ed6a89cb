// What CLI11, which reads the command line, has to say about it, in words of our own.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace unhunch::cli {

/// The command that the words came to, below the program.
[[nodiscard]] const CLI::App& command_meant(const CLI::App& program);

/// As it is typed: "unhunch config set".
[[nodiscard]] std::string typed_as(const CLI::App& command);

/// Of the command that was meant.
[[nodiscard]] std::string help_of(CLI::App& program);

/// Why the words were not understood, in one sentence.
[[nodiscard]] std::string said_of(const CLI::ParseError& error);
[[nodiscard]] std::string said_of(const CLI::RequiredError& error, const CLI::App& command);

}  // namespace unhunch::cli
