// The commands about the catalogue: exercises, routines, packs and session.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace unhunch::cli {

/// What their options write into; lives until the meaning was asked for.
struct CatalogueTyped {
    bool json = false;
    Filter filter = {};
    std::vector<std::string> words = {};
    request::Session session = {};
    bool no_support = false;
    bool compose = false;
    std::string days = {};
    request::ExportPack exported = {};
    bool replace = false;
};

void add_catalogue(Commands& commands, CatalogueTyped& typed);

}  // namespace unhunch::cli
