#include "adapters/x11/xsync_input_watch.hpp"

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "adapters/x11/idle_counter.hpp"

namespace unhunch::x11 {
namespace {

constexpr core::Length shortest_silence{100};  // below this, single key strokes would be silences

/// Where the server listens; empty for one on another machine.
std::filesystem::path socket_of(const std::string& display) {
    char* host = nullptr;
    int number = 0;
    if (xcb_parse_display(display.empty() ? nullptr : display.c_str(), &host, &number, nullptr) == 0) return {};
    const std::string named = host;
    std::free(host);
    if (!named.empty() && named != "unix") return {};
    return "/tmp/.X11-unix/X" + std::to_string(number);
}

class XsyncInputWatch final : public ports::InputWatch {
public:
    XsyncInputWatch(ports::EventLoop& loop, ports::InputEvents events, ports::ReturnWatch* returns, std::string display,
                    std::unique_ptr<IdleCounter> counter)
        : loop_{loop}, events_{std::move(events)}, returns_{returns}, display_{std::move(display)} {
        adopt(std::move(counter));
    }

    void report_silence_of(core::Length length) override {
        const auto threshold = std::max(length, shortest_silence);
        // Told once for one silence: the asker asks again from inside the telling.
        const bool waiting_or_told = threshold == threshold_ && (waiting_for_silence_ || owes_input_);
        threshold_ = threshold;
        if (waiting_or_told || !counter_) return;
        ask_for_silence();
        drain_soon();
    }

    std::optional<core::Length> silence_now() override {
        if (!counter_) return std::nullopt;
        drain_soon();
        return counter_->idle();
    }

    std::string name() const override { return counter_ ? "xsync" : "none"; }

private:
    /// Sending and asking may read events into the connection, where the loop cannot see them any more.
    void drain_soon() {
        soon_ = loop_.call_at({}, [this] { drain(); });
    }

    void adopt(std::unique_ptr<IdleCounter> counter) {
        counter_ = std::move(counter);
        waiting_.reset();
        readable_ = loop_.watch(counter_->descriptor(), [this] { drain(); });
        if (!threshold_) return;
        ask_for_silence();
        if (owes_input_) counter_->tell_input_below(*threshold_);  // the server before told a silence, but not its end
    }

    void ask_for_silence() {
        counter_->tell_silence_of(*threshold_);
        waiting_for_silence_ = true;
    }

    void drain() {
        while (counter_ && !counter_->lost()) {
            const auto news = counter_->next();
            if (!news) break;
            tell(*news);
        }
        // Letting go of the descriptor inside its own call would pull the floor from under the loop.
        // Once: the descriptor stays readable until then and would put it off at each turn.
        if (counter_ && counter_->lost() && !giving_up_) giving_up_ = loop_.call_at({}, [this] { give_up(); });
    }

    void tell(const CounterNews& news) {
        switch (news.kind) {
            case CounterNews::Kind::Silent:
                waiting_for_silence_ = false;
                owes_input_ = true;
                counter_->tell_input_below(*threshold_);
                if (events_.silent) events_.silent(news.idle);
                return;
            case CounterNews::Kind::Input:
                owes_input_ = false;
                if (!waiting_for_silence_) ask_for_silence();
                if (events_.input) events_.input();
                return;
        }
    }

    void give_up() {
        giving_up_.reset();
        readable_.reset();
        counter_.reset();
        waiting_for_silence_ = false;
        if (returns_) waiting_ = returns_->wait_for(socket_of(display_), [this] { reconnect(); });
        if (events_.changed) events_.changed();
    }

    void reconnect() {
        auto found = IdleCounter::connect(display_);
        if (!found) return;
        adopt(*std::move(found));
        if (events_.changed) events_.changed();
    }

    ports::EventLoop& loop_;
    ports::InputEvents events_;
    ports::ReturnWatch* returns_;
    std::string display_;
    std::optional<core::Length> threshold_;
    bool waiting_for_silence_ = false;
    bool owes_input_ = false;
    // The watches are let go of before the connection whose descriptor they watch.
    std::unique_ptr<IdleCounter> counter_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> soon_;
    std::unique_ptr<ports::Subscription> giving_up_;
    std::unique_ptr<ports::Subscription> waiting_;
};

}  // namespace

core::Result<std::unique_ptr<ports::InputWatch>> open_xsync_input_watch(ports::EventLoop& loop,
                                                                        ports::InputEvents events,
                                                                        ports::ReturnWatch* returns,
                                                                        const std::string& display) {
    auto counter = IdleCounter::connect(display);
    if (!counter) return counter.failure();
    return std::unique_ptr<ports::InputWatch>{
        std::make_unique<XsyncInputWatch>(loop, std::move(events), returns, display, *std::move(counter))};
}

}  // namespace unhunch::x11
