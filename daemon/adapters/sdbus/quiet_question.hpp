// A notification of low urgency with a few answers: put up, replaced, taken away. For adapters of this folder.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {

class QuietQuestion {
public:
    struct Choice {
        std::string name;  // "default" is a click on the notification itself
        std::string label;
    };
    /// The name of the choice, and the token for the window it may open, often empty. Called from the event loop.
    using Answered = std::function<void(std::string_view choice, const std::string& activation_token)>;

    QuietQuestion(sd_bus* bus, Answered answered);

    /// Replaces what this one asked before.
    void ask(const std::string& summary, const std::string& body, std::vector<Choice> choices);
    void withdraw();

private:
    void shown(sd_bus_message* reply);
    void close(std::uint32_t id);
    [[nodiscard]] bool from_server(sd_bus_message* signal) const;
    void action_invoked(sd_bus_message* signal);
    void activation_token(sd_bus_message* signal);

    sd_bus* bus_;
    Answered answered_;
    std::vector<Choice> choices_;
    bool wanted_ = false;
    std::uint32_t id_ = 0;  // on the screen
    std::string server_;    // that shows it
    std::string token_;
    Slot actions_;
    Slot tokens_;
    PendingCalls calls_;
};

}  // namespace unhunch::sdbus
