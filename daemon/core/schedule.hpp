// Decides when to remind. Pure: no clock, no I/O; same inputs, same answer.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/effect.hpp"
#include "core/event.hpp"
#include "core/plan.hpp"
#include "core/state.hpp"

namespace unhunch::core {

struct Transition {
    State state;
    std::vector<Effect> effects;
};

/// The beginning after a login or a reboot. `silence` is how long the last input is ago now, where the desk can tell;
/// what changed since the last boot are the `events`. A pause goes on; after a short reboot used snoozes stay used.
[[nodiscard]] Transition sit_down(std::optional<Length> silence, std::span<const Event> events, Moment now,
                                  const Plan& plan, const State* last_boot = nullptr);

/// Takes up a state of this boot again. From `state.upto` to `now` nobody was watching; what changed meanwhile are
/// the `events`, which are taken as if they happened now.
[[nodiscard]] Transition take_up(State state, std::optional<Length> silence, std::span<const Event> events, Moment now,
                                 const Plan& plan);

/// First what fell due before `now`, in its order, then the events, then what falls due at `now`.
[[nodiscard]] Transition step(State state, std::span<const Event> events, Moment now, const Plan& plan);
[[nodiscard]] inline Transition step(State state, const Event& event, Moment now, const Plan& plan) {
    return step(std::move(state), {&event, 1}, now, plan);
}

/// The same for the last time: what falls due at `now` is not decided any more, for nobody will be there to act on it.
[[nodiscard]] Transition last_step(State state, std::span<const Event> events, Moment now, const Plan& plan);

/// When `step` next wants a DeadlineReached; the daemon sleeps until then. Absent: until something happens.
[[nodiscard]] std::optional<Uptime> next_deadline(const State& state, const Plan& plan);

/// From which silence on the schedule wants to hear of it; shorter ones change nothing.
[[nodiscard]] Length wanted_silence(const State& state, const Plan& plan);

/// The same for the end of a replay: whoever has been away long enough is taken as back, and all is written out.
[[nodiscard]] Transition conclude(State state, std::span<const Event> events, Moment now, const Plan& plan);

/// What is not written down yet, final from now on: for a stop, after which nobody is watching.
[[nodiscard]] std::vector<DatedRecord> write_out(State& state, const Plan& plan);

}  // namespace unhunch::core
