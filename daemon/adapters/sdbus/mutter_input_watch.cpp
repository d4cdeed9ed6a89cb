#include "adapters/sdbus/mutter_input_watch.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/name_watch.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr const char* monitor = "org.gnome.Mutter.IdleMonitor";  // its name and its interface
constexpr const char* all_devices = "/org/gnome/Mutter/IdleMonitor/Core";
constexpr std::chrono::seconds first_wait = 1s;
constexpr std::chrono::seconds longest_wait = 60s;
constexpr core::Length shortest_silence = 100ms;  // below this, single key strokes would be silences
constexpr core::Length rounding = 50ms;           // the count may lag behind the watch that it lets fire

/// The one number in a reply; absent where it is an error or something else.
template <class Number>
std::optional<Number> number_in(sd_bus_message* reply) {
    Number number{};
    constexpr char type = sizeof number == 8 ? 't' : 'u';
    const bool there = sd_bus_message_get_error(reply) == nullptr && sd_bus_message_read_basic(reply, type, &number) > 0;
    return there ? std::optional{number} : std::nullopt;
}

class MutterInputWatch final : public ports::InputWatch {
public:
    MutterInputWatch(sd_bus* bus, ports::InputEvents events)
        : bus_{bus}, events_{std::move(events)}, again_{sd_bus_get_event(bus)} {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, monitor, all_devices, monitor, "WatchFired",
                                          handler<&MutterInputWatch::fired>, nullptr, this),
                "listening to the compositor");
        signal_.reset(slot);
        owner_.emplace(bus_, monitor, [this](const std::string& owner) { owner_is(owner); });
    }

    /// The watch stays in force from one silence to the next, so the same wish again is none.
    void report_silence_of(core::Length length) override {
        const auto threshold = std::max(length, shortest_silence);
        if (std::exchange(threshold_, threshold) == threshold || !in_use_) return;
        watch_silence();
    }

    /// It could only be asked, and nobody waits for the answer.
    std::optional<core::Length> silence_now() override { return std::nullopt; }

    std::string name() const override { return in_use_ ? monitor : "none"; }

private:
    void owner_is(const std::string& owner) {
        forget_watches();
        wait_ = first_wait;
        owner.empty() ? lose() : begin();
    }

    /// The watches of a compositor go with it.
    void forget_watches() {
        again_.never();
        calls_.emplace();
        silence_watch_.reset();
        input_watch_.reset();
    }

    void begin() {
        ask<std::uint64_t>(question("GetIdletime"), [this](std::uint64_t) {
            wait_ = first_wait;
            if (threshold_) watch_silence();
            if (owes_input_) watch_input();  // a silence was told before, but not its end
            if (!std::exchange(in_use_, true) && events_.changed) events_.changed();
        });
    }

    void lose() {
        if (std::exchange(in_use_, false) && events_.changed) events_.changed();
    }

    void try_again_later() {
        again_.after(wait_, [this] { begin(); });
        wait_ = std::min(wait_ * 2, longest_wait);
        lose();
    }

    Message question(const char* member) {
        auto call = method_call(bus_, monitor, all_devices, monitor, member);
        sd_bus_message_set_auto_start(call.get(), 0);
        return call;
    }
    template <class Number>
    void ask(Message call, std::function<void(Number)> answered) {
        calls_->send(bus_, std::move(call), [this, answered = std::move(answered)](sd_bus_message* reply) {
            const auto number = number_in<Number>(reply);
            number ? answered(*number) : try_again_later();
        });
    }

    void watch_silence() {
        if (silence_watch_) remove(*std::exchange(silence_watch_, std::nullopt));
        auto call = question("AddIdleWatch");
        require(sd_bus_message_append(call.get(), "t", static_cast<std::uint64_t>(threshold_->count())),
                "asking for silence");
        ask<std::uint32_t>(std::move(call), [this, threshold = *threshold_](std::uint32_t watch) {
            if (threshold != threshold_ || silence_watch_) return remove(watch);  // another length is wanted by now
            silence_watch_ = watch;
        });
    }

    void watch_input() {
        if (input_watch_) return;
        ask<std::uint32_t>(question("AddUserActiveWatch"), [this](std::uint32_t watch) { input_watch_ = watch; });
    }

    void remove(std::uint32_t watch) {
        auto call = question("RemoveWatch");
        require(sd_bus_message_append(call.get(), "u", watch), "ending a watch");
        sd_bus_message_set_expect_reply(call.get(), 0);
        sd_bus_send(bus_, call.get(), nullptr);
    }

    void fired(sd_bus_message* signal) {
        if (!owner_ || !owner_->owner_sent(signal)) return;
        const auto watch = number_in<std::uint32_t>(signal);
        if (!watch) return;
        if (watch == silence_watch_) return measure_silence();
        if (watch != input_watch_) return;
        input_watch_.reset();  // it fires once
        if (std::exchange(owes_input_, false) && events_.input) events_.input();
    }

    void measure_silence() {
        watch_input();  // first, so that input right after the count is not missed
        calls_->send(bus_, question("GetIdletime"), [this, threshold = *threshold_](sd_bus_message* reply) {
            const auto count = number_in<std::uint64_t>(reply);
            // Without an answer it is as long as what the watch waited for.
            const core::Length length{count ? static_cast<core::Length::rep>(*count) : threshold.count()};
            if (length + rounding < threshold) return;  // over again
            owes_input_ = true;
            if (events_.silent) events_.silent(std::max(length, threshold));
        });
    }

    sd_bus* bus_;
    ports::InputEvents events_;
    bool in_use_ = false;
    bool owes_input_ = false;
    std::optional<core::Length> threshold_;
    std::optional<std::uint32_t> silence_watch_;
    std::optional<std::uint32_t> input_watch_;
    std::chrono::seconds wait_ = first_wait;
    Later again_;
    Slot signal_;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> owner_;
};

}  // namespace

std::unique_ptr<ports::InputWatch> make_mutter_input_watch(SessionBus& bus, ports::InputEvents events) {
    return std::make_unique<MutterInputWatch>(bus.handle(), std::move(events));
}

}  // namespace unhunch::sdbus
