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

/// Asked of the tray before there is an icon to show.
class TrayPlace {
public:
    virtual ~TrayPlace() = default;
};

/// The tray draws the place; whatever it asks of the icon waits for the loop, by whose first turn the icon is to be there.
[[nodiscard]] std::unique_ptr<TrayPlace> ask_for_tray_place(SessionBus& bus);

/// Called from the loop.
struct TrayEvents {
    /// It is known whether there is a tray, or a tray came or went; `name()` says which.
    std::function<void()> changed;
    /// What was chosen is not possible; the sentence is for the person.
    std::function<void(const std::string& sentence)> refused;
};

/// A left click opens the statistics, a middle click starts a break, a right click shows the menu. Without a place it asks for one.
[[nodiscard]] std::unique_ptr<TrayIcon> make_status_notifier_item(SessionBus& bus, api::BreakService& service,
                                                                  const ports::Clock& clock,
                                                                  api::ClockWords clock_words, TrayEvents events,
                                                                  std::unique_ptr<TrayPlace> place = nullptr);

}  // namespace unhunch::sdbus
