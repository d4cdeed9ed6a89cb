// Opens the windows of the on-demand program.
#pragma once

#include <functional>
#include <string>

#include "core/time.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::ports {

class WindowLauncher {
public:
    virtual ~WindowLauncher() = default;

    /// Guides through the routine. The token may be empty.
    virtual void open_break(const core::RoutineId&, const std::string& activation_token) = 0;
    /// Composes a full session and guides through it; of 0 minutes as it comes out.
    virtual void open_session(core::minutes length, const std::string& activation_token) = 0;
    /// The small window with the reminder's three buttons; it takes no focus and closes by itself.
    virtual void open_reminder() = 0;
    virtual void open_statistics(const std::string& activation_token) = 0;
    /// The health note and the first questions.
    virtual void open_welcome(const std::string& activation_token) = 0;
    /// The person's own routines; where that window is open already it stays as it is, and that is told as a failure.
    virtual void open_routines(const std::string& activation_token) = 0;
    virtual void open_preferences(const std::string& activation_token) = 0;
    /// Keeps a tray icon of the old kind (XEmbed) while the session has no other; `false` ends it.
    virtual void keep_fallback_icon(bool wanted) = 0;
    [[nodiscard]] virtual bool has_fallback_icon() const = 0;
};

/// What a launcher reports back, from the event loop and never from inside a call of it.
struct LauncherEvents {
    /// The break window ended without saying how the routine went: it could not start, or it crashed.
    std::function<void(const std::string& reason)> break_window_lost{};
    /// Another window could not open, or crashed.
    std::function<void(const std::string& reason)> window_failed{};
};

}  // namespace unhunch::ports
