// Reads the poses of the animation files: each states only what differs from the pose it extends.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

/// By name, complete. A file may have no poses, and extend those of another.
[[nodiscard]] std::map<std::string, Pose> read_poses(const std::vector<TomlTable*>& files);

}  // namespace unhunch::content
