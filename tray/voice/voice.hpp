// Speaks the cues and sounds the tones. The libraries for it may block, so they live in a program of their own.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "presenters/spoken.hpp"

namespace unhunch::tray {

/// What the person wants to hear; nothing, as it comes.
struct VoiceWishes {
    bool words = false;
    bool tones = false;
};

class Voice {
public:
    virtual ~Voice() = default;

    /// Never waits; newer words take the place of older ones.
    virtual void say(const Spoken& spoken) = 0;
    /// At once, and until the next words.
    virtual void hush() = 0;
};

/// Starts `unhunch-voice` at `helper` where anything is wished for. What is missing it says itself, once, on the standard
/// error; where it cannot start, the reason is written there and nothing is heard.
[[nodiscard]] std::unique_ptr<Voice> start_voice(const std::filesystem::path& helper, VoiceWishes wishes);

}  // namespace unhunch::tray
