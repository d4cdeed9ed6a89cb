// Folders that only their owner may look into.
#pragma once

#include <filesystem>

#include "core/result.hpp"

namespace unhunch::files {

/// Makes the folder and those above it, each 0700; one that exists is left as it is.
core::Outcome make_private_folder(const std::filesystem::path&);

}  // namespace unhunch::files
