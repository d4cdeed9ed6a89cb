// Registers the icon with the desktop's tray, again whenever the tray comes back, and knows whether it is shown.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/name_watch.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {

class TrayHost {
public:
    /// `item_path` is where the icon is going to be offered once the loop runs: what the tray asks of it waits until then.
    TrayHost(sd_bus* bus, const char* item_path);
    TrayHost(const TrayHost&) = delete;
    TrayHost& operator=(const TrayHost&) = delete;

    /// `changed` is called once it is known whether there is a tray, and whenever that changes.
    void report_to(std::function<void()> changed) { changed_ = std::move(changed); }

    [[nodiscard]] bool shows_icon() const { return shown_.value_or(false); }

private:
    /// The first registration is sent before it is known whether there is a watcher, whose answer may come before or after that.
    enum class First { Sent, Taken, Awaited, Over };

    void first_answered(bool taken);
    void watcher_is(const std::string& owner);
    void enrol();
    void enrolled(bool taken);
    void send_registration(std::function<void(bool taken)> answered);
    void ask_for_host();
    void hosts_changed(sd_bus_message*) { ask_for_host(); }
    void shown(bool is_shown);

    sd_bus* bus_;
    std::function<void()> changed_;
    std::string registered_as_;  // a bus name, or the path where no name could be had
    std::optional<bool> shown_;
    First first_ = First::Sent;
    int attempts_ = 0;
    unsigned watcher_number_ = 0;
    Slot host_came_;
    Slot host_left_;
    Later again_{sd_bus_get_event(bus_)};
    PendingCalls calls_;
    std::optional<NameWatch> watcher_;
};

}  // namespace unhunch::sdbus
