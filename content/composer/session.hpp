// A full session, composed: warm-up, strength, support and stretches, in this order and never another. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "composer/household.hpp"

namespace unhunch::composer {

/// How much of it; the defaults are a beginner's.
struct Plan {
    unsigned level = 1;      // 1 to 3
    unsigned sets = 1;       // of each strengthening move, 1 to 3
    unsigned strength = 3;   // moves, 3 to 5
    unsigned stretches = 3;  // 3 to 5
    bool support = true;
    bool grip = false;  // for three or more sessions a week
    unsigned seed = 0;  // other than 0: another choice between equals
};

enum class Block { WarmUp, Strength, Support, Stretch };

/// "warm-up", "strength", "support", "stretch".
[[nodiscard]] std::string name(Block block);

struct SessionItem {
    Block block;
    core::ExerciseId exercise;
    content::Dose dose;
    core::Position at;
    double lead_in = 0;  // seconds
    double seconds = 0;  // of the dose, without the lead-in
    std::vector<std::string> things{};  // that it is done with
};

struct Session {
    std::vector<SessionItem> items;
    double warm_up_seconds = 0;  // lead-ins included, as in the next
    double seconds = 0;
    std::vector<std::string> notes;  // which rule could not be kept, and why; one sentence each
};

[[nodiscard]] Session compose(const content::Catalogue& catalogue, const Household& household, const Plan& plan);

/// As near to that length as the plan's sets, moves and stretches can be brought, rather below than above.
[[nodiscard]] Session compose_to_length(const content::Catalogue& catalogue, const Household& household,
                                        const Plan& plan, unsigned minutes);

}  // namespace unhunch::composer
