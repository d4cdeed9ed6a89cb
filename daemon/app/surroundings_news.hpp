// Says once in the log what the daemon leaned on and lost, and once that it is back or what took its place.
#pragma once

#include <string>

#include "ports/log.hpp"

namespace unhunch::app {

class SurroundingsNews {
public:
    explicit SurroundingsNews(ports::Log& log) : log_{log} {}

    /// The names of now, as the status has them. What was never there is not missed.
    void are(const std::string& input, const std::string& notifier, const std::string& tray);

    /// A desktop without a tray is none that lost one: that is said, too, once it had time to come up.
    void have_settled();

private:
    struct Known {
        std::string last{};  // that could be used; empty: none so far
        bool lost = false;
    };
    void tell(Known& known, const std::string& name, bool usable, const char* what, const char* meanwhile);

    ports::Log& log_;
    Known input_;
    Known notifier_;
    Known tray_;
    bool said_that_there_is_no_tray_ = false;
};

}  // namespace unhunch::app
