// A scripted day at the desk: says what the person does and when, through the real runner and core.
#pragma once

#include <memory>
#include <string>

#include "app/runner.hpp"
#include "fake_ports.hpp"
#include "fake_watch.hpp"

namespace unhunch::fake {

/// Two routines that everyone can do, so that a day has something to offer and something to alternate with.
inline std::vector<core::RoutineOutline> two_routines() {
    using core::BodyArea;
    return {{.id = {"desk_reset"},
             .name = "Desk reset",
             .length = core::seconds{103},
             .work = core::seconds{88},
             .positions = {core::Position::Seated},
             .equipment = {},
             .areas = {BodyArea::Shoulder, BodyArea::Neck},
             .avoid_if = {},
             .discreet = true,
             .everyday = false,
             .exercises = {{{"chin_tuck"}, {BodyArea::Neck}}, {{"shoulder_rolls"}, {BodyArea::Shoulder}}}},
            {.id = {"wrist_break"},
             .name = "Wrist break",
             .length = core::seconds{100},
             .work = core::seconds{85},
             .positions = {core::Position::Seated},
             .equipment = {},
             .areas = {BodyArea::Wrist},
             .avoid_if = {},
             .discreet = true,
             .everyday = false,
             .exercises = {{{"fist_and_fan"}, {BodyArea::Wrist}}}}};
}

class Day {
public:
    /// Whether calls and holds are known only when they are looked at, as on a real desk, or are told as they change.
    enum class Watched { Nothing, Desk };

    /// Begins at nine on a Tuesday; times of a day are lengths since then.
    explicit Day(core::Settings wishes = {}, core::WallTime begins = date::sys_days{date::year{2026} / 4 / 14} +
                                                                     std::chrono::hours{9})
        : Day{std::move(wishes), Watched::Nothing, begins} {}
    Day(core::Settings wishes, Watched watched,
        core::WallTime begins = date::sys_days{date::year{2026} / 4 / 14} + std::chrono::hours{9})
        : settings{std::move(wishes)} {
        clock.moment = {core::Uptime{std::chrono::hours{2}}, begins};
        if (watched == Watched::Desk) {
            using app::Lookout;
            lookout = std::make_unique<Lookout>(loop, clock);
            lookout->add(Lookout::Matters::ToPresence, [this](auto tell) { return watch(calls, std::move(tell)); });
            lookout->add(Lookout::Matters::ToReminders, [this](auto tell) { return watch(quiet, std::move(tell)); });
        }
        started_ = clock.moment.uptime;
        start_daemon();
    }

    /// Lives on until then: whatever falls due on the way happens in its time.
    Day& at(core::Length since_morning) {
        const core::Uptime until = started_ + since_morning;
        while (runner_ && !asleep_) {
            const auto& timers = *loop.timers;
            if (timers.empty() || timers.begin()->second.when >= until) break;
            const auto timer = timers.begin()->second;
            advance_to(timer.when);
            timer.due();
        }
        advance_to(until);
        return *this;
    }
    Day& types() { return tell(core::event::Input{}); }
    Day& stops_typing() { return tell(core::event::Silence{core::Length::zero()}); }
    Day& locks() { return tell(core::event::Locked{true}); }
    Day& unlocks() { return tell(core::event::Locked{false}); }
    Day& falls_asleep() {
        tell(core::event::Asleep{true});
        asleep_ = true;
        return *this;
    }
    Day& wakes_up() {
        asleep_ = false;
        return tell(core::event::Asleep{false});
    }
    /// The machine sleeps and wakes, and no service says so.
    Day& sleeps_unannounced(core::Length length) {
        advance_to(clock.moment.uptime + length);
        suspended += length;
        return *this;
    }
    /// The daemon is stopped for so long, while the day goes on.
    Day& daemon_stands_still(core::Length length) {
        advance_to(clock.moment.uptime + length);
        return *this;
    }
    Day& call(bool open) { return tell(core::event::Call{open}); }
    Day& media(bool on) { return tell(core::event::Media{on}); }
    Day& do_not_disturb(bool on) { return tell(core::event::DoNotDisturb{on}); }
    Day& answers(core::Answer answer) { return asks(core::command::AnswerReminder{answer}); }
    Day& asks(const core::Command& command) {
        outcome = runner_->ask(command);
        return *this;
    }
    Day& sets_the_clock(core::WallTime wall) {
        clock.moment.wall = wall;
        return tell(core::event::DeadlineReached{});
    }
    /// Reports a share of the routine's work as one step, then ends it.
    Day& finishes(core::RoutineEnd end, core::seconds done = core::seconds{88}) {
        asks(core::command::ReportStep{{.exercise = {"chin_tuck"}, .planned = core::seconds{88}, .done = done}});
        return asks(core::command::FinishRoutine{end});
    }
    Day& daemon_stops() {
        runner_->stop();
        runner_.reset();
        return *this;
    }
    Day& daemon_crashes() {
        runner_.reset();
        return *this;
    }
    Day& daemon_starts() {
        start_daemon();
        return *this;
    }
    Day& tell(const core::Event& event) {
        runner_->handle(event);
        return *this;
    }

    [[nodiscard]] api::Status status() { return runner_->status(); }
    [[nodiscard]] core::DaySummary today() { return runner_->status().today; }
    [[nodiscard]] app::Runner& runner() { return *runner_; }

    /// Decisions so far: "1800 due", in seconds since nine, as the traces' `.expected` have them.
    [[nodiscard]] std::string decisions() const {
        std::string text;
        for (const auto& line : decided_) text += line + "\n";
        return text;
    }

    core::Settings settings;
    Clock clock;
    EventLoop loop;
    Notifier notifier;
    WindowLauncher windows;
    Journal journal;
    StateStore saved;
    Log log;
    InputWatch input;
    GotUpQuestion question;
    SessionOffer sessions;
    std::unique_ptr<app::Lookout> lookout;
    CircumstanceWatch* calls = nullptr;  // with Watched::Desk
    CircumstanceWatch* quiet = nullptr;
    core::Length suspended{};
    core::Outcome outcome = core::Done{};
    std::string boot_id = "first boot";
    const date::time_zone* zone = nullptr;

private:
    struct DecisionLog final : ports::Log {
        explicit DecisionLog(Day& owner) : day{owner} {}
        void say(ports::Weight weight, const std::string& line) override {
            day.log.say(weight, line);
            if (weight != ports::Weight::Debug) return;
            const auto since = core::whole(day.clock.moment.uptime - day.started_);
            day.decided_.push_back(std::to_string(since.count()) + " " + line.substr(0, line.find(':')));
        }
        Day& day;
    };

    void start_daemon() {
        app::Surroundings around{.boot_id = boot_id,
                                 .version = "0",
                                 .picture = [](const core::RoutineId&) { return std::string{}; },
                                 .tray = [] { return std::string{"none"}; },
                                 .suspended_so_far = [this] { return suspended; }};
        core::Plan plan{settings, core::Calendar{zone, settings.day_starts_at}, two_routines(), {}};
        runner_ = std::make_unique<app::Runner>(
            app::Ports{clock, loop, notifier, windows, journal, saved, decision_log_, &input, &question,
                       lookout.get(), &sessions},
            std::move(around),
            std::move(plan));
    }
    static std::unique_ptr<ports::CircumstanceWatch> watch(CircumstanceWatch*& kept, ports::Tell tell) {
        auto made = std::make_unique<CircumstanceWatch>(std::move(tell));
        kept = made.get();
        return made;
    }
    void advance_to(core::Uptime until) {
        clock.moment.wall += until - clock.moment.uptime;
        clock.moment.uptime = until;
    }

    core::Uptime started_{};
    bool asleep_ = false;
    std::vector<std::string> decided_;
    DecisionLog decision_log_{*this};
    std::unique_ptr<app::Runner> runner_;
};

}  // namespace unhunch::fake
