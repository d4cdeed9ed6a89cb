// Checks a property of random days: a hundred of them, or as many as RC_PARAMS says.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "catch.hpp"
#include "day.hpp"
#include "random_day.hpp"
#include "app/simulator.hpp"
#include "timeline.hpp"

namespace unhunch::random {

[[nodiscard]] inline app::Simulation replayed(const Day& day) {
    return app::simulate(day.trace(), day.settings, fake::two_routines());
}

[[nodiscard]] inline std::vector<app::SimulatedDecision> decisions(const app::Simulation& simulation) {
    std::vector<app::SimulatedDecision> found;
    for (const auto& event : simulation.events)
        if (const auto* decided = std::get_if<app::SimulatedDecision>(&event)) found.push_back(*decided);
    return found;
}

/// A counterexample is made as short as it can be and printed.
template <class Property>
void holds_for(Deeds deeds, Property property) {
    CHECK(rc::check([&] { property(*day_of(deeds)); }));
}

}  // namespace unhunch::random
