// Work done in a copy of this process, so that what it takes of the memory goes with the copy; only its answer comes back.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <string>

#include "adapters/process/child.hpp"
#include "adapters/process/farewell.hpp"
#include "core/result.hpp"
#include "core/time.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::process {

class Errand {
public:
    using Answered = std::function<void(const core::Result<std::string>&)>;

    /// Begins at once, beside the caller. The work answers by its value alone: whatever else it changes is gone with the copy, which
    /// does not outlive this process. Where no copy can be had it is done here.
    explicit Errand(const std::function<std::string()>& work);
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;
    /// Ends the copy, whose answer nobody wants any more.
    ~Errand();

    /// Waits for the answer, once. The failure is how the copy came to harm.
    [[nodiscard]] core::Result<std::string> answer();

    /// Instead of waiting: `answered` comes once, from the loop, by `latest` at the latest; the errand may be destroyed inside it. A
    /// copy that is not needed any more goes to the farewell, as even an end may take its time while a disk stands still.
    void answer_later(ports::EventLoop& loop, core::Uptime latest, Farewell& farewell, Answered answered);

private:
    void hear();
    [[nodiscard]] core::Result<std::string> end_of_copy();
    void tell(const core::Result<std::string>& answer);

    pid_t copy_ = -1;  // while this object waits for its end
    int pipe_ = -1;
    std::string text_;  // the answer, as far as it came
    Answered answered_;
    Farewell* farewell_ = nullptr;
    std::unique_ptr<Child> watched_;  // the copy, once the loop waits for its end
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> due_;
};

}  // namespace unhunch::process
