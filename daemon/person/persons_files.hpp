// What is kept about the person on this computer, as programs read it without the daemon: settings, packs, journal.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "adapters/files/paths.hpp"
#include "catalogue/shelf.hpp"
#include "composer/persons_household.hpp"
#include "core/calendar.hpp"
#include "core/progression.hpp"
#include "core/record_kinds.hpp"
#include "core/result.hpp"
#include "core/session_days.hpp"

namespace unhunch::person {

/// How far a training has come.
struct Training {
    std::vector<core::TrainedExercise> exercises;
    core::Progress progress;
};

/// What a full session is composed from, today's own records left out: composed again on that day it is the same.
struct SessionPast {
    composer::Household household;
    core::Adjustments grown;
    std::vector<std::string> stepped_back;  // exercises whose dose is smaller because they hurt
    core::Recovery recovery = core::Recovery::Rested;
};

class PersonsFiles {
public:
    /// Hears in sentences what could not be read, where something else is in force instead.
    using Complain = std::function<void(const std::string&)>;

    explicit PersonsFiles(files::Paths paths, Complain complain = {});

    [[nodiscard]] const files::Paths& paths() const { return paths_; }

    /// Without a file that has a mistake, which is complained of once.
    [[nodiscard]] core::Settings settings() const;
    [[nodiscard]] core::Day today(const core::Settings&) const;

    [[nodiscard]] content::Shelf shelf(const core::Settings&) const;

    /// What the journal has of those days (ports::Journal::between); without one there is nothing.
    [[nodiscard]] core::Result<std::vector<core::DatedRecord>> records(core::Day first, core::Day last,
                                                                       core::RecordKinds wanted = core::all_kinds()) const;

    /// Fails where the journal cannot be read; without one the training has not begun.
    [[nodiscard]] core::Result<Training> training(const content::Catalogue&, const core::Settings&) const;
    /// Whether the health note was acknowledged. Where that cannot be known it is shown once more.
    [[nodiscard]] bool welcomed() const;
    /// What cannot be read counts as not done.
    [[nodiscard]] SessionPast session_past(const content::Catalogue&, const core::Settings&) const;

private:
    files::Paths paths_;
    Complain complain_;
    mutable std::string told_;  // what was complained of last
};

}  // namespace unhunch::person
