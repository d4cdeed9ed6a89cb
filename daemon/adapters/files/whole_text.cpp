#include "adapters/files/whole_text.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace unhunch::files {

core::Result<std::string> whole_text(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return core::Failure{"it is a folder"};
    std::ifstream file{path, std::ios::binary};
    if (!file) return core::Failure{std::strerror(errno)};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace unhunch::files
