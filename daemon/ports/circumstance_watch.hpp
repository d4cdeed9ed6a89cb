// Tells how it stands with one thing that keeps a person at the desk or a reminder off it, and only while that matters.
#pragma once

#include <functional>
#include <string>
#include <variant>

namespace unhunch::ports {

/// What a look finds, or a change tells.
namespace finding {
/// Microphone, camera or screen share in use.
struct Call { bool open; };
/// Something that plays keeps the screen awake.
struct Media { bool on; };
struct DoNotDisturb { bool on; };
/// The window the person works in: the name of its application as the desktop has it (WM_CLASS, app_id), empty where
/// no window is in front or none can be told.
struct FrontWindow { std::string application; bool full_screen = false; };
}  // namespace finding

using Finding = std::variant<finding::Call, finding::Media, finding::DoNotDisturb, finding::FrontWindow>;

class CircumstanceWatch {
public:
    virtual ~CircumstanceWatch() = default;

    /// True: tells once how it stands, as soon as that is known, and then every change. False: lets go of whatever
    /// the answer costs. Saying the same again changes nothing.
    virtual void look(bool wanted) = 0;

    /// What is asked, for `doctor`: "pipewire", "dunst", "x11", "none".
    [[nodiscard]] virtual std::string name() const = 0;
};

/// Called from the event loop and never from inside `look`. A watch that cannot tell says nothing; it is not waited
/// for longer than 2 s.
using Tell = std::function<void(const Finding&)>;

}  // namespace unhunch::ports
