// Soft tones through libcanberra, in the sounds of the desktop's theme.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"

namespace unhunch::tray {

class Tones {
public:
    virtual ~Tones() = default;

    /// begin, hold, release, done; others are passed by. A failure says why it was not heard.
    [[nodiscard]] virtual core::Outcome play(const std::string& tone) = 0;
    /// Whether something could be heard, without a sound.
    [[nodiscard]] virtual core::Outcome try_out() = 0;
    virtual void hush() = 0;
};

[[nodiscard]] core::Result<std::unique_ptr<Tones>> open_tones();

}  // namespace unhunch::tray
