// A program of ours that we started, watched until it ends.
#pragma once

#include <signal.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::process {

/// How it ended, for a sentence: "with exit status 3", "by signal 11 (Segmentation fault)".
struct End {
    bool well;
    std::string how;
    bool signalled = false;  // it could not say why itself
};

/// The descriptors that become its standard input and output; they stay the caller's.
struct Streams {
    int input = STDIN_FILENO;
    int output = STDOUT_FILENO;
};

class Child {
public:
    /// Starts the program, looked for in $PATH where it is a bare name. `ended` is called from the loop, once; the
    /// child object may be destroyed inside it. An empty token means that the window has no right to the focus, and an
    /// old one must not be inherited. It reads and writes our streams unless others are named.
    [[nodiscard]] static core::Result<std::unique_ptr<Child>> start(ports::EventLoop&,
                                                                    const std::vector<std::string>& command,
                                                                    const std::string& activation_token,
                                                                    std::function<void(const End&)> ended,
                                                                    const Streams& streams = {});
    /// A child that this process had when it was another program. Absent where it is gone.
    [[nodiscard]] static std::unique_ptr<Child> inherited(ports::EventLoop&, int process, std::function<void(const End&)> ended);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// Lets go of it without ending it.
    ~Child();

    /// Asks it to end, or ends it, and tells its end to somebody else than before.
    void terminate(std::function<void(const End&)> ended, int signal = SIGTERM);

private:
    Child(int descriptor, std::function<void(const End&)> ended);
    void look();

    int descriptor_;  // a pidfd: it names this process and never another one
    std::function<void(const End&)> ended_;
    std::unique_ptr<ports::Subscription> watch_;
};

}  // namespace unhunch::process
