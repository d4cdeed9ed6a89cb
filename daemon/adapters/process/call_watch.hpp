// Knows of calls from a helper that runs only while somebody wants to know.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ports/circumstance_watch.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::process {

/// Gets a sentence for the log.
using Failed = std::function<void(const std::string& sentence)>;

/// Tells finding::Call. `command` is `unhunch-calls`; what it says stands at the head of its main.cpp. Its name is the
/// source that the helper named last. A helper that ends, talks nonsense or stays silent is started again, three times
/// in a row and each time later; then nothing is known of calls and an open one is told to be over. `failed` hears of the
/// first of such failures that the helper did not tell itself, and when it is given up.
[[nodiscard]] std::unique_ptr<ports::CircumstanceWatch> make_call_watch(ports::EventLoop&, const ports::Clock&,
                                                                        std::vector<std::string> command, ports::Tell,
                                                                        Failed failed = {});

}  // namespace unhunch::process
