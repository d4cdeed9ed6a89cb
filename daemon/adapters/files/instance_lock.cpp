#include "adapters/files/instance_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "adapters/files/private_folder.hpp"

namespace unhunch::files {
namespace {

std::string holder(int descriptor) {
    std::array<char, 16> text{};
    const auto length = pread(descriptor, text.data(), text.size() - 1, 0);
    const std::string number{text.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
    const std::string digits = number.substr(0, number.find_first_not_of("0123456789"));
    return digits.empty() ? "" : " (process " + digits + ")";
}

}  // namespace

InstanceLock::~InstanceLock() { close(descriptor_); }

int InstanceLock::handed_on() const { return fcntl(descriptor_, F_DUPFD, STDERR_FILENO + 1); }

std::unique_ptr<InstanceLock> inherited_instance_lock(int descriptor) {
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return std::make_unique<InstanceLock>(descriptor);
}

core::Result<LockAttempt> take_instance_lock(const std::filesystem::path& path) {
    if (const auto made = make_private_folder(path.parent_path()); !made) return made.failure();
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return core::Failure{"Could not open the lock " + path.string() + ": " + std::strerror(errno) +
                             ". Let the file and its folder be yours to write in."};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        const std::string process = holder(descriptor);
        close(descriptor);
        if (error != EWOULDBLOCK)
            return core::Failure{"Could not lock " + path.string() + ": " + std::strerror(error) +
                                 ". Keep the journal on a file system that has locks."};
        return LockAttempt{nullptr, "Another Unhunch of yours is already keeping this journal" + process +
                                        ", perhaps in another session. Use that one, or quit it first."};
    }
    const std::string own = std::to_string(getpid()) + "\n";
    // The number is only for the sentence above; the lock holds without it.
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, own.data(), own.size(), 0) < 0) errno = 0;
    return LockAttempt{std::make_unique<InstanceLock>(descriptor), ""};
}

}  // namespace unhunch::files
