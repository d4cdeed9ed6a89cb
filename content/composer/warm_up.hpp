// The warm-up: five minutes of dynamic moves, one of each family, from the neck down to the floor.
#pragma once

#include <string>
#include <vector>

#include "composer/fitting.hpp"

namespace unhunch::composer {

struct WarmUpMove {
    const content::Exercise* exercise;
    content::Dose dose;  // its session dose with the repetitions that make five minutes of the whole
};

constexpr double warm_up_lead_in = 5;  // seconds before each

/// The least recently done where more fit than are needed. Empty where nothing fits.
[[nodiscard]] std::vector<WarmUpMove> warm_up(const Pool& pool, const Household& household);

[[nodiscard]] double seconds_of(const std::vector<WarmUpMove>& moves);

constexpr double warm_up_target = 300;  // seconds, lead-ins included
constexpr double warm_up_tolerance = 20;
constexpr std::size_t warm_up_least = 4;  // moves

}  // namespace unhunch::composer
