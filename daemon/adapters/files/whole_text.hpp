// A file's whole text.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"

namespace unhunch::files {

/// A failure is the system's reason alone: "No such file or directory", "it is a folder".
[[nodiscard]] core::Result<std::string> whole_text(const std::filesystem::path& path);

}  // namespace unhunch::files
