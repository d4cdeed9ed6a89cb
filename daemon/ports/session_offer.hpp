// Offers a planned full session, quietly.
#pragma once

#include <functional>
#include <string>

namespace unhunch::ports {

class SessionOffer {
public:
    virtual ~SessionOffer() = default;

    /// Replaces the last offer.
    virtual void offer() = 0;
    virtual void withdraw() = 0;
};

/// The token belongs to the click, for the window that it opens; it may be empty.
struct SessionReply {
    bool starts = false;
    std::string activation_token;
};

/// Called from the event loop; no answer is none.
using SessionAnswered = std::function<void(const SessionReply&)>;

}  // namespace unhunch::ports
