// Follows PipeWire's streams: microphone, camera and screen in use.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "adapters/pipewire/stream_graph.hpp"
#include "core/result.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::pipewire {

struct StreamEvents {
    /// Once for the present, then on each change.
    std::function<void(const InUse&)> told;
    /// PipeWire is gone, and nothing is told any more. The watch may not be destroyed in it.
    std::function<void(const std::string& reason)> lost;
};

/// Fails at once where no PipeWire can be reached; one that hangs is reached and tells nothing. It starts no service
/// but what the session starts at a connection.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_streams(ports::EventLoop&, StreamEvents);

}  // namespace unhunch::pipewire
