#include "adapters/files/state_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "adapters/files/private_folder.hpp"

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

/// The number of the error, or 0. Not flushed to the disk: after a crash of the daemon the kernel still has it, and waiting
/// for a disk every other minute would hold up the loop.
int write_all(int descriptor, const std::string& bytes) {
    std::size_t written = 0;
    while (written < bytes.size()) {
        const auto step = write(descriptor, bytes.data() + written, bytes.size() - written);
        if (step < 0 && errno == EINTR) continue;
        if (step < 0) return errno;
        written += static_cast<std::size_t>(step);
    }
    return 0;
}

/// The least that disks write whole, also in a power cut (bytes).
constexpr std::size_t sector = 512;

/// Over what is there, where neither a kill nor a power cut can leave a mixture: in one write to one sector, and not shorter.
/// A new file and its renaming take the file system six times as long and ten times the bytes. What is longer belongs to
/// records: for those the renaming keeps the order with the journal.
bool overwrite(const fs::path& path, const std::string& bytes) {
    if (bytes.size() > sector) return false;
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return false;
    struct stat there {};
    const bool fits = fstat(descriptor, &there) == 0 && S_ISREG(there.st_mode) && there.st_size > 0 &&
                      static_cast<std::size_t>(there.st_size) <= bytes.size();
    const bool done = fits && pwrite(descriptor, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
    close(descriptor);
    return done;
}

class StateFile final : public ports::StateStore {
public:
    explicit StateFile(fs::path path) : path_{std::move(path)} {}

    core::Outcome save(const std::string& bytes) override {
        if (overwrite(path_, bytes)) return core::Done{};
        if (const auto made = make_private_folder(path_.parent_path()); !made) return made;
        const fs::path fresh = path_.string() + ".new";
        const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return not_saved(errno);
        const int error = write_all(descriptor, bytes);
        close(descriptor);
        if (error != 0) {
            unlink(fresh.c_str());
            return not_saved(error);
        }
        if (rename(fresh.c_str(), path_.c_str()) != 0) return not_saved(errno);
        return core::Done{};
    }

    std::optional<std::string> load() override {
        std::error_code unreachable;
        std::ifstream file{path_, std::ios::binary};
        if (!file || !fs::is_regular_file(path_, unreachable)) return std::nullopt;
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    }

private:
    core::Failure not_saved(int error) const {
        return {"Could not save the state in " + path_.string() + ": " + std::strerror(error) +
                ". Until that works, a restart of Unhunch starts its count afresh."};
    }

    fs::path path_;
};

}  // namespace

std::unique_ptr<ports::StateStore> make_state_file(fs::path path) {
    return std::make_unique<StateFile>(std::move(path));
}

}  // namespace unhunch::files
