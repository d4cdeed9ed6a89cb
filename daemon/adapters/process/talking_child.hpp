// A program that tells something on its standard output, line by line.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "adapters/process/child.hpp"
#include "adapters/process/farewell.hpp"

namespace unhunch::process {

class TalkingChild {
public:
    using Said = std::function<void(const std::string& line)>;

    /// `said` gets each line without its end, from the loop; `ended` comes after the last of them. The object may be
    /// destroyed inside either. Its standard input is a pipe that says nothing and closes with us, even when we are
    /// killed. A line of more than 4096 bytes is nonsense: nothing is heard from then on.
    [[nodiscard]] static core::Result<std::unique_ptr<TalkingChild>> start(ports::EventLoop&,
                                                                           const std::vector<std::string>& command,
                                                                           Said said,
                                                                           std::function<void(const End&)> ended = {});
    TalkingChild(const TalkingChild&) = delete;
    TalkingChild& operator=(const TalkingChild&) = delete;
    /// Lets go of it without ending it.
    ~TalkingChild();

    /// Asks it to end and hears nothing more.
    void leave_to(Farewell& farewell) { farewell.take(std::move(child_)); }

private:
    TalkingChild(int input, int output, Said said);
    /// False where there is nothing more to hear for now, or nobody to hear it.
    bool hear();

    int input_;
    int output_;
    std::string heard_;
    std::shared_ptr<Said> said_;  // shared: a line may destroy the object
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<Child> child_;
};

}  // namespace unhunch::process
