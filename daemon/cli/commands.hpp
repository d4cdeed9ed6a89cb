// The commands of the command line: each remembers how to make its request; CLI11 only says which one was meant.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"

namespace unhunch::cli {

/// Borrows the program.
class Commands {
public:
    explicit Commands(CLI::App& program) : program_{program} {}

    CLI::App* add(const std::string& name, const std::string& purpose, std::function<Understood()> meaning) {
        auto* command = program_.add_subcommand(name, purpose);
        meanings_.emplace_back(command, std::move(meaning));
        return command;
    }

    [[nodiscard]] Understood meant() const {
        for (const auto& [command, meaning] : meanings_) {
            if (command->parsed()) return meaning();
        }
        return WrongUse{"tell me what to do, for example: unhunch status"};
    }

private:
    CLI::App& program_;
    std::vector<std::pair<CLI::App*, std::function<Understood()>>> meanings_;
};

}  // namespace unhunch::cli
