// Looks once around the session bus, to say what a desktop offers: for `unhunch doctor`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sdbus/session_bus.hpp"

namespace unhunch::sdbus {

struct DesktopFacts {
    enum class Answer { Nobody, Silent, Nonsense, Given };

    std::vector<std::string> services;      // the well-known names that somebody owns
    Answer notifications = Answer::Nobody;
    std::string notification_server;        // "Xfce Notify Daemon 0.7.3"
    std::vector<std::string> capabilities;  // "actions", "body"
    bool can_start_notifications = false;   // the bus starts a server when it is needed
    Answer tray = Answer::Nobody;
    bool tray_shows = false;                // a panel shows what is registered
    std::optional<int> daemon;              // the process that serves Unhunch
};

class DesktopSurvey {
public:
    virtual ~DesktopSurvey() = default;
    [[nodiscard]] virtual bool complete() const = 0;
    [[nodiscard]] virtual const DesktopFacts& facts() const = 0;
};

/// Asks all at once, from the loop of the bus, and starts no service; it is complete after 2 s at the latest.
[[nodiscard]] std::unique_ptr<DesktopSurvey> survey_desktop(SessionBus&);

}  // namespace unhunch::sdbus
