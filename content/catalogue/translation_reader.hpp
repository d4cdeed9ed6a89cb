// Reads one locale/LANG.toml: words of a pack in another language, each beside the mark of the words it was made from.
#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/language.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// `own` is the pack in its own words, `shown` the same pack, which gets the translated ones. A caution made from other
/// words than the pack's is not shown; anything else is, unless `shown` has a better one already. Both are warned about,
/// where `sha256` can tell. `core` is what the pack may replace exercises of: their cautions keep their words.
void read_translation(TomlTable& file, const Catalogue& own, const Catalogue* core, Sha256 sha256, Catalogue& shown);

}  // namespace unhunch::content
