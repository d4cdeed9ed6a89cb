// What is known of the program that shows notifications, and how to speak to it.
#pragma once

#include <string>
#include <vector>

namespace unhunch::sdbus {

struct NotificationServer {
    std::string name;           // as packages call it: "dunst", "xfce4-notifyd"
    bool draws_default = true;  // the default action has a place of its own: a button, or the one click there is
    bool has_actions = false;
    bool reads_markup = false;
};

/// By the name it gives itself in GetServerInformation; one that is not known keeps that name.
[[nodiscard]] NotificationServer notification_server_called(const std::string& reported);

struct NotificationAction {
    const char* key;
    const char* label;
};

/// What matters first: some draw only three. Never two buttons that do the same.
[[nodiscard]] std::vector<NotificationAction> reminder_actions(const NotificationServer& server, bool snooze_offered);

/// The body as that server must get it so that the person reads `text`.
[[nodiscard]] std::string body_for(const NotificationServer& server, const std::string& text);

/// A file:// address of an absolute path.
[[nodiscard]] std::string file_address(const std::string& path);

}  // namespace unhunch::sdbus
