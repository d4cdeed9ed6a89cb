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
constexpr auto patience = 3s;  // with a bus that greeted us a moment ago

/// Whether it is ours now.
bool takes_name(sd_bus* bus, const std::string& name) {
    auto call = bus_call(bus, "RequestName");
    require(sd_bus_message_append(call.get(), "su", name.c_str(), 0U), "naming the icon");
    sd_bus_message* answered = nullptr;
    if (sd_bus_call(bus, call.get(), std::chrono::microseconds{patience}.count(), nullptr, &answered) < 0) return false;
    const Message reply{answered};
    std::uint32_t result = 0;
    return sd_bus_message_read(reply.get(), "u", &result) > 0 && (result == 1 || result == 4);  // its owner now, or already
}

/// In a sandbox two programs may have the same process number: then the icon goes by its path.
std::string name_for(sd_bus* bus, const char* item_path) {
    const auto name = "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1";
    return takes_name(bus, name) ? name : item_path;
}

}  // namespace

TrayHost::TrayHost(sd_bus* bus, const char* item_path) : bus_{bus}, registered_as_{name_for(bus, item_path)} {
    // At once: the icon is the first that people see of us, and a start has more to wait for.
    send_registration([this](bool taken) { first_answered(taken); });
    const auto hear = [&](Slot& kept, const char* signal) {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, watcher_name, watcher_path, watcher_interface, signal,
                                          handler<&TrayHost::hosts_changed>, nullptr, this),
                "watching the tray");
        kept.reset(slot);
    };
    hear(host_came_, "StatusNotifierHostRegistered");
    hear(host_left_, "StatusNotifierHostUnregistered");
    watcher_.emplace(bus_, watcher_name, [this](const std::string& owner) { watcher_is(owner); });
}

void TrayHost::first_answered(bool taken) {
    switch (std::exchange(first_, First::Over)) {
        case First::Sent:
            if (taken) first_ = First::Taken;
            return;
        case First::Awaited: return enrolled(taken);
        case First::Taken:
        case First::Over: return;  // of a watcher that is gone
    }
}

void TrayHost::watcher_is(const std::string& owner) {
    ++watcher_number_;
    attempts_ = 0;
    again_.never();
    const auto first = std::exchange(first_, First::Over);
    if (owner.empty()) return shown(false);
    switch (first) {
        case First::Sent:
            attempts_ = 1;
            first_ = First::Awaited;
            return;
        case First::Taken: return enrolled(true);
        case First::Awaited:
        case First::Over: return enrol();
    }
}

void TrayHost::enrol() {
    if (!watcher_ || watcher_->owner().empty()) return;
    ++attempts_;
    send_registration([this, asked = watcher_number_](bool taken) {
        if (asked == watcher_number_) enrolled(taken);
    });
}

void TrayHost::enrolled(bool taken) {
    if (taken) return ask_for_host();
    // A panel that is still starting may be slow to answer.
    if (attempts_ < most_attempts) again_.after(3s, [this] { enrol(); });
    shown(false);
}

void TrayHost::send_registration(std::function<void(bool taken)> answered) {
    auto call = method_call(bus_, watcher_name, watcher_path, watcher_interface, "RegisterStatusNotifierItem");
    require(sd_bus_message_append(call.get(), "s", registered_as_.c_str()), "registering the icon");
    sd_bus_message_set_auto_start(call.get(), 0);
    calls_.send(bus_, std::move(call), [answered = std::move(answered)](sd_bus_message* reply) {
        answered(sd_bus_message_get_error(reply) == nullptr);
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
