#include "adapters/files/private_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace unhunch::files {

core::Outcome make_private_folder(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (folder.empty() || std::filesystem::is_directory(folder, ignored)) return core::Done{};
    if (folder.has_parent_path() && folder.parent_path() != folder)
        if (const auto above = make_private_folder(folder.parent_path()); !above) return above;
    if (mkdir(folder.c_str(), 0700) == 0 || (errno == EEXIST && std::filesystem::is_directory(folder, ignored)))
        return core::Done{};
    return core::Failure{"Could not make the folder " + folder.string() + ": " + std::strerror(errno) +
                         ". Make it yourself, or let the folder above it be yours to write in."};
}

}  // namespace unhunch::files
