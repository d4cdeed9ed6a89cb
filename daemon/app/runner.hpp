// The one place where decisions become deeds: feeds events to core, performs its effects in order, arms the alarm.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <string>

#include "api/break_service.hpp"
#include "app/day_book.hpp"
#include "core/routine_run.hpp"
#include "core/schedule.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"
#include "ports/journal.hpp"
#include "ports/log.hpp"
#include "ports/notifier.hpp"
#include "ports/state_store.hpp"
#include "ports/window_launcher.hpp"

namespace unhunch::app {

struct Ports {
    ports::Clock& clock;
    ports::EventLoop& loop;
    ports::Notifier& notifier;
    ports::WindowLauncher& windows;
    ports::Journal& journal;
    ports::StateStore& saved;
    ports::Log& log;
    ports::InputWatch* input;  // null: nothing tells of input here, and sitting is counted by the clock
};

/// What the runner shows of its surroundings without knowing them.
struct Surroundings {
    std::string boot_id;
    std::string version;
    std::function<std::string(const core::RoutineId&)> picture;  // absolute path, empty where there is none
    std::function<std::string()> tray;                           // which kind of tray shows the icon
};

class Runner {
public:
    /// Takes up the saved phase of this boot, or begins afresh. `plan.next` is filled in here.
    Runner(Ports ports, Surroundings surroundings, core::Plan plan);

    /// A failure says why it was not possible.
    core::Outcome ask(const core::Command& command) { return apply_event(core::event::Asked{command}); }
    /// What the desk tells is always possible.
    void handle(const core::Event& event) { (void)apply_event(event); }

    /// The token belongs to the click that the next opened window answers.
    void answered(const ports::ReminderReply& reply);
    /// The reminder on screen cannot be answered where it is shown.
    void reminder_needs_window();
    void change_plan(core::Settings settings, core::Calendar calendar);
    /// Something outside the schedule changed that the status tells of.
    void surroundings_changed() { publish(); }
    /// Writes everything down, for a clean end.
    void stop();

    [[nodiscard]] const core::Calendar& calendar() const { return plan_.calendar; }
    [[nodiscard]] api::Status status();
    [[nodiscard]] core::Result<std::vector<core::DaySummary>> days(core::Day first, core::Day last);
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(api::BreakService::StatusChanged changed);

private:
    using Watchers = std::list<api::BreakService::StatusChanged>;

    void begin();
    core::Outcome apply_event(const core::Event& event);
    void apply(core::Transition transition, core::Outcome& outcome);
    void perform(const core::effect::ShowReminder&);
    void choose_next();
    void arm();
    void save();
    [[nodiscard]] core::Length save_every() const;
    [[nodiscard]] bool worth_saving() const;
    [[nodiscard]] std::vector<core::DatedRecord> leftovers(core::State& last) const;
    void publish();
    [[nodiscard]] std::vector<core::DatedRecord> unsettled(const core::State& state, core::Moment now) const;

    Ports ports_;
    Surroundings surroundings_;
    core::Plan plan_;
    core::State state_;
    DayBook day_book_;
    std::vector<core::RoutineId> history_;   // started last, newest first
    std::vector<std::string> because_;       // of the last decision
    std::string activation_token_;
    std::unique_ptr<ports::Subscription> alarm_;
    std::optional<api::Status> published_;
    std::optional<core::Uptime> saved_at_;
    bool saved_away_ = false;
    bool saved_standing_ = false;
    std::shared_ptr<Watchers> watchers_ = std::make_shared<Watchers>();
};

}  // namespace unhunch::app
