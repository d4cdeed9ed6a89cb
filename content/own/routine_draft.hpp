// A routine while it is being put together: what follows from its items, and what the rules of packs say to it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// Adds the exercise in its desk dose, where the person is at the end of what stands there already.
void add_move(Routine& draft, const std::string& id, const std::vector<Exercise>& own, const Catalogue& core);

/// With position, equipment and discretion as the items make them.
[[nodiscard]] Routine settled(Routine draft, const std::vector<Exercise>& own, const Catalogue& core);

struct DraftObjection {
    std::optional<std::size_t> item;  // which of them it is about, from 0
    std::string reason;

    bool operator==(const DraftObjection&) const = default;
};

struct CheckedDraft {
    Routine routine;  // settled, its seconds computed
    std::vector<DraftObjection> objections;
};

/// What the reader of packs would say to it.
[[nodiscard]] CheckedDraft checked(const Routine& draft, const std::vector<Exercise>& own, const Catalogue& core);

}  // namespace unhunch::content
