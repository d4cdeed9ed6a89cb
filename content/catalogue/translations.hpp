// The folder locale/ of a pack: which of its files are read, and for whom.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"
#include "catalogue/findings.hpp"
#include "catalogue/language.hpp"
#include "catalogue/pack_folder.hpp"

namespace unhunch::content {

/// Where a pack's translations are, and what they are held against.
struct Translated {
    PackFolder& folder;
    Findings& findings;
    std::string lang;       // of the pack's own words
    const Catalogue* core;  // what it may replace exercises of
};

/// The words of `pack` become those of the language, as far as there are such: locale/de.toml, then locale/de_AT.toml.
void translate(Catalogue& pack, const Translated& from, const Language& language);

/// Holds every file of locale/ against the pack, which stays as it is.
void check_translations(const Catalogue& pack, const Translated& from, Sha256 sha256);

}  // namespace unhunch::content
