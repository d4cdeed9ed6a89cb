// Looks at a picture without drawing it: whether it is what its name says, and small enough to be drawn.
#pragma once

#include <optional>
#include <string>

namespace unhunch::content {

/// Why the PNG or SVG of that path is not taken; absent: it is. At most 4096 pixels a side and 4 million in all; an SVG
/// draws by itself, without scripts, entities or files from elsewhere.
[[nodiscard]] std::optional<std::string> picture_obstacle(const std::string& path);

}  // namespace unhunch::content
