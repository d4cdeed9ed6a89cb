#include "core/breaks_taken.hpp"

#include <algorithm>
#include <map>

namespace unhunch::core {
namespace {

struct Taking {
    std::map<std::int64_t, StartRecord> started{};
    std::vector<BreakTaken> breaks{};
    Day day{};

    void operator()(const StartRecord& start) { started[start.run] = start; }
    void operator()(const EndRecord& end) {
        const auto start = started.find(end.run);
        const bool begun = start != started.end();
        breaks.push_back({.kind = BreakKind::Guided,
                          .day = day,
                          .from = begun ? start->second.at : end.at - end.length,
                          .to = end.at,
                          .towards_goal = end.end != RoutineEnd::Partial,
                          .routine = end.routine,
                          .run = end.run,
                          .end = end.end,
                          .by_hand = begun && start->second.by_hand});
    }
    void operator()(const NaturalBreakRecord& rest) {
        breaks.push_back({.kind = BreakKind::Natural, .day = day, .from = rest.from, .to = rest.to,
                          .towards_goal = rest.towards_goal});
    }
    void operator()(const LoggedBreakRecord& told) {
        breaks.push_back({.kind = BreakKind::Told, .day = day, .from = told.at - told.length, .to = told.at,
                          .towards_goal = true});
    }
    template <class Other>
    void operator()(const Other&) {}  // no break
};

}  // namespace

std::vector<BreakTaken> breaks_taken(std::span<const DatedRecord> records) {
    Taking taking;
    for (const auto& [day, record] : records) {
        taking.day = day;
        std::visit(taking, record);
    }
    std::ranges::stable_sort(taking.breaks, {}, &BreakTaken::from);
    return std::move(taking.breaks);
}

}  // namespace unhunch::core
