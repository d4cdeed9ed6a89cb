#include "adapters/sdbus/logind_sleep_watch.hpp"

#include <utility>

namespace unhunch::sdbus {
namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* path = "/org/freedesktop/login1";
constexpr const char* manager = "org.freedesktop.login1.Manager";

Slot listen(sd_bus* bus, const char* member, sd_bus_message_handler_t heard, void* self) {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal_async(bus, &slot, logind, path, manager, member, heard, nullptr, self),
            "listening for the machine's sleep");
    return Slot{slot};
}

}  // namespace

LogindSleepWatch::LogindSleepWatch(sd_bus* bus, Events events)
    : bus_{bus},
      events_{std::move(events)},
      sleeps_{listen(bus, "PrepareForSleep", handler<&LogindSleepWatch::sleep_prepared>, this)},
      shutdowns_{listen(bus, "PrepareForShutdown", handler<&LogindSleepWatch::shutdown_prepared>, this)} {
    owner_.emplace(bus_, logind, [this](const std::string& owner) { owner_is(owner); });
}

void LogindSleepWatch::owner_is(const std::string& owner) {
    calls_.emplace();
    inhibitor_.reset();
    if (owner.empty()) {
        if (!asleep_) asleep_is(false);
        return;
    }
    ask_to_wait();
    ask_whether_asleep();
}

void LogindSleepWatch::ask_to_wait() {
    auto call = method_call(bus_, logind, path, manager, "Inhibit");
    require(sd_bus_message_append(call.get(), "ssss", "sleep:shutdown", "Unhunch", "Writes down where the count stands",
                                  "delay"),
            "asking logind to wait");
    calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) {
        int descriptor = -1;
        if (sd_bus_message_get_error(reply) == nullptr && sd_bus_message_read(reply, "h", &descriptor) > 0)
            inhibitor_.reset(sd_bus_message_ref(reply));
    });
}

void LogindSleepWatch::ask_whether_asleep() {
    auto call = method_call(bus_, logind, path, "org.freedesktop.DBus.Properties", "Get");
    require(sd_bus_message_append(call.get(), "ss", manager, "PreparingForSleep"), "asking logind about sleep");
    calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) {
        int asleep = 0;
        if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "v", "b", &asleep) <= 0)
            asleep = 0;  // this program runs, and nobody says otherwise
        if (asleep_ != (asleep != 0)) asleep_is(asleep != 0);
    });
}

std::optional<bool> LogindSleepWatch::begins(sd_bus_message* signal) const {
    int start = 0;
    if (!owner_ || !owner_->owner_sent(signal) || sd_bus_message_read(signal, "b", &start) <= 0) return std::nullopt;
    return start != 0;
}

void LogindSleepWatch::sleep_prepared(sd_bus_message* signal) {
    const auto sleeps = begins(signal);
    if (!sleeps) return;
    calls_.emplace();  // what was asked before is answered by this
    const auto until_told = std::move(inhibitor_);
    if (!*sleeps) ask_to_wait();
    asleep_is(*sleeps);
}

void LogindSleepWatch::shutdown_prepared(sd_bus_message* signal) {
    const auto goes_down = begins(signal);
    if (!goes_down) return;
    calls_.emplace();
    if (!*goes_down) return ask_to_wait();  // it was called off
    const auto until_told = std::move(inhibitor_);
    if (const auto tell = events_.going_down) tell();
}

void LogindSleepWatch::asleep_is(bool on) {
    asleep_ = on;
    if (const auto tell = events_.asleep) tell(on);  // which may destroy this object
}

}  // namespace unhunch::sdbus
