// Tells of the session and the machine: locked, another user's in front, asleep, about to go down.
#pragma once

#include <functional>
#include <string>

namespace unhunch::ports {

class SessionWatch {
public:
    virtual ~SessionWatch() = default;

    /// What tells of it, for `doctor`: "logind", "org.gnome.ScreenSaver", "none".
    [[nodiscard]] virtual std::string name() const = 0;
};

/// What a watch reports, from the event loop; the first reports say how it stands at the start, where that is not plain.
/// Saying the same twice is allowed: the schedule hears the change only.
struct SessionEvents {
    std::function<void(bool on)> locked;
    std::function<void(bool on)> other_session;
    /// True: called before the machine sleeps, which waits until the call returns. False: after it has woken up.
    std::function<void(bool on)> asleep;
    /// The machine goes down; it waits until the call returns.
    std::function<void()> going_down;
    /// The person has logged out of it; what they started is to end.
    std::function<void()> over{};
};

}  // namespace unhunch::ports
