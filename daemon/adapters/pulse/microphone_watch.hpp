// Follows PulseAudio's recordings: a microphone in use.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::pulse {

struct MicrophoneEvents {
    /// Once for the present, then on each change.
    std::function<void(bool in_use)> told;
    /// No PulseAudio is there, or it is gone; nothing is told any more. The watch may not be destroyed in it.
    std::function<void(const std::string& reason)> lost;
};

/// A recording counts that is not corked and listens to a source that is no sink's monitor; level meters ("peaks") and
/// recordings of PulseAudio's own modules do not. It starts no server. Events come from the loop.
[[nodiscard]] std::unique_ptr<ports::Subscription> watch_microphones(ports::EventLoop&, const ports::Clock&,
                                                                     MicrophoneEvents);

}  // namespace unhunch::pulse
