#include "app/runner.hpp"

#include <algorithm>
#include <utility>

#include "api/words.hpp"
#include "app/outlook.hpp"
#include "app/reason_words.hpp"
#include "app/status_of.hpp"
#include "core/routine_run.hpp"
#include "core/session_days.hpp"
#include "core/training_history.hpp"
#include "words/said.hpp"

namespace unhunch::app {
namespace {

constexpr core::Length longest_off = std::chrono::hours{24 * 366};  // longer, the clock was wrong

constexpr core::Length clock_doubt = std::chrono::hours{48};  // more than a zone or a summer time

constexpr core::Length standstill = core::seconds{30};  // an alarm this late: more than a busy machine's

std::optional<core::Uptime> earlier(std::optional<core::Uptime> one, std::optional<core::Uptime> other) {
    return one && other ? std::min(one, other) : (one ? one : other);
}

}  // namespace

Runner::Runner(Ports ports, Surroundings surroundings, core::Plan plan, std::span<const core::Event> meanwhile)
    : ports_{ports}, surroundings_{std::move(surroundings)}, plan_{std::move(plan)}, next_routine_{{.seed = surroundings_.seed, .always = surroundings_.always}},
      day_book_{ports.journal, ports.log}, phase_book_{ports.saved, ports.journal, ports.log, surroundings_.boot_id}, news_{ports.log} {
    plan_.desk_is_asked = ports_.lookout != nullptr;
    if (ports_.lookout) {
        ports_.lookout->watch_for(plan_.settings.hold_applications);
        ports_.lookout->report_to([this](std::span<const core::Event> events) { (void)handle(events); });
    }
    if (surroundings_.suspended_so_far) suspended_ = surroundings_.suspended_so_far();
    (void)ports_.journal.changed_elsewhere();
    recall();
    choose_next();
    begin(meanwhile);
}

void Runner::recall() {
    if (auto care = ports_.journal.care()) plan_.care = *std::move(care);
    if (const auto welcomed = ports_.journal.welcomed()) welcomed_ = *welcomed;
    const core::Day today = plan_.calendar.day_of(ports_.clock.now().wall);
    plan_.sessions.clear();
    if (const auto week = ports_.journal.between(today - core::week_of_sessions, today))
        for (const auto& dated : *week) core::add_session(plan_.sessions, dated);
    next_routine_.recall(ports_.journal, today);
}

void Runner::recall_if_changed() {
    if (!ports_.journal.changed_elsewhere()) return;
    day_book_.look_again();
    recall();
}

void Runner::begin(std::span<const core::Event> meanwhile) {
    const core::Moment now = ports_.clock.now();
    const auto silence = ports_.input ? ports_.input->silence_now() : core::Length::zero();
    auto saved = phase_book_.left_by_last();
    if (saved) latest_wall_ = saved->state.wall_upto;
    if (saved && !tells_of_gap(saved->state.wall_upto)) note(saved->state.wall_upto, {}, {not_running});
    if (saved && saved->boot_id == surroundings_.boot_id && saved->state.upto <= now.uptime) {
        // The settings may have changed meanwhile; a limit of neither kind is one of then.
        if (saved->state.limit != plan_.settings.offer_again_after) saved->state.limit = plan_.settings.sit_limit;
        apply(core::take_up(saved->state, silence, meanwhile, now, plan_));
        return;
    }
    core::Transition fresh = core::sit_down(silence, meanwhile, now, plan_, saved ? &saved->state : nullptr);
    if (const auto number = ports_.journal.next_number()) {
        auto& state = fresh.state;
        state.next_number = std::max(state.next_number, *number);
        // A bout that goes on over a quick reboot keeps its number.
        if (state.tally.bout == core::Length::zero())
            state.tally.bout_number = std::max(state.tally.bout_number, *number);
    }
    if (saved) left_over_ = leftovers(saved->state, now);
    apply(std::move(fresh));
}

/// A clean end has written so already; stored instants are whole seconds.
bool Runner::tells_of_gap(core::WallTime since) const {
    const auto written = ports_.journal.reasons(since, since);
    return written && !written->empty() && written->back().because == std::vector<std::string>{not_running} &&
           written->back().at >= date::floor<core::seconds>(since);
}

/// What the last boot had not written down yet, and the time since: nobody was there to count it.
std::vector<core::DatedRecord> Runner::leftovers(core::State& last, core::Moment now) {
    auto records = core::write_out(last, plan_);
    if (const auto* on_break = std::get_if<core::phase::OnBreak>(&last.phase); on_break && core::was_begun(on_break->run)) {
        const core::Run& run = on_break->run;
        const core::EndRecord end{run.number, last.wall_upto, run.routine, core::RoutineEnd::Partial, run.running,
                                  core::share_of(run)};
        records.push_back({plan_.calendar.day_of(run.wall_started), end});
        next_routine_.ended(records.back().day, end);
        choose_next();
        take_note({.kind = core::DecisionKind::Partial,
                   .at = now,
                   .because = {{.kind = core::ReasonKind::Interrupted}},
                   .routine = run.routine});
    }
    const core::Length off = now.wall - last.wall_upto;
    if (off > core::Length::zero() && off <= longest_off)
        for (auto& record : core::unwatched_records(last.wall_upto, off, plan_.calendar)) records.push_back(std::move(record));
    return records;
}

core::Outcome Runner::ask(const core::Command& command) {
    if (auto sentence = why_not(command); !sentence.empty()) return core::Failure{std::move(sentence)};
    const core::Event asked = core::event::Asked{command};
    auto refusals = handle(std::span{&asked, 1});
    if (std::holds_alternative<core::command::TakeEasier>(command)) save();  // nothing follows from it until a window is lost
    if (refusals.empty()) return core::Done{};
    return core::Failure{std::move(refusals.back())};
}

/// Whether an answer has its question is written in the journal, where the schedule does not look.
std::string Runner::why_not(const core::Command& command) const {
    const auto* answer = std::get_if<core::command::AnswerSuggestion>(&command);
    const auto* undo = std::get_if<core::command::UndoChange>(&command);
    if (!answer && !undo) return "";
    const auto records = ports_.journal.training();
    if (!records) return records.failure().message;
    const auto history = core::history_of(*records);
    return answer ? core::why_not(*answer, history) : core::why_not(*undo, history);
}

std::vector<std::string> Runner::handle(std::span<const core::Event> events) {
    recall_if_changed();
    const auto all = with_suspend(events);
    take_up_after_standstill();
    return apply(core::step(std::move(state_), all, ports_.clock.now(), plan_));
}

/// A program that was stopped, or whose machine was, has not watched since its alarm was due: for the count that is a
/// restart. What the desk told meanwhile is read now, and dated now.
void Runner::take_up_after_standstill() {
    const core::Moment now = ports_.clock.now();
    if (!due_ || state_.desk.asleep || now.uptime - *due_ < standstill) return;
    const core::Moment stood = core::at(now, std::max(*due_, state_.upto));
    const core::Length gap = now.uptime - stood.uptime;
    const auto silence = ports_.input ? ports_.input->silence_now() : core::Length::zero();
    ports_.log.say(ports::Weight::Warning, "Unhunch stood still for " + std::to_string(core::whole(gap).count()) +
                                               " s, which count as nothing.");
    note(stood.wall, {}, {not_running});
    apply(core::last_step(std::move(state_), {}, stood, plan_));
    apply(core::take_up(std::move(state_), silence, {}, now, plan_));
}

/// Boot time runs through a suspend and monotonic time does not: what lies between them was slept, announced or not.
std::vector<core::Event> Runner::with_suspend(std::span<const core::Event> events) {
    std::vector<core::Event> all{events.begin(), events.end()};
    if (!surroundings_.suspended_so_far) return all;
    const core::Length slept = surroundings_.suspended_so_far() - std::exchange(suspended_, surroundings_.suspended_so_far());
    const auto is_sleep = [](const core::Event& event) { return std::holds_alternative<core::event::Asleep>(event); };
    const auto is_input = [](const core::Event& event) { return std::holds_alternative<core::event::Input>(event); };
    const bool told = std::ranges::any_of(all, is_sleep);
    if (state_.desk.asleep) {
        // Nobody types on a machine that sleeps: it is awake, and its waking was not told.
        if (!told && std::ranges::any_of(all, is_input)) all.insert(all.begin(), core::event::Asleep{false});
        return all;
    }
    if (slept < core::seconds{1}) return all;
    const core::Moment now = ports_.clock.now();
    const core::Event asleep = core::event::Asleep{true};
    apply(core::step(std::move(state_), {&asleep, 1}, core::at(now, std::max(now.uptime - slept, state_.upto)), plan_));
    if (!told) all.insert(all.begin(), core::event::Asleep{false});  // else what is told comes late, and ends in its turn
    return all;
}

std::vector<std::string> Runner::apply(core::Transition transition) {
    state_ = std::move(transition.state);
    std::vector<core::DatedRecord> records = std::exchange(left_over_, {});
    std::vector<std::string> refusals;
    bool chosen_anew = false;
    struct Performer {
        Runner& runner;
        std::vector<core::DatedRecord>& records;
        std::vector<std::string>& refusals;
        bool& chosen_anew;

        void operator()(core::effect::Write& write) const {
            if (auto* offer = std::get_if<core::OfferRecord>(&write.record.record)) offer->because = runner.because_;
            if (const auto* start = std::get_if<core::StartRecord>(&write.record.record)) {
                runner.next_routine_.started(start->routine);
                chosen_anew = true;
            }
            if (const auto* end = std::get_if<core::EndRecord>(&write.record.record)) {
                runner.next_routine_.ended(write.record.day, *end);
                chosen_anew = true;
            }
            runner.plan_.care.add(write.record.record);
            if (std::holds_alternative<core::AcknowledgedRecord>(write.record.record)) runner.welcomed_ = true;
            core::add_session(runner.plan_.sessions, write.record);
            records.push_back(std::move(write.record));
        }
        void operator()(core::effect::Decided& decided) const {
            runner.take_note(decided.decision);
        }
        void operator()(core::effect::ShowReminder& show) const { runner.perform(show); }
        void operator()(core::effect::WithdrawReminder&) const { runner.ports_.notifier.withdraw(); }
        void operator()(core::effect::AskWhetherGotUp& asked) const {
            if (runner.ports_.question) runner.ports_.question->ask(asked.absence);
        }
        void operator()(core::effect::WithdrawQuestion&) const {
            if (runner.ports_.question) runner.ports_.question->withdraw();
        }
        void operator()(core::effect::OfferSession&) const {
            if (runner.ports_.sessions) runner.ports_.sessions->offer();
        }
        void operator()(core::effect::WithdrawSessionOffer&) const {
            if (runner.ports_.sessions) runner.ports_.sessions->withdraw();
        }
        void operator()(core::effect::OpenRoutine& open) const {
            if (open.routine.value == core::session_routine)
                return runner.ports_.windows.open_session(open.length, std::exchange(runner.activation_token_, {}));
            runner.ports_.windows.open_break(open.routine, std::exchange(runner.activation_token_, {}));
        }
        void operator()(core::effect::Refuse& refusal) const { refusals.push_back(std::move(refusal.sentence)); }
    };
    const bool something_happened = !transition.effects.empty();
    for (auto& effect : transition.effects) std::visit(Performer{*this, records, refusals, chosen_anew}, effect);
    if (chosen_anew || next_routine_.is_of_the_past(plan_, state_.wall_upto)) choose_next();
    note_outlook();
    records.insert(records.end(), notes_.begin(), notes_.end());
    notes_.clear();
    const bool again = outage_.may_be_over(state_.upto);
    if (something_happened || again || phase_book_.is_outdated(state_, plan_.settings))
        save(records.empty() ? Follows::Nothing : Follows::Records);
    const bool tries = again || !records.empty();
    if (tries) day_book_.write(std::move(records));
    if (day_book_.blocked() || phase_book_.failing())
        outage_.goes_on(tries, state_.upto);
    else
        outage_.is_over();
    tell_about_journal();
    arm();
    publish();
    return refusals;
}

void Runner::take_note(const core::Decision& decision) {
    because_ = words(decision.because);
    std::string line = name(decision.kind);
    for (const auto& sentence : because_) line += (line.find(':') == std::string::npos ? ": " : "; ") + sentence;
    ports_.log.say(ports::Weight::Debug, line);
    if (surroundings_.decided) surroundings_.decided(decision, because_);
    std::string decided = name(decision.kind);
    if (decision.hold) decided += std::string{" "} + api::name(*decision.hold);
    if (!decision.routine.value.empty()) decided += " " + decision.routine.value;
    note(decision.at.wall, std::move(decided), because_);
}

void Runner::note(core::WallTime at, std::string decided, std::vector<std::string> because) {
    notes_.push_back({plan_.calendar.day_of(at), core::ReasonRecord{at, std::move(decided), std::move(because)}});
}

/// What is in the way of the journal, and a clock that makes its dates doubtful: each once.
void Runner::tell_about_journal() {
    const auto summary = words::said("Unhunch: about your journal");
    if (const auto notice = day_book_.take_notice()) ports_.notifier.tell(summary, *notice);
    const core::Length back = std::exchange(latest_wall_, state_.wall_upto) - state_.wall_upto;
    if (back < clock_doubt) return;
    const auto days = static_cast<unsigned long>(date::round<date::days>(back).count());
    const auto sentence = words::counted(
        "The clock of this computer went back by {0} day. What happens now is written down under the new dates; where they are wrong, set the clock right.",
        "The clock of this computer went back by {0} days. What happens now is written down under the new dates; where they are wrong, set the clock right.",
        days);
    ports_.log.say(ports::Weight::Warning, "The clock of this computer went back by " + std::to_string(days) + " days.");
    ports_.notifier.tell(summary, sentence);
}

void Runner::remember(std::vector<core::SettingRecord> changes) {
    const core::WallTime now = ports_.clock.now().wall;
    for (auto& change : changes) {
        change.at = now;
        notes_.push_back({plan_.calendar.day_of(now), std::move(change)});
    }
}

void Runner::note_outlook() {
    auto now = outlook(state_, plan_, {state_.upto, state_.wall_upto});
    if (now == outlook_) return;
    outlook_ = now;
    note(state_.wall_upto, {}, std::move(now));
}

void Runner::perform(const core::effect::ShowReminder& show) {
    const auto* outline = plan_.outline(show.routine);
    if (!outline || plan_.settings.reminder == core::ReminderForm::Mark) return;
    if (plan_.settings.reminder == core::ReminderForm::Window) return ports_.windows.open_reminder();
    ports_.notifier.show({.summary = words::said("Time to move: {0}", outline->name),
                          .body = api::reminder_words(api::routine_line(*outline), state_.tally.count),
                          .picture = surroundings_.picture(show.routine),
                          .snooze_offered = show.snooze_offered});
}

void Runner::answered(const ports::ReminderReply& reply) {
    activation_token_ = reply.activation_token;
    if (const auto outcome = ask(core::command::AnswerReminder{reply.answer}); !outcome)
        ports_.log.say(ports::Weight::Debug, "A late answer was left aside: " + outcome.failure().message);
    activation_token_.clear();
}

void Runner::answered(const ports::SessionReply& reply) {
    if (!reply.starts) return (void)ask(core::command::DeclineSession{});
    activation_token_ = reply.activation_token;
    if (const auto outcome = ask(core::command::StartSession{}); !outcome)
        ports_.log.say(ports::Weight::Notice, "The session was not begun: " + outcome.failure().message);
    activation_token_.clear();
}

void Runner::reminder_needs_window() {
    if (std::holds_alternative<core::phase::Shown>(state_.phase)) ports_.windows.open_reminder();
}

void Runner::change_routines(std::vector<core::RoutineOutline> routines) {
    plan_.routines = std::move(routines);
    choose_next();
    publish();
}

std::vector<std::string> Runner::change_plan(core::Settings settings, core::Calendar calendar,
                                            std::span<const core::Event> meanwhile) {
    const core::Moment now = ports_.clock.now();
    // What was sat so far was sat under the old settings; what falls due at this moment does so under the new ones.
    apply(core::last_step(std::move(state_), {}, now, plan_));
    const core::Length limit_before = state_.limit;
    if (state_.limit == plan_.settings.sit_limit)
        state_.limit = settings.sit_limit;
    else if (state_.limit == plan_.settings.offer_again_after)
        state_.limit = settings.offer_again_after;
    plan_.settings = std::move(settings);
    if (ports_.lookout) ports_.lookout->watch_for(plan_.settings.hold_applications);
    plan_.calendar = calendar;
    choose_next();
    std::vector<core::Event> events{core::event::PlanChanged{limit_before}};
    events.insert(events.end(), meanwhile.begin(), meanwhile.end());
    return apply(core::step(std::move(state_), events, now, plan_));
}

void Runner::choose_next() { next_routine_.choose(plan_, state_.desk.call, ports_.clock.now().wall); }

void Runner::arm() {
    if (ports_.lookout) ports_.lookout->look(state_.attention);
    if (ports_.input) ports_.input->report_silence_of(core::wanted_silence(state_, plan_));
    auto due = core::next_deadline(state_, plan_);
    if (!state_.absence && !state_.desk.asleep) due = earlier(due, phase_book_.outdated_at(plan_.settings));
    if (!state_.desk.asleep) due = earlier(due, outage_.again_at());
    due_ = due;
    alarm_ = due ? ports_.loop.call_at(*due, [this] { handle(core::event::DeadlineReached{}); }) : nullptr;
}

void Runner::save(Follows follows) { phase_book_.write(state_, plan_.settings, day_book_.failing() ? Follows::Nothing : follows); }

void Runner::surroundings_changed() {
    news_.are(ports_.input ? ports_.input->name() : "timer", ports_.notifier.name(), surroundings_.tray());
    publish();
}

void Runner::surroundings_settled() {
    surroundings_changed();
    news_.have_settled();
}

void Runner::save_all() {
    handle(core::event::DeadlineReached{});
    save();
}

void Runner::stop(std::span<const core::Event> last_words) {
    apply(core::last_step(std::move(state_), last_words, ports_.clock.now(), plan_));
    note(state_.wall_upto, {}, {not_running});
    auto last = core::write_out(state_, plan_);
    last.insert(last.end(), notes_.begin(), notes_.end());
    notes_.clear();
    save(Follows::Records);
    day_book_.write(std::move(last));
    day_book_.close();
    ports_.notifier.withdraw();
    if (ports_.sessions) ports_.sessions->withdraw();
}

std::vector<core::DatedRecord> Runner::unsettled(const core::State& state, core::Moment now) const {
    auto records = core::unsettled(state.tally);
    if (const auto* held = std::get_if<core::phase::Held>(&state.phase))
        for (auto& record : core::held_records(held->first, held->wall_since, now.uptime - held->since, plan_.calendar))
            records.push_back(std::move(record));
    return records;
}

api::Status Runner::status() {
    recall_if_changed();
    return known_status();
}

api::Status Runner::known_status() {
    const core::Moment now = ports_.clock.now();
    const auto present = core::step(state_, core::event::DeadlineReached{}, now, plan_);
    api::Status status = status_of(present.state, plan_, now);
    auto records = unsettled(present.state, now);
    for (const auto& effect : present.effects)
        if (const auto* write = std::get_if<core::effect::Write>(&effect)) records.push_back(write->record);
    status.today = day_book_.today(plan_.calendar.day_of(now.wall), records);
    status.because = because_;
    status.welcomed = welcomed_;
    status.outlook = outlook(present.state, plan_, now);
    status.idle_source = ports_.input ? ports_.input->name() : "timer";
    status.notifier = ports_.notifier.name();
    status.tray = surroundings_.tray();
    status.version = surroundings_.version;
    return status;
}

core::Result<std::vector<core::DaySummary>> Runner::days(core::Day first, core::Day last) {
    const core::Moment now = ports_.clock.now();
    handle(core::event::DeadlineReached{});
    return day_book_.days(first, last, unsettled(state_, now));
}

std::vector<core::DatedRecord> Runner::unwritten() {
    handle(core::event::DeadlineReached{});
    auto records = day_book_.waiting();
    for (auto& record : unsettled()) records.push_back(std::move(record));
    std::erase_if(records, [](const core::DatedRecord& dated) {
        return !std::holds_alternative<core::SpanRecord>(dated.record) && !std::holds_alternative<core::HeldRecord>(dated.record);
    });
    return records;
}

std::unique_ptr<api::Subscription> Runner::watch(api::BreakService::StatusChanged changed) {
    published_ = status();
    changed(*published_);
    return watchers_.add(std::move(changed));
}

void Runner::publish() {
    if (watchers_.empty()) return;
    api::Status now = known_status();
    if (published_ && same_news(*published_, now)) return;
    published_ = std::move(now);
    watchers_.tell(api::Status{*published_});  // a copy: being told, somebody may ask for what changes it
}

}  // namespace unhunch::app
