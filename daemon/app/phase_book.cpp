#include "app/phase_book.hpp"

#include "core/attention.hpp"

namespace unhunch::app {
namespace {

std::optional<core::Uptime> quiet_since(const core::State& state, const core::Settings& settings) {
    return core::presence_in_question(state, settings) ? std::optional{state.desk.last_input} : std::nullopt;
}

}  // namespace

std::optional<SavedPhase> PhaseBook::left_by_last() {
    const auto text = saved_.load();
    const auto last_row = journal_.last_row();
    auto phase = text ? from_text(*text, last_row ? std::optional{*last_row} : std::nullopt) : std::nullopt;
    if (phase) text_ = to_text(*phase);
    return phase;
}

void PhaseBook::write(const core::State& state, const core::Settings& settings, Follows follows) {
    written_at_ = state.upto;
    away_ = state.absence.has_value();
    standing_ = state.standing;
    quiet_since_ = quiet_since(state, settings);
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

bool PhaseBook::is_outdated(const core::State& state, const core::Settings& settings) const {
    if (!written_at_ || state.upto >= *outdated_at(settings) || state.absence.has_value() != away_ || state.standing != standing_)
        return true;
    const auto quiet = quiet_since(state, settings);
    return quiet && quiet != quiet_since_;
}

std::optional<core::Uptime> PhaseBook::outdated_at(const core::Settings& settings) const {
    return written_at_ ? std::optional{*written_at_ + settings.natural_break / 2} : std::nullopt;
}

}  // namespace unhunch::app
