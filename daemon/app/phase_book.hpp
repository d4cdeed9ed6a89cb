// Writes the schedule's phase down, often enough that a killed daemon goes on where it was.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/saved_phase.hpp"
#include "ports/journal.hpp"
#include "ports/log.hpp"
#include "ports/state_store.hpp"

namespace unhunch::app {

class PhaseBook {
public:
    PhaseBook(ports::StateStore& saved, ports::Journal& journal, ports::Log& log, std::string boot_id)
        : saved_{saved}, journal_{journal}, log_{log}, boot_id_{std::move(boot_id)} {}

    /// The phase that the last process left; absent where none can be read.
    [[nodiscard]] std::optional<SavedPhase> left_by_last();

    enum class Follows { Nothing, Records };
    /// `Records`: the journal gets them next, and until it has them the phase before this one holds.
    void write(const core::State& state, const core::Settings& settings, Follows follows);

    /// Whether what was written last is half a natural break old, or tells of somebody who has come, gone, stood up or fallen
    /// silent since.
    [[nodiscard]] bool is_outdated(const core::State& state, const core::Settings& settings) const;
    /// When its age makes it so: after a crash, what was sat since is unknown time, and must stay shorter than a natural break.
    /// Absent before the first writing.
    [[nodiscard]] std::optional<core::Uptime> outdated_at(const core::Settings& settings) const;

    [[nodiscard]] bool failing() const { return failing_; }

private:
    ports::StateStore& saved_;
    ports::Journal& journal_;
    ports::Log& log_;
    std::string boot_id_;
    std::optional<core::Uptime> written_at_;
    std::string text_;  // written last
    std::optional<core::Uptime> quiet_since_;
    bool away_ = false;
    bool standing_ = false;
    bool failing_ = false;
};

}  // namespace unhunch::app
