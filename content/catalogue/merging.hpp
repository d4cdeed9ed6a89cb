// Puts a person's pack beside the core pack: ids become "pack:exercise", replacements take their places, what is
// disabled goes.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/reader.hpp"

namespace unhunch::content {

/// `all` holds the core pack already.
void merge(Catalogue& all, ReadPack pack);

/// Takes an exercise or a routine out, and every routine that cannot be without it.
void remove(Catalogue& all, const std::string& id);

/// Takes out the core pack's routines, and its exercises except those that other packs' routines use.
void remove_core(Catalogue& all);

}  // namespace unhunch::content
