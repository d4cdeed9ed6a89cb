// The tray icon with its tooltip and menu, offered to the desktop's tray over D-Bus (org.kde.StatusNotifierItem).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "adapters/sdbus/session_bus.hpp"
#include "api/break_service.hpp"
#include "api/status.hpp"
#include "ports/clock.hpp"

namespace unhunch::sdbus {

class TrayIcon {
public:
    virtual ~TrayIcon() = default;
    /// What shows it, for `status`: "statusnotifier" or "none".
    [[nodiscard]] virtual std::string name() const = 0;
};

/// Called from the loop.
struct TrayEvents {
    /// It is known whether there is a tray, or a tray came or went; `name()` says which.
    std::function<void()> changed;
    /// What was chosen is not possible; the sentence is for the person.
    std::function<void(const std::string& sentence)> refused;
};

/// A left click opens the statistics, a middle click starts a break, a right click shows the menu.
[[nodiscard]] std::unique_ptr<TrayIcon> make_status_notifier_item(SessionBus& bus, api::BreakService& service,
                                                                  const ports::Clock& clock,
                                                                  api::ClockWords clock_words, TrayEvents events);

}  // namespace unhunch::sdbus
