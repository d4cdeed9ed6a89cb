// Reads a pack of content from its folder: whole and checked, or not at all.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/result.hpp"

namespace unhunch::content {

struct ReadPack {
    Catalogue catalogue;
    std::vector<std::string> warnings;  // keys nobody knows, each as "file:line:column: ..."
};

/// `folder` holds pack.toml, exercises.toml, routines.toml and animations.toml; guide.toml and evidence.toml where the
/// exercises name their statements. The failure lists what is wrong, one "file:line:column: reason; cure" a line;
/// what merely refers to something broken is left for the next time.
[[nodiscard]] core::Result<ReadPack> read_pack(const std::string& folder);

}  // namespace unhunch::content
