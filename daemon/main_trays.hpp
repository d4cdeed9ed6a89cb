// The trays that may show the icon: one of today, over D-Bus, or where none comes one of yesterday (XEmbed, on X11 only).
#pragma once

#include <memory>
#include <string>

#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "api/break_service.hpp"
#include "app/runner.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/notifier.hpp"
#include "ports/window_launcher.hpp"

namespace unhunch {

class Trays {
public:
    struct Parts {
        ports::EventLoop& loop;
        const ports::Clock& clock;
        sdbus::SessionBus& bus;
        api::BreakService& service;
        app::Runner& runner;
        ports::Notifier& notifier;
        ports::WindowLauncher& windows;
    };
    Trays(const Parts& parts, std::unique_ptr<sdbus::TrayPlace> place);
    Trays(const Trays&) = delete;
    Trays& operator=(const Trays&) = delete;

    /// Which of them shows the icon, for `status`.
    [[nodiscard]] std::string name() const;

private:
    void follow();

    Parts parts_;
    std::unique_ptr<sdbus::TrayIcon> icon_;
    std::unique_ptr<ports::Subscription> fallback_;
    std::unique_ptr<ports::Subscription> settled_;
};

}  // namespace unhunch
