// What is said of a guided break: to screen readers, and by the voice, which keeps silent in a call.
#pragma once

#include <chrono>
#include <optional>

#include <wx/window.h>

#include "voice/voice.hpp"

namespace unhunch::tray {

class Aloud {
public:
    /// `window` is where screen readers hear it come from; both must outlive this.
    Aloud(wxWindow& window, Voice& voice);

    /// The moment that is shown; what is new in it is said.
    void follow(BreakScene scene);
    /// Nothing is said until the next moment, which then is introduced again. Says why, to screen readers.
    void pause(const std::string& why = {});
    void in_call(bool open);
    void finish(const std::string& title, const std::string& line);
    void hush() { voice_.hush(); }

private:
    wxWindow& window_;
    Voice& voice_;
    std::optional<BreakScene> said_;  // the moment that was spoken of last
    std::chrono::steady_clock::time_point from_;
    bool in_call_ = false;
};

}  // namespace unhunch::tray
