// The part of main.cpp that answers from the person's past: stats, why, trace, what-if, progress and hurts.
#pragma once

#include <functional>
#include <string>

#include "app/past_trace.hpp"
#include "cli/asking.hpp"
#include "cli/stats_table.hpp"
#include "person/persons_files.hpp"

namespace unhunch::cli {

/// What it takes from the program that it is a part of; all of it outlives the answers.
struct ProgramParts {
    const person::PersonsFiles& files;
    const Surroundings& around;
    const date::time_zone* zone;
    std::function<void(const std::string&)> complain;
    /// Speaks with the running daemon, or fails with the reason why not.
    std::function<Said(const std::function<Said(Conversation&)>&)> over_the_bus;
    std::function<core::Result<content::Catalogue>()> read_catalogue;
};

class PastAnswers {
public:
    explicit PastAnswers(ProgramParts parts) : parts_{std::move(parts)} {}

    [[nodiscard]] Said operator()(const request::ShowStats&) const;
    [[nodiscard]] Said operator()(const request::Why&) const;
    [[nodiscard]] Said operator()(const request::Trace&) const;
    [[nodiscard]] Said operator()(const request::WhatIf&) const;
    [[nodiscard]] Said operator()(const request::ShowProgress&) const;
    [[nodiscard]] Said operator()(const request::ListHurts&) const;

    [[nodiscard]] core::Result<person::Training> training_now() const;

private:
    [[nodiscard]] core::Settings settings_or_defaults(const char* what_then) const;
    [[nodiscard]] core::Result<app::PastTrace> past_of(date::days last) const;
    [[nodiscard]] KnownExercises known_exercises() const;

    ProgramParts parts_;
};

}  // namespace unhunch::cli
