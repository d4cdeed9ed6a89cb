#include "own/placing.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

core::Failure failed(const fs::path& path, const std::string& why) {
    return {"could not write " + path.string() + ": " + why + ". Let the folder be yours to write in, with room on the disk."};
}

/// On the disk before its name is told, so that a crash leaves no empty file behind.
int write_through(const fs::path& path, const std::string& bytes) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) return errno;
    int error = 0;
    for (std::size_t at = 0; at < bytes.size() && error == 0;) {
        const auto written = ::write(file, bytes.data() + at, bytes.size() - at);
        if (written >= 0) at += static_cast<std::size_t>(written);
        else if (errno != EINTR) error = errno;
    }
    if (error == 0 && fsync(file) != 0) error = errno;
    close(file);
    return error;
}

}  // namespace

core::Result<Staging> Staging::beside(const fs::path& target) {
    std::error_code problem;
    fs::create_directories(target.parent_path(), problem);
    if (problem) return failed(target.parent_path(), problem.message());
    auto made = (target.parent_path() / ("." + target.filename().string() + "-XXXXXX")).string();
    if (mkdtemp(made.data()) == nullptr) return failed(target.parent_path(), std::strerror(errno));
    return Staging{made};
}

Staging::Staging(Staging&& other) noexcept : folder_{std::exchange(other.folder_, {})} {}

Staging::~Staging() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

core::Outcome Staging::write(const std::string& name, const std::string& bytes) const {
    const auto path = folder_ / name;
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    if (problem) return failed(path.parent_path(), problem.message());
    if (const int error = write_through(path, bytes); error != 0) return failed(path, std::strerror(error));
    return core::Done{};
}

core::Outcome Staging::place(const fs::path& target) {
    std::error_code problem;
    fs::permissions(folder_, fs::perms{0755}, problem);
    if (!fs::exists(fs::symlink_status(target, problem))) {
        fs::rename(folder_, target, problem);
        if (problem) return failed(target, problem.message());
        folder_.clear();
        return core::Done{};
    }
    // The old one takes this name, and goes with it.
    if (renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) return core::Done{};
    if (errno != EINVAL && errno != ENOSYS) return failed(target, std::strerror(errno));
    // A file system that cannot exchange: for a moment there is neither.
    const fs::path old = folder_.string() + "-old";
    fs::rename(target, old, problem);
    if (problem) return failed(target, problem.message());
    fs::rename(folder_, target, problem);
    if (problem) {
        std::error_code ignored;
        fs::rename(old, target, ignored);
        return failed(target, problem.message());
    }
    folder_ = old;
    return core::Done{};
}

}  // namespace unhunch::content
