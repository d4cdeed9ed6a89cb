#include "adapters/files/state_file.hpp"

#include <fcntl.h>
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

class StateFile final : public ports::StateStore {
public:
    explicit StateFile(fs::path path) : path_{std::move(path)} {}

    core::Outcome save(const std::string& bytes) override {
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
