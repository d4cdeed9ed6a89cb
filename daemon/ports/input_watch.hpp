// Tells, by event and never by polling, when keyboard and pointer fall silent and when they speak again.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace unhunch::ports {

class InputWatch {
public:
    virtual ~InputWatch() = default;

    /// From which silence on to report; replaces the last one. Where the silence is already as long, it is reported
    /// at the next turn of the loop; the same threshold again within a silence that was told is no news. After a report
    /// the next input is reported, too.
    virtual void report_silence_of(core::Length threshold) = 0;

    /// How long the last input is ago, asked once at start; absent where the source cannot tell.
    [[nodiscard]] virtual std::optional<core::Length> silence_now() = 0;

    /// What is used, for `status`: "xsync", "none" ...
    [[nodiscard]] virtual std::string name() const = 0;
};

/// What a watch reports back, from the event loop and never from inside a call of it.
struct InputEvents {
    /// No input for this long, as of now.
    std::function<void(core::Length)> silent;
    /// Input after a reported silence.
    std::function<void()> input;
    /// The source was lost or found again.
    std::function<void()> changed;
};

}  // namespace unhunch::ports
