#include "adapters/process/child.hpp"

#include <spawn.h>
#include <signal.h>
#include <sys/wait.h>

extern "C" {  // glibc 2.36 forgot to say so itself
#include <sys/pidfd.h>
}

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace unhunch::process {
namespace {

/// Our environment, with this token or with none.
std::vector<std::string> environment_with(const std::string& token) {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view one{*variable};
        if (one.starts_with("XDG_ACTIVATION_TOKEN=") || one.starts_with("DESKTOP_STARTUP_ID=")) continue;
        variables.emplace_back(one);
    }
    if (!token.empty()) {
        variables.push_back("XDG_ACTIVATION_TOKEN=" + token);
        variables.push_back("DESKTOP_STARTUP_ID=" + token);
    }
    return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// What a child must not take over from a daemon: its blocked signals and its open files.
class CleanStart {
public:
    explicit CleanStart(const Streams& streams) {
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawn_file_actions_init(&actions_);
        put(streams.input, STDIN_FILENO);
        put(streams.output, STDOUT_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    }
    CleanStart(const CleanStart&) = delete;
    CleanStart& operator=(const CleanStart&) = delete;
    ~CleanStart() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    int spawn(pid_t& process, std::vector<std::string> command, std::vector<std::string> environment) const {
        return posix_spawnp(&process, command.front().c_str(), &actions_, &attributes_, pointers(command).data(),
                            pointers(environment).data());
    }

private:
    /// Our own stays as it is, closed ones closed.
    void put(int descriptor, int in_place_of) {
        if (descriptor != in_place_of) posix_spawn_file_actions_adddup2(&actions_, descriptor, in_place_of);
    }

    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t actions_{};
};

End end_of(const siginfo_t& info) {
    if (info.si_code == CLD_EXITED) return {.well = info.si_status == 0, .how = "with exit status " + std::to_string(info.si_status)};
    return {.well = false,
            .how = "by signal " + std::to_string(info.si_status) + " (" + strsignal(info.si_status) + ")",
            .signalled = true};
}

}  // namespace

core::Result<std::unique_ptr<Child>> Child::start(ports::EventLoop& loop, const std::vector<std::string>& command,
                                                  const std::string& activation_token,
                                                  std::function<void(const End&)> ended, const Streams& streams) {
    pid_t process = 0;
    if (const int error = CleanStart{streams}.spawn(process, command, environment_with(activation_token)); error != 0)
        return core::Failure{"Could not start " + command.front() + ": " + std::strerror(error) +
                             ". Install Unhunch whole; the program belongs beside unhunchd."};
    const int descriptor = pidfd_open(process, 0);
    if (descriptor < 0) {
        const int error = errno;
        kill(process, SIGTERM);
        waitpid(process, nullptr, 0);
        return core::Failure{"Could not watch over " + command.front() + ": " + std::strerror(error) +
                             ". Close some programs, or use a kernel from 5.4 on."};
    }
    std::unique_ptr<Child> child{new Child{descriptor, std::move(ended)}};
    child->watch_ = loop.watch(descriptor, [one = child.get()] { one->look(); });
    return child;
}

std::unique_ptr<Child> Child::inherited(ports::EventLoop& loop, int process, std::function<void(const End&)> ended) {
    const int descriptor = pidfd_open(process, 0);
    if (descriptor < 0) return nullptr;
    std::unique_ptr<Child> child{new Child{descriptor, std::move(ended)}};
    child->watch_ = loop.watch(descriptor, [one = child.get()] { one->look(); });
    return child;
}

Child::Child(int descriptor, std::function<void(const End&)> ended)
    : descriptor_{descriptor}, ended_{std::move(ended)} {}

Child::~Child() {
    watch_.reset();
    close(descriptor_);
}

void Child::terminate(std::function<void(const End&)> ended, int signal) {
    ended_ = std::move(ended);
    pidfd_send_signal(descriptor_, signal, nullptr, 0);
}

void Child::look() {
    siginfo_t info{};
    const int waited = waitid(P_PIDFD, static_cast<id_t>(descriptor_), &info, WEXITED | WNOHANG);
    if (waited == 0 && info.si_pid == 0) return;  // still running
    const End end = waited == 0 ? end_of(info) : End{.well = false, .how = "unseen"};
    const auto ended = std::exchange(ended_, nullptr);
    watch_.reset();
    if (ended) ended(end);
}

}  // namespace unhunch::process
