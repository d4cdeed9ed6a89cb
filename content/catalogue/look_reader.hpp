// How an exercise is shown: from where, on what, by one of our figures, one of the pack's own, or the person's picture.
#pragma once

#include "catalogue/origin_reader.hpp"

namespace unhunch::content {

void read_look(TomlTable& table, const Provenance& provenance, Exercise& exercise);

}  // namespace unhunch::content
