#include "app/phase_book.hpp"

namespace unhunch::app {

std::optional<SavedPhase> PhaseBook::left_by_last() {
    const auto text = saved_.load();
    const auto last_row = journal_.last_row();
    auto phase = text ? from_text(*text, last_row ? std::optional{*last_row} : std::nullopt) : std::nullopt;
    if (phase) text_ = to_text(*phase);
    return phase;
}

void PhaseBook::write(const core::State& state, Follows follows) {
    written_at_ = state.upto;
    away_ = state.absence.has_value();
    standing_ = state.standing;
    const SavedPhase phase{boot_id_, state};
    std::optional<Unwritten> unwritten;
    if (follows == Follows::Records)
        if (const auto last_row = journal_.last_row()) unwritten = Unwritten{*last_row, std::move(text_)};
    const auto outcome = saved_.save(to_text(phase, unwritten));
    text_ = to_text(phase);
    const bool failed = std::exchange(failing_, !outcome);
    if (!outcome && !failed) log_.say(ports::Weight::Warning, outcome.failure().message);
    if (outcome && failed) log_.say(ports::Weight::Notice, "The state can be saved again.");
}

bool PhaseBook::is_outdated(const core::State& state, core::Length every) const {
    return !written_at_ || state.upto >= *written_at_ + every || state.absence.has_value() != away_ || state.standing != standing_;
}

std::optional<core::Uptime> PhaseBook::outdated_at(core::Length every) const {
    return written_at_ ? std::optional{*written_at_ + every} : std::nullopt;
}

}  // namespace unhunch::app
