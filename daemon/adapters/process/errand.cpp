#include "adapters/process/errand.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace unhunch::process {
namespace {

/// The copy ends here, and nothing of this process's is tidied up twice: no destructor, no buffer, no farewell. It has our lock and
/// our connections, so it must not stay when we are gone.
[[noreturn]] void answer_and_end(int pipe, pid_t parent, const std::function<std::string()>& work) noexcept {
    int status = 1;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(status);
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

/// Adds what there is to read. False where there may be more later.
bool read_all(int pipe, std::string& text) {
    std::array<char, 4096> part;
    for (;;) {
        const auto got = read(pipe, part.data(), part.size());
        if (got > 0) text.append(part.data(), static_cast<std::size_t>(got));
        if (got < 0 && errno == EAGAIN) return false;
        if (got == 0 || (got < 0 && errno != EINTR)) return true;
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
    if (WIFSIGNALED(status)) return "by signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ")";
    return "with exit status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Errand::Errand(const std::function<std::string()>& work) {
    std::array<int, 2> ends{-1, -1};
    const auto parent = getpid();
    if (pipe2(ends.data(), O_CLOEXEC) == 0) copy_ = fork();
    if (copy_ == 0) {
        close(ends[0]);  // else it would wait for itself to read what nobody wants
        answer_and_end(ends[1], parent, work);
    }
    if (ends[1] >= 0) close(ends[1]);
    if (copy_ > 0) {
        pipe_ = ends[0];
        return;
    }
    if (ends[0] >= 0) close(ends[0]);
    text_ = work();
}

Errand::~Errand() {
    readable_.reset();
    if (pipe_ >= 0) close(pipe_);
    if (watched_) farewell_->take(std::move(watched_), SIGKILL);
    if (copy_ <= 0) return;
    kill(copy_, SIGKILL);
    wait_for(copy_);
}

core::Result<std::string> Errand::answer() {
    if (copy_ <= 0) return std::exchange(text_, {});
    (void)read_all(pipe_, text_);
    close(std::exchange(pipe_, -1));
    return end_of_copy();
}

void Errand::answer_later(ports::EventLoop& loop, core::Uptime latest, Farewell& farewell, Answered answered) {
    answered_ = std::move(answered);
    farewell_ = &farewell;
    if (copy_ <= 0) {
        due_ = loop.call_at({}, [this] { tell(std::exchange(text_, {})); });
        return;
    }
    watched_ = Child::inherited(loop, copy_, [this](const End& end) {
        watched_.reset();
        hear();  // the last of it, which came before its end
        tell(end.well ? core::Result{std::exchange(text_, {})} : core::Failure{end.how});
    });
    if (watched_) copy_ = -1;
    fcntl(pipe_, F_SETFL, O_NONBLOCK);
    readable_ = loop.watch(pipe_, [this] { hear(); });
    due_ = loop.call_at(latest, [this] { tell(core::Failure{"without an answer, as it took too long"}); });
}

void Errand::hear() {
    if (!readable_ || !read_all(pipe_, text_)) return;
    readable_.reset();
    // Where processes cannot be watched (kernels before 5.3, valgrind), the end of the answer tells of the copy's own, which is next.
    if (copy_ > 0) tell(end_of_copy());
}

core::Result<std::string> Errand::end_of_copy() {
    const int status = wait_for(std::exchange(copy_, -1));
    if (status != 0) return core::Failure{harm(status)};
    return std::exchange(text_, {});
}

void Errand::tell(const core::Result<std::string>& answer) {
    readable_.reset();
    const auto answered = std::exchange(answered_, nullptr);
    due_.reset();
    answered(answer);
}

}  // namespace unhunch::process
