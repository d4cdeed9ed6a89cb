#include "adapters/process/errand.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace unhunch::process {
namespace {

/// The copy ends here, and nothing of this process's is tidied up twice: no destructor, no buffer, no farewell.
[[noreturn]] void answer_and_end(int pipe, const std::function<std::string()>& work) noexcept {
    int status = 1;
    try {
        const std::string answer = work();
        std::size_t written = 0;
        while (written < answer.size()) {
            const auto more = write(pipe, answer.data() + written, answer.size() - written);
            if (more < 0 && errno != EINTR) break;
            if (more > 0) written += static_cast<std::size_t>(more);
        }
        status = written == answer.size() ? 0 : 1;
    } catch (...) {
        status = 1;  // what it threw would be told in the wrong process
    }
    _exit(status);
}

std::string all_of(int pipe) {
    std::string all;
    std::array<char, 4096> part;
    for (;;) {
        const auto got = read(pipe, part.data(), part.size());
        if (got > 0) all.append(part.data(), static_cast<std::size_t>(got));
        if (got == 0 || (got < 0 && errno != EINTR)) return all;
    }
}

/// How it ended; a copy is nobody else's to wait for.
int wait_for(pid_t copy) {
    int status = 0;
    while (waitpid(copy, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

std::string harm(int status) {
    if (WIFSIGNALED(status)) return std::string{"signal "} + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ")";
    return "exit status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Errand::Errand(const std::function<std::string()>& work) {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) == 0) copy_ = fork();
    if (copy_ == 0) {
        close(ends[0]);  // else it would wait for itself to read what nobody wants
        answer_and_end(ends[1], work);
    }
    if (ends[1] >= 0) close(ends[1]);
    if (copy_ > 0) {
        pipe_ = ends[0];
        return;
    }
    if (ends[0] >= 0) close(ends[0]);
    done_here_ = work();
}

Errand::~Errand() {
    if (copy_ <= 0) return;
    close(pipe_);
    wait_for(copy_);
}

core::Result<std::string> Errand::answer() {
    if (copy_ <= 0) return std::exchange(done_here_, {});
    auto answer = all_of(pipe_);
    close(pipe_);
    const int status = wait_for(std::exchange(copy_, -1));
    if (status != 0) return core::Failure{harm(status)};
    return answer;
}

}  // namespace unhunch::process
