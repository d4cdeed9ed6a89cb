// A program a test runs beside itself; it never outlives the test.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace unhunch::test {

class ChildProcess {
public:
    /// What it writes to standard output can be read from `output()`. A program that is missing ends with status 127.
    explicit ChildProcess(const std::vector<std::string>& command) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe for " + command.front()};
        const auto parent = getpid();
        process_ = fork();
        if (process_ < 0) throw std::runtime_error{"cannot fork for " + command.front()};
        if (process_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (getppid() != parent) _exit(127);
            setpgid(0, 0);
            sigset_t none;
            sigemptyset(&none);
            sigprocmask(SIG_SETMASK, &none, nullptr);
            dup2(ends[1], STDOUT_FILENO);
            std::vector<char*> words;
            for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
            words.push_back(nullptr);
            execvp(words.front(), words.data());
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess() {
        end(SIGTERM);
        close(output_);
    }

    /// Waits for it, with force after a second.
    void end(int signal) {
        if (process_ <= 0) return;
        const auto process = std::exchange(process_, 0);
        kill(-process, signal);
        kill(process, signal);
        for (int tenths = 0; waitpid(process, nullptr, WNOHANG) == 0; ++tenths) {
            if (tenths >= 10) kill(-process, SIGKILL);
            usleep(100'000);
        }
    }

    /// What it has written, one line; waits for it.
    [[nodiscard]] std::string line() const {
        std::string read_so_far;
        for (char letter = 0; read(output_, &letter, 1) == 1 && letter != '\n';) read_so_far += letter;
        return read_so_far;
    }

    /// Everything it writes until it ends, and its exit status.
    [[nodiscard]] std::pair<std::string, int> finish() {
        std::string written;
        char part[4096];
        for (ssize_t got = 0; (got = read(output_, part, sizeof part)) > 0;)
            written.append(part, static_cast<std::size_t>(got));
        int status = 0;
        waitpid(std::exchange(process_, 0), &status, 0);
        return {written, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    }

private:
    pid_t process_ = 0;
    int output_ = -1;
};

}  // namespace unhunch::test
