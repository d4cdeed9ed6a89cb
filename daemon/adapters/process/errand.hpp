// Work done in a copy of this process, so that what it takes of the memory goes with the copy; only its answer comes back.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>

#include "core/result.hpp"

namespace unhunch::process {

class Errand {
public:
    /// Begins at once, beside the caller. The work answers by its value alone: whatever else it changes is gone with the copy.
    /// Where no copy can be had it is done here.
    explicit Errand(const std::function<std::string()>& work);
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;
    /// Waits for the copy, whose answer nobody wants any more.
    ~Errand();

    /// Waits for the answer, once. The failure is how the copy came to harm.
    [[nodiscard]] core::Result<std::string> answer();

private:
    pid_t copy_ = -1;
    int pipe_ = -1;
    std::string done_here_;
};

}  // namespace unhunch::process
