// The one place where decisions become deeds: feeds events to core, performs its effects in order, arms the alarm.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/break_service.hpp"
#include "api/watchers.hpp"
#include "app/day_book.hpp"
#include "app/disk_outage.hpp"
#include "app/lookout.hpp"
#include "app/next_routine.hpp"
#include "app/phase_book.hpp"
#include "app/surroundings_news.hpp"
#include "core/routine_run.hpp"
#include "core/schedule.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/got_up_question.hpp"
#include "ports/input_watch.hpp"
#include "ports/journal.hpp"
#include "ports/log.hpp"
#include "ports/notifier.hpp"
#include "ports/session_offer.hpp"
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
    ports::GotUpQuestion* question = nullptr;  // null: nobody can be asked
    Lookout* lookout = nullptr;  // null: every change is told without looking (a replay)
    ports::SessionOffer* sessions = nullptr;   // null: planned sessions are offered nowhere
};

/// What the runner shows of its surroundings without knowing them.
struct Surroundings {
    std::string boot_id;
    std::string version;
    std::function<std::string(const core::RoutineId&)> picture;  // absolute path, empty where there is none
    std::function<std::string()> tray;                           // which kind of tray shows the icon
    /// Hears of every decision as it is made, with its reasons in words. May be empty.
    std::function<void(const core::Decision&, const std::vector<std::string>& because)> decided{};
    /// How long the machine has been asleep since it booted: the proof of a suspend that nobody announced. May be empty.
    std::function<core::Length()> suspended_so_far{};
    std::optional<std::uint64_t> seed{};  // of the selection; absent: the day
    core::RoutineId always{};             // instead of the selection's choice; empty: the selection chooses
};

class Runner {
public:
    /// Takes up the saved phase of this boot, or begins afresh. `plan.next` is filled in here; `meanwhile` is what is
    /// known to have changed since the phase was saved.
    Runner(Ports ports, Surroundings surroundings, core::Plan plan, std::span<const core::Event> meanwhile = {});

    /// A failure says why it was not possible.
    core::Outcome ask(const core::Command& command);
    /// What the desk tells is always possible.
    void handle(const core::Event& event) { (void)handle(std::span{&event, 1}); }
    /// Things of one and the same instant; the sentences are why some were not possible.
    std::vector<std::string> handle(std::span<const core::Event> events);

    /// The token belongs to the click that the next opened window answers.
    void answered(const ports::ReminderReply& reply);
    void answered(const ports::SessionReply& reply);
    /// The reminder on screen cannot be answered where it is shown.
    void reminder_needs_window();
    /// From this moment on, before `meanwhile` of it. What was not possible comes back as sentences.
    std::vector<std::string> change_plan(core::Settings settings, core::Calendar calendar,
                                         std::span<const core::Event> meanwhile = {});
    /// What the person changed now, to be written down with the next word to the journal; `at` is filled in here.
    void remember(std::vector<core::SettingRecord> changes);
    /// Packs came or went.
    void change_routines(std::vector<core::RoutineOutline> routines);
    /// Something outside the schedule changed that the status tells of.
    void surroundings_changed();
    /// The desktop had its time to come up: what it has not by now, it may never have.
    void surroundings_settled();
    /// The machine goes down: what happens until it is back is not seen.
    void save_all();
    /// Writes everything down, for a clean end. What falls due at this very instant is not decided any more.
    void stop(std::span<const core::Event> last_words = {});

    /// The end of a replay: the last things happen, and everything is told as of now.
    std::vector<std::string> conclude(std::span<const core::Event> events) {
        return apply(core::conclude(std::move(state_), events, ports_.clock.now(), plan_));
    }

    [[nodiscard]] const core::Calendar& calendar() const { return plan_.calendar; }
    [[nodiscard]] const core::State& state() const { return state_; }
    [[nodiscard]] const core::Plan& plan() const { return plan_; }
    /// What is not written down yet, as it stands now.
    [[nodiscard]] std::vector<core::DatedRecord> unsettled() const { return unsettled(state_, ports_.clock.now()); }
    [[nodiscard]] api::Status status();
    [[nodiscard]] core::Result<std::vector<core::DaySummary>> days(core::Day first, core::Day last);
    /// The spans and holds of it and of what the journal did not take, with all that is due by now decided.
    [[nodiscard]] std::vector<core::DatedRecord> unwritten();
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(api::BreakService::StatusChanged changed);

private:
    void begin(std::span<const core::Event> meanwhile);
    std::vector<std::string> apply(core::Transition transition);
    void perform(const core::effect::ShowReminder&);
    /// What the journal says of the past.
    void recall();
    void recall_if_changed();
    void choose_next();
    void arm();
    using Follows = PhaseBook::Follows;
    void save(Follows follows = Follows::Nothing);
    [[nodiscard]] std::vector<core::DatedRecord> leftovers(core::State& last, core::Moment now);
    void take_note(const core::Decision& decision);
    void note(core::WallTime at, std::string decided, std::vector<std::string> because);
    void note_outlook();
    [[nodiscard]] bool tells_of_gap(core::WallTime since) const;
    void tell_about_journal();
    [[nodiscard]] std::string why_not(const core::Command& command) const;
    [[nodiscard]] std::vector<core::Event> with_suspend(std::span<const core::Event> events);
    void take_up_after_standstill();
    void publish();
    /// By what was read of the journal last.
    [[nodiscard]] api::Status known_status();
    [[nodiscard]] std::vector<core::DatedRecord> unsettled(const core::State& state, core::Moment now) const;

    Ports ports_;
    Surroundings surroundings_;
    core::Plan plan_;
    core::State state_;
    NextRoutine next_routine_;
    DayBook day_book_;
    PhaseBook phase_book_;
    DiskOutage outage_;
    SurroundingsNews news_;
    std::vector<std::string> because_;       // of the last decision
    std::vector<std::string> outlook_;       // as it was written down last
    std::vector<core::DatedRecord> notes_;   // reasons and settings that are not handed to the day book yet
    std::vector<core::DatedRecord> left_over_;  // of the last boot, likewise
    std::string activation_token_;
    bool welcomed_ = false;                  // the health note was acknowledged
    core::WallTime latest_wall_{};           // as of the last decision, also of an earlier life
    core::Length suspended_{};               // at the last look
    std::unique_ptr<ports::Subscription> alarm_;
    std::optional<core::Uptime> due_;        // when the alarm is to come
    std::optional<api::Status> published_;
    api::Watchers<api::Subscription, api::Status> watchers_;
};

}  // namespace unhunch::app
