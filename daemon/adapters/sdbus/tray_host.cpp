#include "adapters/sdbus/tray_host.hpp"

#include <unistd.h>

#include <utility>

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr const char* watcher_name = "org.kde.StatusNotifierWatcher";
constexpr const char* watcher_path = "/StatusNotifierWatcher";
constexpr const char* watcher_interface = "org.kde.StatusNotifierWatcher";
constexpr int most_attempts = 5;

}  // namespace

TrayHost::TrayHost(sd_bus* bus, const char* item_path, std::function<void()> changed)
    : bus_{bus}, changed_{std::move(changed)}, path_{item_path} {
    const auto hear = [&](Slot& kept, const char* signal) {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, watcher_name, watcher_path, watcher_interface, signal,
                                          handler<&TrayHost::hosts_changed>, nullptr, this),
                "watching the tray");
        kept.reset(slot);
    };
    hear(host_came_, "StatusNotifierHostRegistered");
    hear(host_left_, "StatusNotifierHostUnregistered");

    const auto name = "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1";
    sd_bus_slot* slot = nullptr;
    require(sd_bus_request_name_async(bus_, &slot, name.c_str(), 0, on_named, this), "naming the icon");
    naming_.reset(slot);
    watcher_.emplace(bus_, watcher_name, [this](const std::string& owner) { watcher_is(owner); });
}

/// In a sandbox two programs may have the same process number: then the icon goes by its path.
int TrayHost::on_named(sd_bus_message* reply, void* userdata, sd_bus_error* error) noexcept {
    return guarded(error, [&] {
        auto& self = *static_cast<TrayHost*>(userdata);
        std::uint32_t result = 0;
        const bool named = sd_bus_message_get_error(reply) == nullptr && sd_bus_message_read(reply, "u", &result) > 0 &&
                           (result == 1 || result == 4);  // its owner now, or already
        self.registered_as_ = named ? "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1" : self.path_;
        self.enrol();
        return 0;
    });
}

void TrayHost::watcher_is(const std::string& owner) {
    ++watcher_number_;
    attempts_ = 0;
    again_.never();
    if (owner.empty()) return shown(false);
    enrol();
}

void TrayHost::enrol() {
    if (registered_as_.empty() || !watcher_ || watcher_->owner().empty()) return;
    ++attempts_;
    auto call = method_call(bus_, watcher_name, watcher_path, watcher_interface, "RegisterStatusNotifierItem");
    require(sd_bus_message_append(call.get(), "s", registered_as_.c_str()), "registering the icon");
    sd_bus_message_set_auto_start(call.get(), 0);
    calls_.send(bus_, std::move(call), [this, asked = watcher_number_](sd_bus_message* reply) {
        if (asked != watcher_number_) return;
        if (sd_bus_message_get_error(reply) == nullptr) return ask_for_host();
        // A panel that is still starting may be slow to answer.
        if (attempts_ < most_attempts) again_.after(3s, [this] { enrol(); });
        shown(false);
    });
}

/// Where KDE's watcher was started by a lone KDE program, there may be no tray that shows what it lists.
void TrayHost::ask_for_host() {
    auto call = method_call(bus_, watcher_name, watcher_path, "org.freedesktop.DBus.Properties", "Get");
    require(sd_bus_message_append(call.get(), "ss", watcher_interface, "IsStatusNotifierHostRegistered"),
            "asking for the tray");
    sd_bus_message_set_auto_start(call.get(), 0);
    calls_.send(bus_, std::move(call), [this, asked = watcher_number_](sd_bus_message* reply) {
        if (asked != watcher_number_) return;
        int there = 1;  // one that does not say is taken to show
        if (sd_bus_message_get_error(reply) == nullptr) sd_bus_message_read(reply, "v", "b", &there);
        shown(there != 0);
    });
}

void TrayHost::shown(bool is_shown) {
    if (std::exchange(shown_, is_shown) == is_shown) return;
    if (const auto changed = changed_) changed();
}

}  // namespace unhunch::sdbus
