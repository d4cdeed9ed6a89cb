// Asks the person quietly whether a short absence was one.
#pragma once

#include <functional>

#include "core/time.hpp"

namespace unhunch::ports {

class GotUpQuestion {
public:
    virtual ~GotUpQuestion() = default;

    /// About an absence of that length; replaces the last question.
    virtual void ask(core::Length absence) = 0;
    virtual void withdraw() = 0;
};

/// Called from the event loop; no answer is none.
using GotUpAnswered = std::function<void(bool got_up)>;

}  // namespace unhunch::ports
