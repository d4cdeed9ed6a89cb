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
    /// `item_path` is where the icon is offered. `changed` is called once it is known whether there is a tray, and
    /// whenever that changes.
    TrayHost(sd_bus* bus, const char* item_path, std::function<void()> changed);
    TrayHost(const TrayHost&) = delete;
    TrayHost& operator=(const TrayHost&) = delete;

    [[nodiscard]] bool shows_icon() const { return shown_.value_or(false); }

private:
    static int on_named(sd_bus_message* reply, void* userdata, sd_bus_error*) noexcept;
    void watcher_is(const std::string& owner);
    void enrol();
    void ask_for_host();
    void hosts_changed(sd_bus_message*) { ask_for_host(); }
    void shown(bool is_shown);

    sd_bus* bus_;
    std::function<void()> changed_;
    std::string registered_as_;  // a bus name, or the path where no name could be had; empty until that is known
    std::optional<bool> shown_;
    int attempts_ = 0;
    unsigned watcher_number_ = 0;
    Slot naming_;
    Slot host_came_;
    Slot host_left_;
    Later again_{sd_bus_get_event(bus_)};
    PendingCalls calls_;
    std::string path_;
    std::optional<NameWatch> watcher_;
};

}  // namespace unhunch::sdbus
