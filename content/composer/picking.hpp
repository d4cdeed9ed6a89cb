// Picks a few exercises that go together: what must be among them first, then what brings in muscles not worked yet.
#pragma once

#include <string>
#include <vector>

#include "composer/fitting.hpp"

namespace unhunch::composer {

/// One role that must be among the picks, or where nothing has it, the next one.
struct Target {
    std::vector<std::string> roles;
    std::string name;  // as a person reads it: "neck or shoulders"
};

struct Picks {
    Pool exercises;
    std::vector<Target> missed;  // for which nothing is left
};

/// At most `number`. Neighbours in one chain never come together, nor two that are advanced; a target is met by a basic
/// move. The order of the pool decides between equals.
[[nodiscard]] Picks pick(const Pool& pool, unsigned number, const std::vector<Target>& targets);

/// Whether one is the other's easier or harder neighbour, or a variant of it.
[[nodiscard]] bool near(const content::Exercise& one, const content::Exercise& other);

}  // namespace unhunch::composer
