// Speech through speech-dispatcher.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"

namespace unhunch::tray {

class Speech {
public:
    virtual ~Speech() = default;

    /// Takes the place of what is being said. False where the service is gone.
    virtual bool say(const std::string& words) = 0;
    virtual void hush() = 0;
};

/// Starts the service where that is set up; this may take seconds.
[[nodiscard]] core::Result<std::unique_ptr<Speech>> open_speech();

}  // namespace unhunch::tray
