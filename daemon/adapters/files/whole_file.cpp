#include "adapters/files/whole_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace unhunch::files {
namespace {

constexpr std::size_t a_piece = 1U << 16U;  // bytes that go to the kernel at once

std::string cause(const std::filesystem::path& file, int error) {
    return "could not write " + file.string() + ": " + std::strerror(error) +
           ". Name a place that is there, has room and is yours to write in.";
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

}  // namespace

core::Result<WholeFile> WholeFile::begin(const std::filesystem::path& file) {
    const auto hidden = folder_of(file) / ("." + file.filename().string() + ".new");
    const int descriptor = open(hidden.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return core::Failure{cause(file, errno)};
    return WholeFile{file, hidden, descriptor};
}

WholeFile::WholeFile(std::filesystem::path file, std::filesystem::path hidden, int descriptor)
    : file_{std::move(file)}, hidden_{std::move(hidden)}, descriptor_{descriptor} {}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : file_{std::move(other.file_)},
      hidden_{std::move(other.hidden_)},
      descriptor_{std::exchange(other.descriptor_, -1)},
      waiting_{std::move(other.waiting_)} {}

WholeFile::~WholeFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    unlink(hidden_.c_str());
}

core::Outcome WholeFile::write(const std::string& text) {
    waiting_ += text;
    return waiting_.size() < a_piece ? core::Outcome{core::Done{}} : flush();
}

core::Outcome WholeFile::finish() {
    if (const auto flushed = flush(); !flushed) return flushed;
    if (fsync(descriptor_) != 0) return not_written(errno);
    if (rename(hidden_.c_str(), file_.c_str()) != 0) return not_written(errno);
    close(std::exchange(descriptor_, -1));
    const int folder = open(folder_of(file_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return core::Done{};  // the file is there; only its name may be lost with the power
    fsync(folder);
    close(folder);
    return core::Done{};
}

core::Outcome WholeFile::flush() {
    std::size_t written = 0;
    while (written < waiting_.size()) {
        const auto step = ::write(descriptor_, waiting_.data() + written, waiting_.size() - written);
        if (step < 0 && errno == EINTR) continue;
        if (step < 0) return not_written(errno);
        written += static_cast<std::size_t>(step);
    }
    waiting_.clear();
    return core::Done{};
}

core::Failure WholeFile::not_written(int error) const { return {cause(file_, error)}; }

}  // namespace unhunch::files
