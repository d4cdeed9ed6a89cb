// Where an exercise comes from: the guide's statements, studies, the move it varies, and the one it stands for.
#pragma once

#include <set>
#include <string>

#include "catalogue/catalogue.hpp"
#include "catalogue/pack_folder.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// What an exercise may refer to beyond its own file.
struct Provenance {
    std::set<std::string> guide;
    std::set<std::string> evidence;
    const PackFolder* folder = nullptr;
    const Catalogue* core = nullptr;  // of a person's pack; null for the core pack itself
    bool unread = false;              // guide and evidence were not read, so nothing is held against them
};

void read_origin(TomlTable& table, const Provenance& provenance, Exercise& exercise);

/// "chin_tuck" of "core:chin_tuck"; empty where the id is not of the core pack.
[[nodiscard]] std::string core_id(const std::string& id);

/// Refuses former ids that another exercise has.
void check_former_ids(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises);

}  // namespace unhunch::content
