#include <array>
#include <cmath>
#include <limits>

#include "composer/session.hpp"

namespace unhunch::composer {

namespace {

constexpr std::array<unsigned, 3> counts{3, 4, 5};

/// How far from the wish; too long weighs more than too short, and change for its own sake a little.
double distance(const Session& session, const Plan& tried, const Plan& plan, double wanted) {
    const double apart = session.seconds - wanted;
    const auto changes = std::abs(static_cast<int>(tried.strength) - static_cast<int>(plan.strength)) +
                         std::abs(static_cast<int>(tried.stretches) - static_cast<int>(plan.stretches)) +
                         std::abs(static_cast<int>(tried.sets) - static_cast<int>(plan.sets)) +
                         (tried.support == plan.support ? 0 : 1);
    return (apart > 0 ? 3 * apart : -apart) + 5.0 * changes;
}

}  // namespace

Session compose_to_length(const content::Catalogue& catalogue, const Household& household, const Plan& plan,
                          unsigned minutes) {
    const double wanted = 60.0 * minutes;
    Session best;
    double nearest = std::numeric_limits<double>::max();
    for (unsigned sets = 1; sets <= plan.sets; ++sets) {
        for (const auto strength : counts) {
            for (const auto stretches : counts) {
                for (const bool support : {true, false}) {
                    Plan tried = plan;
                    tried.sets = sets;
                    tried.strength = strength;
                    tried.stretches = stretches;
                    tried.support = support && plan.support;
                    auto session = compose(catalogue, household, tried);
                    const auto apart = distance(session, tried, plan, wanted);
                    if (apart >= nearest) continue;
                    nearest = apart;
                    best = std::move(session);
                }
            }
        }
    }
    const auto minutes_now = static_cast<unsigned>(std::lround(best.seconds / 60));
    if (std::abs(best.seconds - wanted) > 150) {
        best.notes.push_back("With a whole warm-up, three to five moves and stretches after them this session lasts " +
                             std::to_string(minutes_now) + " minutes rather than " + std::to_string(minutes) + ".");
    }
    return best;
}

}  // namespace unhunch::composer
