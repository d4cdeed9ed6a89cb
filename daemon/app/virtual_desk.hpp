// The outside of the daemon as a replay has it: a clock that is moved by hand, and a world that is told what it is like.
#pragma once

#include <list>
#include <memory>
#include <optional>
#include <string>

#include "app/memory_journal.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"
#include "ports/log.hpp"
#include "ports/notifier.hpp"
#include "ports/state_store.hpp"
#include "ports/window_launcher.hpp"

namespace unhunch::app {

class VirtualClock final : public ports::Clock {
public:
    [[nodiscard]] core::Moment now() const override { return moment_; }
    void move_to(core::Uptime when) { moment_ = core::at(moment_, when); }
    void set_wall(core::WallTime wall) { moment_.wall = wall; }
    void begin(core::Moment moment) { moment_ = moment; }

private:
    core::Moment moment_{};
};

/// Holds the timers; whoever moves the clock calls what has become due.
class VirtualLoop final : public ports::EventLoop {
public:
    [[nodiscard]] std::unique_ptr<ports::Subscription> watch(int, std::function<void()>) override { return nullptr; }
    [[nodiscard]] std::unique_ptr<ports::Subscription> call_at(core::Uptime when, std::function<void()> due) override;
    [[nodiscard]] std::unique_ptr<ports::Subscription> watch_termination(std::function<void()>) override { return nullptr; }
    void run() override {}
    void leave(int) override {}

    [[nodiscard]] std::optional<core::Uptime> next() const;
    [[nodiscard]] std::size_t count() const { return timers_->size(); }
    /// Calls the first timer, which must be there.
    void call_next();

private:
    struct Timer {
        core::Uptime when;
        std::function<void()> due;
    };
    struct Cancel;
    using Timers = std::list<Timer>;

    [[nodiscard]] Timers::iterator first() const;

    std::shared_ptr<Timers> timers_ = std::make_shared<Timers>();
};

/// What the person sees and the disk keeps is of no interest to a replay; how long the last input is ago is.
class VirtualDesk final : public ports::Notifier,
                          public ports::WindowLauncher,
                          public ports::StateStore,
                          public ports::InputWatch,
                          public ports::Log {
public:
    std::optional<core::Length> silence{};

    void show(const ports::Reminder&) override {}
    void withdraw() override {}
    void tell(const std::string&, const std::string&) override {}
    void open_break(const core::RoutineId&, const std::string&) override {}
    void open_session(core::minutes, const std::string&) override {}
    void open_reminder() override {}
    void open_statistics(const std::string&) override {}
    void open_welcome(const std::string&) override {}
    void open_routines(const std::string&) override {}
    void open_preferences(const std::string&) override {}
    void keep_fallback_icon(bool) override {}
    [[nodiscard]] bool has_fallback_icon() const override { return false; }
    core::Outcome save(const std::string& bytes) override {
        bytes_ = bytes;
        return core::Done{};
    }
    [[nodiscard]] std::optional<std::string> load() override { return bytes_; }
    void report_silence_of(core::Length) override {}
    [[nodiscard]] std::optional<core::Length> silence_now() override { return silence; }
    void say(ports::Weight, const std::string&) override {}
    [[nodiscard]] std::string name() const override { return "replay"; }

private:
    std::optional<std::string> bytes_;
};

}  // namespace unhunch::app
