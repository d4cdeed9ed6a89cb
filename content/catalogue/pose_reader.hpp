// Reads the poses of animations.toml: each states only what differs from the pose it extends.
#pragma once

#include <map>
#include <string>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// By name, complete. `file` may have no poses.
[[nodiscard]] std::map<std::string, Pose> read_poses(TomlTable& file);

}  // namespace unhunch::content
