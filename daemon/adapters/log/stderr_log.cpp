#include "adapters/log/stderr_log.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

namespace unhunch::log {
namespace {

/// systemd names the device and inode of the stream it reads; a redirection elsewhere has others.
bool stderr_is_the_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat here {};
    if (stream == nullptr || fstat(STDERR_FILENO, &here) != 0) return false;
    return std::to_string(here.st_dev) + ":" + std::to_string(here.st_ino) == stream;
}

/// As in <systemd/sd-daemon.h>.
const char* priority(ports::Weight weight) {
    switch (weight) {
        case ports::Weight::Debug:
            return "<7>";
        case ports::Weight::Notice:
            return "<5>";
        case ports::Weight::Warning:
            return "<4>";
        case ports::Weight::Error:
            return "<3>";
    }
    return "";
}

class StderrLog final : public ports::Log {
public:
    explicit StderrLog(ports::Weight least) : least_{least}, journal_{stderr_is_the_journal()} {}

    void say(ports::Weight weight, const std::string& sentence) override {
        if (weight < least_) return;
        const std::string prefix = journal_ ? priority(weight) : "unhunchd: ";
        std::string lines = prefix;
        for (const char letter : sentence) {
            lines += letter;
            if (letter == '\n') lines += prefix;
        }
        lines += '\n';
        // A log that cannot be written has nobody to tell.
        if (write(STDERR_FILENO, lines.data(), lines.size()) < 0) errno = 0;
    }

private:
    ports::Weight least_;
    bool journal_;
};

}  // namespace

std::unique_ptr<ports::Log> make_stderr_log(ports::Weight least) { return std::make_unique<StderrLog>(least); }

}  // namespace unhunch::log
