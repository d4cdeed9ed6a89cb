// Puts the reminder before the person's eyes and takes it away again.
#pragma once

#include <functional>
#include <string>

#include "core/vocabulary.hpp"

namespace unhunch::ports {

/// A reminder in words; the notifier adds nothing but the labels of its buttons.
struct Reminder {
    std::string summary;  // "Time to move: Desk reset"
    std::string body;     // "103 s, in your chair. You have been sitting for 30 minutes."
    std::string picture;  // absolute path of a PNG; empty where there is none
    bool snooze_offered = true;

    bool operator==(const Reminder&) const = default;
};

/// The person's answer to the reminder on screen; the token lets a window take the focus the click gave.
struct ReminderReply {
    core::Answer answer;
    std::string activation_token;
};

class Notifier {
public:
    virtual ~Notifier() = default;

    /// Shows, or replaces what is shown: there is never more than one.
    virtual void show(const Reminder&) = 0;
    virtual void withdraw() = 0;

    /// One quiet sentence that wants no answer.
    virtual void tell(const std::string& summary, const std::string& body) = 0;

    /// What takes the notifications, for `status`: "dunst", "xfce4-notifyd", "none".
    [[nodiscard]] virtual std::string name() const = 0;
};

/// What a notifier reports back, from the event loop and never from inside a call of it.
struct NotifierEvents {
    std::function<void(const ReminderReply&)> answered;
    /// The reminder asked for last cannot be answered there (no server, or one without `actions`): show a window.
    std::function<void()> needs_window;
    /// The server came, went or changed.
    std::function<void()> changed;
};

}  // namespace unhunch::ports
