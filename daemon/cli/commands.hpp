// The commands of the command line: each remembers how to make its request; CLI11 only says which one was meant.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

/// Borrows the program.
class Commands {
public:
    explicit Commands(CLI::App& program) : program_{program} {}

    CLI::App* add(const std::string& name, const std::string& purpose, std::function<Understood()> meaning) {
        auto* command = program_.add_subcommand(name, purpose);
        meanings_->emplace_back(command, std::move(meaning));
        return command;
    }

    /// A command that is a family of commands of its own, which it returns; `example` is one of them.
    Commands add_group(const std::string& name, const std::string& purpose, const std::string& example) {
        auto* command = program_.add_subcommand(name, purpose);
        command->require_subcommand(0, 1);
        Commands group{*command, example};
        meanings_->emplace_back(command, [meanings = group.meanings_, example] { return meant_of(*meanings, example); });
        return group;
    }

    [[nodiscard]] Understood meant() const { return meant_of(*meanings_, example_); }

private:
    using Meanings = std::vector<std::pair<CLI::App*, std::function<Understood()>>>;

    Commands(CLI::App& program, std::string example) : program_{program}, example_{std::move(example)} {}

    static Understood meant_of(const Meanings& meanings, const std::string& example) {
        for (const auto& [command, meaning] : meanings) {
            if (command->parsed()) return meaning();
        }
        return WrongUse{words::said("tell me what to do, for example: unhunch {0}", example)};
    }

    CLI::App& program_;
    std::string example_ = "status";
    std::shared_ptr<Meanings> meanings_ = std::make_shared<Meanings>();  // a group's are known to the command it stands for
};

}  // namespace unhunch::cli
