#include "adapters/sqlite/placing.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace unhunch::sqlite {
namespace {

std::error_code on_disk(const std::filesystem::path& path, int flags) {
    const int descriptor = open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return {errno, std::generic_category()};
    const int error = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return {error, std::generic_category()};
}

}  // namespace

std::error_code put_in_place(const std::filesystem::path& fresh, const std::filesystem::path& place) {
    std::error_code error = on_disk(fresh, O_RDONLY);
    if (!error) std::filesystem::rename(fresh, place, error);
    if (!error) (void)on_disk(place.parent_path(), O_RDONLY | O_DIRECTORY);  // the file is there, whatever this says
    return error;
}

}  // namespace unhunch::sqlite
