// The exercises a person's routine may consist of: the core pack's and their own, under the ids their pack gives them.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// `id` as a person's pack writes it: "core:chin_tuck", or "pinch" of its own. Null where there is none.
[[nodiscard]] const Exercise* move_named(const std::string& id, const std::vector<Exercise>& own, const Catalogue& core);

/// An id for something of that name, unlike those in `taken`.
[[nodiscard]] std::string new_id(const std::string& name, const std::vector<std::string>& taken);

}  // namespace unhunch::content
