// Asks "Did you get up?" through the desktop's notification server, quietly.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/got_up_question.hpp"

namespace unhunch::sdbus {

/// Without a notification server, or where it takes no answers, nothing is asked: no answer leaves the absence one.
[[nodiscard]] std::unique_ptr<ports::GotUpQuestion> make_got_up_notification(SessionBus& bus,
                                                                             ports::GotUpAnswered answered);

}  // namespace unhunch::sdbus
