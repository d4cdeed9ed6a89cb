#include "adapters/wayland/wayland_input_watch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "adapters/wayland/idle_notifier.hpp"

namespace unhunch::wayland {
namespace {

constexpr core::Length shortest_silence{100};  // below this, single key strokes would be silences

/// A compositor counts from when it is asked, not from the last input, and never tells when that was. So it is asked
/// once for short pauses, which say when a silence began, and any longer silence is counted from there by the loop's own
/// timer. Asking anew for each length would lose up to that length at each change. Typing wakes nobody; a pause longer
/// than this does, twice.
constexpr core::Length usual_pause = core::seconds{4};
/// So short that it has begun before a person can do anything: its end is the next input.
constexpr core::Length no_pause{1};

/// Where the compositor listens, by the rules of wl_display_connect; empty where nothing says.
std::filesystem::path socket_of(const std::string& display) {
    const char* variable = std::getenv("WAYLAND_DISPLAY");
    const std::filesystem::path name = !display.empty() ? display : variable != nullptr ? variable : "wayland-0";
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (name.is_absolute()) return name;
    return folder != nullptr ? folder / name : std::filesystem::path{};
}

class WaylandInputWatch final : public ports::InputWatch {
public:
    WaylandInputWatch(ports::EventLoop& loop, const ports::Clock& clock, ports::InputEvents events, ports::ReturnWatch* returns,
                      std::string display)
        : loop_{loop}, clock_{clock}, events_{std::move(events)}, returns_{returns}, display_{std::move(display)} {}

    core::Outcome connect() {
        auto opened = Connection::open(loop_, clock_, display_,
                                       {.arrived = [this] { arrived(); }, .lost = [this] { give_up(); }});
        if (!opened) return opened.failure();
        connection_ = *std::move(opened);
        return core::Done{};
    }

    void report_silence_of(core::Length length) override {
        threshold_ = std::max(length, shortest_silence);
        if (*threshold_ < pause_) {
            pause_ = *threshold_;
            // Within a silence the pause that told it goes on, or its end would be missed.
            if (notifier_ && !quiet_since_) ask_for_pauses(pause_);
        }
        set_timer();
    }

    std::optional<core::Length> silence_now() override {
        if (!notifier_ || !quiet_since_) return std::nullopt;
        return clock_.now().uptime - *quiet_since_;
    }

    std::string name() const override { return notifier_ ? notifier_->name() : "none"; }

private:
    void arrived() {
        if (connection_->rounds() == 0) return;
        waiting_.reset();  // only now: one that takes the connection and hangs up at once is not back
        const bool was_in_use = notifier_ != nullptr;
        if (was_in_use && notifier_->lost_seat()) let_go();
        if (!notifier_) {
            adopt();
            if ((was_in_use || notifier_) && events_.changed) events_.changed();
        }
        while (notifier_) {
            const auto news = notifier_->next();
            if (!news) break;
            *news == PauseNews::Began ? began() : ended();
        }
    }

    void adopt() {
        notifier_ = bind_idle_notifier(*connection_);
        if (!notifier_) return;
        ask_for_pauses(owes_input_ ? no_pause : pause_);  // a silence was told before, but not its end
        set_timer();
    }

    void ask_for_pauses(core::Length length) {
        asked_for_ = length;
        notifier_->tell_pauses_of(length);
    }

    void began() {
        if (!quiet_since_) quiet_since_ = clock_.now().uptime - asked_for_;
        set_timer();
    }

    void ended() {
        quiet_since_.reset();
        reported_.reset();
        due_.reset();
        if (asked_for_ != pause_) ask_for_pauses(pause_);
        if (std::exchange(owes_input_, false) && events_.input) events_.input();
    }

    /// For one silence each threshold is told once: the asker asks again from inside the telling.
    void set_timer() {
        due_.reset();
        if (!notifier_ || !quiet_since_ || !threshold_ || reported_ == threshold_) return;
        due_ = loop_.call_at(*quiet_since_ + *threshold_, [this] { tell_silence(); });
    }

    void tell_silence() {
        reported_ = threshold_;
        owes_input_ = true;
        if (events_.silent) events_.silent(clock_.now().uptime - *quiet_since_);
    }

    void let_go() {
        notifier_.reset();
        due_.reset();
        if (!owes_input_) quiet_since_.reset();  // a silence that was told goes on until input is seen
    }

    void give_up() {
        const bool was_in_use = notifier_ != nullptr;
        let_go();
        connection_.reset();
        if (returns_ && !waiting_) waiting_ = returns_->wait_for(socket_of(display_), [this] { reconnect(); });
        if (was_in_use && events_.changed) events_.changed();
    }

    void reconnect() {
        if (!connection_) (void)connect();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::InputEvents events_;
    ports::ReturnWatch* returns_;
    std::string display_;
    std::optional<core::Length> threshold_;
    core::Length pause_ = usual_pause;
    core::Length asked_for_ = usual_pause;
    std::optional<core::Uptime> quiet_since_;  // the last input before the silence that goes on
    std::optional<core::Length> reported_;     // the threshold that was told of it last
    bool owes_input_ = false;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<IdleNotifier> notifier_;
    std::unique_ptr<ports::Subscription> due_;
    std::unique_ptr<ports::Subscription> waiting_;
};

}  // namespace

core::Result<std::unique_ptr<ports::InputWatch>> open_wayland_input_watch(ports::EventLoop& loop,
                                                                          const ports::Clock& clock,
                                                                          ports::InputEvents events,
                                                                          ports::ReturnWatch* returns,
                                                                          const std::string& display) {
    auto watch = std::make_unique<WaylandInputWatch>(loop, clock, std::move(events), returns, display);
    if (auto connected = watch->connect(); !connected) return connected.failure();
    return std::unique_ptr<ports::InputWatch>{std::move(watch)};
}

}  // namespace unhunch::wayland
