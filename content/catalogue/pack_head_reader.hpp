// Reads pack.toml, and the few lines with which every other file of a pack begins.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

struct PackStart {
    PackHead head;
    std::string lang;  // of its words
    std::vector<std::string> disables;  // "core:..." ids of exercises and routines that are not to be used
};

/// `core` is null for the core pack itself, and where the core pack could not be read.
[[nodiscard]] PackStart read_pack_start(TomlTable& file, const Catalogue* core);

/// The head that every file but pack.toml has.
void check_file_head(TomlTable& file, const std::string& pack);

/// Whether `version` (1.4.2) is at least `wanted` (1.3); absent parts count as 0.
[[nodiscard]] bool version_at_least(const std::string& version, const std::string& wanted);

}  // namespace unhunch::content
