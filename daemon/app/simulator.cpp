#include "app/simulator.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/runner.hpp"
#include "app/saved_phase.hpp"
#include "app/virtual_desk.hpp"

namespace unhunch::app {
namespace {

using core::Event;
using core::Uptime;
namespace event = core::event;
namespace command = core::command;
namespace trace = core::trace;

/// The replay begins this long after boot; no length is measured from further back.
constexpr Uptime begins_at{std::chrono::hours{1000}};
/// There has been no input in this session yet.
constexpr core::Length no_input_yet = std::chrono::hours{999};

/// What is so at the desk, whether or not anybody is watching.
struct World {
    std::optional<Uptime> last_input{};
    bool input = false;
    bool locked = false;
    bool other_session = false;
    bool call = false;
    bool media = false;
    bool do_not_disturb = false;
    bool full_screen = false;
    bool application = false;
};

class Replay {
public:
    Replay(const core::Trace& replayed, const core::Settings& settings,
           const std::vector<core::RoutineOutline>& routines)
        : trace_{replayed}, settings_{settings}, routines_{routines}, zone_{replayed.zone} {
        // Nobody leads through a replayed routine: its lead-ins pass like the rest of it.
        for (auto& routine : routines_) routine.work = routine.length;
        clock_.begin({begins_at, trace_.lines.front().at});
        day_ = calendar().day_of(clock_.now().wall);
    }

    Simulation run() {
        auto line = trace_.lines.begin();
        while (true) {
            const auto at = line->at;
            const auto group = std::find_if(line, trace_.lines.end(), [&](const auto& other) { return other.at != at; });
            live_until(uptime_of(at));
            if (group == trace_.lines.end()) break;
            take({line, group});
            line = group;
        }
        finish({line, trace_.lines.end()});
        return std::move(story_);
    }

private:
    using Lines = std::span<const core::TraceLine>;

    [[nodiscard]] core::Calendar calendar() const { return core::Calendar{zone_, settings_.day_starts_at}; }
    [[nodiscard]] Uptime now() const { return clock_.now().uptime; }
    [[nodiscard]] Uptime uptime_of(core::WallTime at) const { return begins_at + (at - trace_.lines.front().at); }

    /// Everything that falls due before `until`, each at its time.
    void live_until(Uptime until) {
        while (const auto due = next_due()) {
            if (*due >= until) break;
            clock_.move_to(*due);
            take({});
        }
        clock_.move_to(until);
    }

    [[nodiscard]] std::optional<Uptime> next_due() const {
        std::optional<Uptime> next = back_at_;
        const auto consider = [&](std::optional<Uptime> due) {
            if (due && (!next || *due < *next)) next = due;
        };
        if (runner_) consider(loop_.next());
        consider(answer_due());
        consider(finish_due());
        // A day ends by the wall clock; what a gap was is known after it.
        if (runner_) consider(now() + (calendar().next_day_begins(clock_.now().wall) - clock_.now().wall));
        return next;
    }

    /// The lines of this instant first, then what falls due at it.
    void take(Lines lines) {
        std::vector<Event> events;
        std::optional<core::Length> gone;
        for (const auto& line : lines) hear(line, events, gone);
        const bool just_back = back_at_ && now() >= *back_at_;
        if (just_back) {
            come_back(lines);
            // Of what the lines of this instant tell, only a sleep is not seen at the start.
            std::erase_if(events, [](const Event& event) { return !std::holds_alternative<event::Asleep>(event); });
            if (!gone && !events.empty()) note(lines, runner_->handle(events));
        }
        if (gone && !runner_) start_daemon(std::exchange(events, {}), lines);  // the trace begins with the gap
        if (gone) return go(*gone, events);
        if (!runner_ && !back_at_) return start_daemon(events, lines);
        if (!runner_ || just_back) return;
        if (!lines.empty())
            note(lines, std::exchange(zone_changed_, false) ? runner_->change_plan(settings_, calendar(), events)
                                                            : runner_->handle(events));
        act_by_habit();
        fall_due();
        note_day();
    }

    /// What the person does where no line says it; the lines of this instant may have left nothing to be done.
    void act_by_habit() {
        std::vector<Event> events;
        const auto* on_break = std::get_if<core::phase::OnBreak>(&runner_->state().phase);
        if (on_break && on_break->run.paused && core::whole(on_break->run.running - on_break->run.done) > core::seconds{0})
            append_done(events);
        if (answer_due() && now() >= *answer_due()) {
            answered_ = shown()->at;
            events.push_back(event::Asked{command::AnswerReminder{*trace_.answers.with}});
        }
        if (finish_due() && now() >= *finish_due()) append_finish(trace_.answers.finish, events);
        if (!events.empty()) runner_->handle(events);
    }

    void fall_due() {
        while (runner_ && loop_.next() && *loop_.next() <= now()) loop_.call_next();
    }

    // --- what a line says -------------------------------------------------------------------------------------------

    void hear(const core::TraceLine& line, std::vector<Event>& events, std::optional<core::Length>& gone) {
        struct Visitor {
            Replay& replay;
            const core::TraceLine& line;
            std::vector<Event>& events;
            std::optional<core::Length>& gone;

            void operator()(const trace::Input& input) const {
                World& world = replay.world_;
                // Nobody sees it while the daemon is gone; what goes on after the gap is seen then.
                if (!replay.back_at_ && (input.on || world.input)) world.last_input = replay.now();
                if (input.on != world.input)
                    events.push_back(input.on ? Event{event::Input{}} : Event{event::Silence{core::Length::zero()}});
                world.input = input.on;
            }
            void operator()(const trace::Locked& lock) const { learn(replay.world_.locked, lock.on, event::Locked{lock.on}); }
            void operator()(const trace::Asleep& sleep) const { events.push_back(event::Asleep{sleep.on}); }
            void operator()(const trace::Media& media) const { learn(replay.world_.media, media.on, event::Media{media.on}); }
            void operator()(const trace::DoNotDisturb& quiet) const {
                learn(replay.world_.do_not_disturb, quiet.on, event::DoNotDisturb{quiet.on});
            }
            void operator()(const trace::FullScreen& full) const {
                learn(replay.world_.full_screen, full.on, event::FullScreen{full.on});
            }
            void operator()(const trace::ActiveSession& session) const {
                learn(replay.world_.other_session, !session.on, event::OtherSession{!session.on});
            }
            void operator()(const trace::Call& call) const { learn(replay.world_.call, call.open, event::Call{call.open}); }
            void operator()(const trace::App& app) const {
                learn(replay.world_.application, app.in_front, event::Application{app.in_front});
            }
            void operator()(const trace::Clock& clock) const {
                if (replay.back_at_ && replay.reboots_) replay.shift_what_was_saved(clock.to - replay.clock_.now().wall);
                replay.clock_.set_wall(clock.to);
                events.push_back(event::DeadlineReached{});
            }
            void operator()(const trace::Zone& zone) const {
                replay.zone_ = zone.zone;
                replay.zone_changed_ = true;
            }
            void operator()(const trace::Standing& standing) const { ask(command::SetStanding{standing.on}); }
            void operator()(const trace::PauseFor& pause) const { ask(command::PauseFor{pause.length}); }
            void operator()(const trace::PauseUntil& pause) const { ask(command::Pause{pause.until}); }
            void operator()(const trace::PauseUntilTomorrow&) const { ask(command::PauseUntilTomorrow{}); }
            void operator()(const trace::Pause& pause) const {
                pause.on ? ask(command::Pause{}) : ask(command::Resume{});
            }
            void operator()(const trace::Answered& answer) const { ask(command::AnswerReminder{answer.answer}); }
            void operator()(const trace::Finish& finish) const {
                if (replay.runner_ && core::routine_running(replay.runner_->state()))
                    return replay.append_finish(finish.share, events);
                replay.story_.notes.push_back({line.line, "No routine is running."});
            }
            void operator()(const trace::Start& start) const { ask(command::StartBreak{start.routine}); }
            void operator()(const trace::GotUp& reply) const { ask(command::AnswerGotUp{reply.got_up}); }
            void operator()(const trace::Restart& restart) const { leave(restart.gone, false); }
            void operator()(const trace::Reboot& reboot) const { leave(reboot.gone, true); }
            void operator()(const trace::End&) const {}

            void learn(bool& known, bool on, const Event& news) const {
                known = on;
                events.push_back(news);
            }
            void ask(core::Command asked) const {
                if (replay.runner_ || !replay.begun_) return events.push_back(event::Asked{std::move(asked)});
                replay.story_.notes.push_back({line.line, "The daemon is gone: nobody hears it."});
            }
            void leave(core::Length length, bool reboot) const {
                gone = length;
                replay.reboots_ = reboot;
            }
        };
        std::visit(Visitor{*this, line, events, gone}, line.what);
    }

    void append_finish(double share, std::vector<Event>& events) const {
        const auto end = share >= 1.0 ? core::RoutineEnd::Completed : core::RoutineEnd::Partial;
        events.push_back(event::Asked{command::FinishRoutine{end, share}});
    }

    /// Nobody reports the steps of a replayed routine: what was done is the time it ran.
    void append_done(std::vector<Event>& events) const {
        const core::Run& run = std::get<core::phase::OnBreak>(runner_->state().phase).run;
        const core::Length ran = run.running + (run.paused ? core::Length::zero() : now() - run.running_since);
        const core::seconds done = core::whole(ran - run.done);
        events.push_back(
            event::Asked{command::ReportStep{{.exercise = {run.routine.value}, .planned = done, .done = done}}});
    }

    void note(Lines lines, const std::vector<std::string>& refusals) {
        for (const auto& sentence : refusals)
            if (!lines.empty()) story_.notes.push_back({lines.front().line, sentence});
    }

    // --- what happens by itself -------------------------------------------------------------------------------------

    [[nodiscard]] const core::phase::Shown* shown() const {
        return runner_ ? std::get_if<core::phase::Shown>(&runner_->state().phase) : nullptr;
    }

    [[nodiscard]] std::optional<Uptime> answer_due() const {
        const auto* reminder = shown();
        if (!reminder || !trace_.answers.with || answered_ == reminder->at) return std::nullopt;
        return reminder->at + trace_.answers.after;
    }

    [[nodiscard]] std::optional<Uptime> finish_due() const {
        const auto* on_break = runner_ ? std::get_if<core::phase::OnBreak>(&runner_->state().phase) : nullptr;
        if (!on_break || on_break->run.paused) return std::nullopt;
        const core::Run& run = on_break->run;
        const core::Length wanted = core::whole(std::chrono::duration_cast<core::Length>(run.planned * trace_.answers.finish));
        return run.running_since + (wanted - run.running);
    }

    // --- the daemon comes and goes ----------------------------------------------------------------------------------

    /// What the world is like, for a daemon that has not heard it.
    [[nodiscard]] std::vector<Event> world_now() const {
        std::vector<Event> events;
        if (!world_.input && world_.last_input) events.push_back(event::Silence{now() - *world_.last_input});
        events.push_back(event::Locked{world_.locked});
        events.push_back(event::OtherSession{world_.other_session});
        events.push_back(event::Call{world_.call});
        events.push_back(event::Media{world_.media});
        events.push_back(event::DoNotDisturb{world_.do_not_disturb});
        events.push_back(event::FullScreen{world_.full_screen});
        events.push_back(event::Application{world_.application});
        return events;
    }

    void start_daemon(std::span<const Event> meanwhile, Lines lines) {
        begun_ = true;
        zone_changed_ = false;
        desk_.silence = world_.input           ? core::Length::zero()
                        : world_.last_input    ? now() - *world_.last_input
                                               : no_input_yet;
        Surroundings around{.boot_id = std::to_string(boot_),
                            .version = {},
                            .picture = [](const core::RoutineId&) { return std::string{}; },
                            .tray = [] { return std::string{}; },
                            .decided = [this](const auto& decision, const auto& because) { write(decision, because); },
                            .seed = trace_.seed,
                            .always = trace_.answers.routine};
        runner_ = std::make_unique<Runner>(Ports{clock_, loop_, desk_, desk_, journal_, desk_, desk_, &desk_},
                                           std::move(around), core::Plan{settings_, calendar(), routines_, {}, false},
                                           meanwhile);
        note(lines, {});
        fall_due();
        note_day();
    }

    void go(core::Length gone, std::span<const Event> last_words) {
        if (world_.input) world_.last_input = now();
        std::vector<Event> events{last_words.begin(), last_words.end()};
        if (core::routine_running(runner_->state())) append_done(events);
        runner_->stop(events);
        runner_.reset();
        back_at_ = now() + gone;
        if (reboots_) ++boot_;
    }

    /// A machine that starts has only the wall clock to tell how long it was off; the trace knows better.
    void shift_what_was_saved(core::Length step) {
        auto saved = from_text(desk_.load().value_or(std::string{}));
        if (!saved) return;
        saved->state.wall_upto += step;
        (void)desk_.save(to_text(*saved));
    }

    void come_back(Lines lines) {
        back_at_.reset();
        start_daemon(world_now(), lines);
    }

    // --- what is told of it -----------------------------------------------------------------------------------------

    [[nodiscard]] SimulatedMoment moment() const {
        const core::Moment at = clock_.now();
        return {core::whole(at.uptime - begins_at), at.wall, calendar().offset(at.wall)};
    }

    void write(const core::Decision& decision, const std::vector<std::string>& because) {
        const core::seconds from_offset = decision.from ? calendar().offset(decision.from->wall) : core::seconds{0};
        story_.events.push_back(SimulatedDecision{moment(), decision, from_offset, because});
    }

    void note_day() {
        const core::Day today = calendar().day_of(clock_.now().wall);
        if (today <= day_) return;  // where the clock went back, the day has ended already
        runner_->handle(std::vector<Event>{event::DeadlineReached{}});  // counts what was sat since the last word to it
        const auto count = std::chrono::floor<core::seconds>(runner_->state().tally.count);
        for (const auto& day : core::summaries_of_days(records_so_far()))
            if (day.day >= day_ && day.day < today) story_.events.push_back(SimulatedDay{moment(), count, day});
        day_ = today;
    }

    [[nodiscard]] std::vector<core::DatedRecord> records_so_far() const {
        auto records = journal_.records();
        if (runner_)
            for (auto& record : runner_->unsettled()) records.push_back(std::move(record));
        return records;
    }

    /// The last lines take effect; nothing falls due any more.
    void finish(Lines lines) {
        std::vector<Event> events;
        std::optional<core::Length> gone;
        for (const auto& line : lines) hear(line, events, gone);
        if (!runner_) back_at_ ? come_back({}) : start_daemon({}, {});
        note(lines, runner_->conclude(events));
        runner_.reset();
        story_.records = journal_.records();
        story_.total = core::summary_of_all(story_.records);
        story_.days = core::summaries_of_days(story_.records);
    }

    const core::Trace& trace_;
    core::Settings settings_;
    std::vector<core::RoutineOutline> routines_;
    const date::time_zone* zone_;
    VirtualClock clock_;
    VirtualLoop loop_;
    VirtualDesk desk_;
    MemoryJournal journal_;
    World world_;
    Simulation story_;
    std::unique_ptr<Runner> runner_;
    std::optional<Uptime> back_at_;   // the daemon is gone until then
    std::optional<Uptime> answered_;  // the showing that was answered by habit
    core::Day day_{};
    int boot_ = 1;
    bool reboots_ = false;
    bool begun_ = false;
    bool zone_changed_ = false;
};

}  // namespace

Simulation simulate(const core::Trace& trace, const core::Settings& settings,
                    const std::vector<core::RoutineOutline>& routines) {
    if (trace.lines.empty()) return {};
    return Replay{trace, settings, routines}.run();
}

}  // namespace unhunch::app
