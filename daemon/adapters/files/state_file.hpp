// The saved phase as one private file, replaced whole.
#pragma once

#include <filesystem>
#include <memory>

#include "ports/state_store.hpp"

namespace unhunch::files {

/// The folder is made when something is saved first.
[[nodiscard]] std::unique_ptr<ports::StateStore> make_state_file(std::filesystem::path path);

}  // namespace unhunch::files
