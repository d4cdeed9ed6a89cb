#include "adapters/sdbus/logind_input_watch.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "adapters/sdbus/idle_hint.hpp"

namespace unhunch::sdbus {
namespace {

class LogindInputWatch final : public ports::InputWatch {
public:
    LogindInputWatch(SystemBus& bus, ports::EventLoop& loop, const ports::Clock& clock, ports::InputEvents events)
        : loop_{loop}, clock_{clock}, events_{std::move(events)} {
        hear(bus.handle());
        bus_changes_ = bus.watch([this, &bus] {
            hear(bus.handle());
            if (!hint_) hint_is(std::nullopt);
        });
    }

    void report_silence_of(core::Length length) override {
        threshold_ = length;
        set_timer();
    }

    std::optional<core::Length> silence_now() override {
        if (!quiet_since_) return std::nullopt;
        return clock_.now().uptime - *quiet_since_;
    }

    std::string name() const override { return in_use_ ? "logind" : "none"; }

private:
    void hear(sd_bus* bus) {
        hint_.reset();
        if (bus != nullptr) hint_.emplace(bus, [this](auto hint) { hint_is(hint); });
    }

    void hint_is(const std::optional<IdleHint::Hint>& hint) {
        const bool was_in_use = std::exchange(in_use_, hint.has_value());
        if (hint && hint->idle)
            idle_for(std::chrono::steady_clock::now().time_since_epoch() - hint->since);
        else
            active(hint.has_value());
        if (in_use_ != was_in_use && events_.changed) events_.changed();
    }

    void idle_for(std::chrono::nanoseconds length) {
        const auto known = std::max(std::chrono::duration_cast<core::Length>(length), core::Length::zero());
        const auto since = clock_.now().uptime - known;
        // Begun anew while logind was being asked; two readings of the clocks differ a little.
        if (quiet_since_ && since > *quiet_since_ + core::seconds{1}) active(true);
        if (!quiet_since_) quiet_since_ = since;
        set_timer();
    }

    /// Where logind is gone, nobody has seen input.
    void active(bool seen) {
        quiet_since_.reset();
        reported_.reset();
        due_.reset();
        if (seen && std::exchange(owes_input_, false) && events_.input) events_.input();
    }

    /// For one silence each threshold is told once: the asker asks again from inside the telling.
    void set_timer() {
        due_.reset();
        if (!quiet_since_ || !threshold_ || reported_ == threshold_) return;
        due_ = loop_.call_at(*quiet_since_ + *threshold_, [this] { tell_silence(); });
    }

    void tell_silence() {
        reported_ = threshold_;
        owes_input_ = true;
        if (events_.silent) events_.silent(clock_.now().uptime - *quiet_since_);
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::InputEvents events_;
    bool in_use_ = false;
    std::optional<core::Length> threshold_;
    std::optional<core::Uptime> quiet_since_;
    std::optional<core::Length> reported_;  // the threshold that was told of this silence last
    bool owes_input_ = false;
    std::unique_ptr<ports::Subscription> due_;
    std::optional<IdleHint> hint_;
    std::unique_ptr<ports::Subscription> bus_changes_;
};

}  // namespace

std::unique_ptr<ports::InputWatch> make_logind_input_watch(SystemBus& bus, ports::EventLoop& loop,
                                                           const ports::Clock& clock, ports::InputEvents events) {
    return std::make_unique<LogindInputWatch>(bus, loop, clock, std::move(events));
}

}  // namespace unhunch::sdbus
