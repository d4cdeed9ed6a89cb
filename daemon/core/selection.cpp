#include "core/selection.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace unhunch::core {
namespace {

constexpr std::array everyone_has{"chair", "wall", "doorway", "desk", "mat", "towel"};  // unless `no_equipment` says not

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

template <class List, class Item>
bool holds(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool owned(const std::string& thing, const Settings& settings) {
    if (holds(settings.no_equipment, thing)) return false;
    return holds(everyone_has, thing) || holds(settings.equipment, thing);
}

const RoutineOutline* find(std::span<const RoutineOutline> routines, const RoutineId& id) {
    const auto found = std::find_if(routines.begin(), routines.end(), [&](const auto& one) { return one.id == id; });
    return found == routines.end() ? nullptr : &*found;
}

/// How many breaks ago the area was exercised last.
std::size_t age_of(BodyArea area, std::span<const RoutineOutline> routines, std::span<const RoutineId> history) {
    for (std::size_t ago = 0; ago < history.size(); ++ago)
        if (const auto* done = find(routines, history[ago]); done && holds(done->areas, area)) return ago;
    return never;
}

/// FNV-1a: the same on every machine, so that a seed and a history can be replayed.
std::uint64_t lot(const RoutineId& id, std::uint64_t seed, std::size_t round) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211ULL; };
    mix(round);
    for (const char letter : id.value) mix(static_cast<unsigned char>(letter));
    return hash;
}

}  // namespace

bool fits(const RoutineOutline& routine, const Settings& settings, bool in_call, std::span<const Hidden> hidden) {
    const bool quietly = settings.discreet == Discretion::Always || (settings.discreet == Discretion::Auto && in_call);
    if (quietly && !routine.discreet) return false;
    if (hides(hidden, routine)) return false;
    const auto has = [&](const auto& thing) { return owned(thing, settings); };
    const auto may = [&](Position position) { return holds(settings.positions, position); };
    const auto cared = [&](const auto& flag) { return holds(settings.care, flag); };
    const auto off = [&](BodyArea area) { return holds(settings.areas_off, area); };
    return std::all_of(routine.equipment.begin(), routine.equipment.end(), has) &&
           std::all_of(routine.positions.begin(), routine.positions.end(), may) &&
           std::none_of(routine.avoid_if.begin(), routine.avoid_if.end(), cared) &&
           std::none_of(routine.areas.begin(), routine.areas.end(), off);
}

bool due(const RoutineOutline& routine, const SoFar& so_far) {
    if (!routine.prescribed) return true;
    if (!holds(routine.prescribed->days, so_far.weekday)) return false;
    const auto& done = so_far.done_today;
    return std::count(done.begin(), done.end(), routine.id) < routine.prescribed->times_a_day;
}

Choice choose(std::span<const RoutineOutline> routines, const Settings& settings, bool in_call,
              std::span<const RoutineId> history, std::uint64_t seed, std::span<const Hidden> hidden, const SoFar& so_far) {
    std::vector<const RoutineOutline*> fitting;
    for (const auto& routine : routines)
        if (fits(routine, settings, in_call, hidden) && due(routine, so_far)) fitting.push_back(&routine);
    if (fitting.size() > 1 && !history.empty())
        std::erase_if(fitting, [&](const auto* routine) { return routine->id == history.front(); });
    if (fitting.empty()) return {};

    const auto oldest_area = [&](const RoutineOutline& routine) {
        std::size_t oldest = 0;
        for (const BodyArea area : routine.areas) oldest = std::max(oldest, age_of(area, routines, history));
        return oldest;
    };
    const auto rank = [&](const RoutineOutline* routine) {
        const auto since = std::find(history.begin(), history.end(), routine->id);
        const auto last = since == history.end() ? never : static_cast<std::size_t>(since - history.begin());
        return std::tuple{routine->prescribed.has_value(), oldest_area(*routine), last, routine->everyday, lot(routine->id, seed, history.size())};
    };
    const auto* best = *std::max_element(fitting.begin(), fitting.end(),
                                         [&](const auto* one, const auto* other) { return rank(one) < rank(other); });
    Choice choice{best->id, {}};
    const auto oldest = oldest_area(*best);
    for (const BodyArea area : best->areas)
        if (age_of(area, routines, history) == oldest) choice.areas.push_back(area);
    return choice;
}

}  // namespace unhunch::core
