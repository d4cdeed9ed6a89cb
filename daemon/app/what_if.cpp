#include "app/what_if.hpp"

#include <utility>

#include "app/simulator.hpp"

namespace unhunch::app {
namespace {

constexpr core::Length answered_after = core::seconds{10};

struct OfTheAnswers {
    bool operator()(const core::trace::Answered&) const { return true; }
    bool operator()(const core::trace::Finish&) const { return true; }
    bool operator()(const core::trace::Start&) const { return true; }
    bool operator()(const auto&) const { return false; }
};

core::Trace by_habit(core::Trace trace) {
    std::erase_if(trace.lines, [](const core::TraceLine& line) { return std::visit(OfTheAnswers{}, line.what); });
    trace.answers = {.with = core::Answer::Start, .after = answered_after, .finish = 1.0, .routine = {}};
    return trace;
}

Lived lived(const core::Trace& trace, const core::Settings& settings, const std::vector<core::RoutineOutline>& routines) {
    const auto simulation = simulate(trace, settings, routines);
    return {simulation.total, core::figures_of(core::bouts(simulation.records))};
}

}  // namespace

WhatIf what_if(const PastTrace& past, const core::Settings& as_they_are, const core::Settings& instead,
               const std::vector<core::RoutineOutline>& routines) {
    const auto trace = by_habit(past.trace);
    WhatIf compared{.as_it_is = lived(trace, as_they_are, routines),
                    .instead = lived(trace, instead, routines),
                    .unobserved = {},
                    .gaps = past.unobserved};
    for (const auto& gap : past.unobserved) compared.unobserved += core::whole(gap.to - gap.from);
    return compared;
}

}  // namespace unhunch::app
