#include "composer/warm_up.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unhunch::composer {

namespace {

using content::Exercise;
using content::has_role;
using content::Sides;

constexpr std::size_t wanted = 7;
constexpr unsigned most_reps = 50;

bool warms_up(const Exercise& exercise) {
    return (exercise.category == "warmup" || exercise.category == "mobility") && has_role(exercise, "dynamic") &&
           !has_role(exercise, "posture") && (exercise.level == 1 || exercise.opt_in);
}

bool on_the_floor(const Exercise& exercise) { return exercise.positions.front() == core::Position::Floor; }

/// Neck, shoulders, trunk, floor.
int region(const Exercise& exercise) {
    if (has_role(exercise, "neck")) return 0;
    if (has_role(exercise, "shoulder")) return 1;
    return on_the_floor(exercise) ? 3 : 2;
}

/// The moves themselves before what stands in for them at the desk; of those the upper back first, then who stands.
int preference(const Exercise& exercise) {
    if (exercise.category == "warmup") return region(exercise);
    if (has_role(exercise, "upper_back")) return 4;
    return exercise.positions.front() == core::Position::Standing ? 5 : 6;
}

std::string family(const Exercise& exercise) {
    return exercise.variant_of.empty() ? exercise.id.value : exercise.variant_of;
}

/// Days since any move of its family; never is longest ago.
unsigned days_since(const Exercise& exercise, const Pool& moves, const Household& household) {
    auto days = std::numeric_limits<unsigned>::max();
    for (const auto* other : moves) {
        const auto done = household.days_since.find(other->id);
        if (family(*other) == family(exercise) && done != household.days_since.end())
            days = std::min(days, done->second);
    }
    return days;
}

Pool chosen(const Pool& pool, const Household& household) {
    Pool moves;
    std::ranges::copy_if(pool, std::back_inserter(moves), [](const Exercise* one) { return warms_up(*one); });
    std::ranges::stable_sort(moves, {}, [](const Exercise* one) { return preference(*one); });
    Pool picks;
    for (const auto* one : moves) {
        const auto same = [&](const Exercise* other) { return family(*other) == family(*one); };
        if (std::ranges::none_of(picks, same)) picks.push_back(one);
    }
    if (picks.size() > wanted) {
        std::ranges::stable_sort(picks, std::greater{},
                                 [&](const Exercise* one) { return days_since(*one, moves, household); });
        picks.resize(wanted);
        std::ranges::stable_sort(picks, {}, [](const Exercise* one) { return preference(*one); });
    }
    std::ranges::stable_sort(picks, {}, [](const Exercise* one) { return region(*one); });
    return picks;
}

/// Sides that alternate come in pairs.
unsigned step(const WarmUpMove& move) { return move.exercise->sides == Sides::Alternate ? 2 : 1; }

void share_out(std::vector<WarmUpMove>& moves) {
    const auto count = static_cast<double>(moves.size());
    const double share = (warm_up_target - warm_up_lead_in * count) / count;
    for (auto& move : moves) {
        const auto sides = move.exercise->sides;
        const bool twice = sides == Sides::Each || sides == Sides::Directions;
        const double change = sides == Sides::Each ? 3 : sides == Sides::Directions ? 2 : 0;
        const double rep = (twice ? 2 : 1) * move.dose.tempo.rep();
        auto reps = static_cast<unsigned>(std::clamp(std::nearbyint((share - change) / rep), 2.0, double{most_reps}));
        if (step(move) == 2) reps = std::max(2U, 2 * static_cast<unsigned>(std::nearbyint(reps / 2.0)));
        move.dose.reps = reps;
    }
}

/// One repetition here and there until the whole is long enough, and no longer.
void level_out(std::vector<WarmUpMove>& moves) {
    constexpr unsigned turns = 400;  // enough for any doses; an end for those that cannot
    for (unsigned turn = 0; turn < turns; ++turn) {
        const double now = seconds_of(moves);
        if (std::abs(now - warm_up_target) <= warm_up_tolerance) return;
        auto& move = moves[turn % moves.size()];
        if (now < warm_up_target && move.dose.reps + step(move) <= most_reps) move.dose.reps += step(move);
        if (now > warm_up_target && move.dose.reps > 2) move.dose.reps -= step(move);
    }
}

}  // namespace

std::vector<WarmUpMove> warm_up(const Pool& pool, const Household& household) {
    std::vector<WarmUpMove> moves;
    for (const auto* exercise : chosen(pool, household)) {
        moves.push_back({exercise, exercise->session});
        moves.back().dose.sets = 1;
    }
    if (moves.empty()) return moves;
    share_out(moves);
    level_out(moves);
    return moves;
}

double seconds_of(const std::vector<WarmUpMove>& moves) {
    double all = 0;
    for (const auto& move : moves) all += warm_up_lead_in + content::seconds_of(move.dose, move.exercise->sides);
    return all;
}

}  // namespace unhunch::composer
