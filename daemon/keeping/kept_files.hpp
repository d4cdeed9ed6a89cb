// Every file that is kept about the person, and those that are read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "adapters/files/paths.hpp"
#include "cli/places.hpp"

namespace unhunch::keeping {

[[nodiscard]] std::vector<cli::Place> kept_files(const files::Paths&, const std::string& sync_folder);

/// Copies of the journal: from before updates, damaged ones that were set aside, and the daily ones.
[[nodiscard]] std::vector<std::filesystem::path> copies_of_journal(const files::Paths&);

}  // namespace unhunch::keeping
