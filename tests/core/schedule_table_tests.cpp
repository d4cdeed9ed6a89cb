// The schedule as a table that people approve: a difference shows what changed. Each line names its rule.
#include <fstream>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "core/schedule.hpp"

using namespace std::chrono_literals;
using namespace unhunch::core;

namespace {

const Moment now{Uptime{10h}, date::sys_days{date::year{2026} / 4 / 14} + 9h};

Plan plan() {
    RoutineOutline routine;
    routine.id = {"desk_reset"};
    routine.length = 103s;
    routine.work = 88s;
    return {.settings = {}, .calendar = Calendar{}, .routines = {routine}, .next = routine.id};
}

/// Sitting for 31 minutes, past grace, input going on until now.
State sitting(Phase phase) {
    State state = sit_down(0s, {}, now, plan()).state;
    state.grace_until = state.anchor = state.desk.last_input = state.stayed_until = now.uptime - 20min;
    state.tally.count = state.tally.bout = 31min;
    state.phase = std::move(phase);
    return state;
}

State away() {
    State state = sitting(phase::Counting{});
    state.tally.count = 10min;
    state.absence = Absence{.since = now.uptime - 170s, .wall_since = now.wall - 170s, .without_input = true};
    state.desk.input_going_on = false;
    state.desk.last_input = now.uptime - 170s;
    return state;
}

State counting() {
    State state = sitting(phase::Counting{});
    state.tally.count = 10min;
    return state;
}

State silent_while_waiting() {
    State state = sitting(phase::Waiting{.since = now.uptime - 1min});
    state.desk.input_going_on = false;
    state.desk.last_input = now.uptime - 4s;
    return state;
}

State held() {
    State state = sitting(phase::Held{Hold::Call, Hold::Call, now.uptime - 1min, now.wall - 1min});
    state.desk.call = true;
    return state;
}

State running() {
    Run run;
    run.routine = {"desk_reset"};
    run.started = run.running_since = now.uptime - 1min;
    run.planned = 103s;
    run.work = 88s;
    run.done = 20s;
    run.was_due = true;
    return sitting(phase::OnBreak{run});
}

const std::vector<std::pair<std::string, State>> states{
    {"Counting", counting()},
    {"Waiting", sitting(phase::Waiting{.since = now.uptime - 1min})},
    {"WaitingInALull", silent_while_waiting()},
    {"Shown", sitting(phase::Shown{.at = now.uptime - 1min})},
    {"Snoozed", sitting(phase::Snoozed{now.uptime + 1min})},
    {"Held(call)", held()},
    {"OnBreak", running()},
    {"Away", away()},
};

const std::vector<std::pair<std::string, Event>> events{
    {"DeadlineReached", event::DeadlineReached{}},
    {"Input", event::Input{}},
    {"Silence(120s)", event::Silence{120s}},
    {"Locked", event::Locked{true}},
    {"Asleep", event::Asleep{true}},
    {"CallOpens", event::Call{true}},
    {"CallEnds", event::Call{false}},
    {"DoNotDisturb", event::DoNotDisturb{true}},
    {"Start", event::Asked{command::AnswerReminder{Answer::Start}}},
    {"Snooze", event::Asked{command::AnswerReminder{Answer::Snooze}}},
    {"Skip", event::Asked{command::AnswerReminder{Answer::Skip}}},
    {"StartByHand", event::Asked{command::StartBreak{}}},
    {"Finished", event::Asked{command::FinishRoutine{RoutineEnd::Completed}}},
    {"LeftEarly", event::Asked{command::FinishRoutine{RoutineEnd::Partial}}},
    {"ThisHurts", event::Asked{command::FinishRoutine{RoutineEnd::Hurts}}},
    {"Pause", event::Asked{command::Pause{}}},
    {"Standing", event::Asked{command::SetStanding{true}}},
    {"WalkLogged", event::Asked{command::LogBreak{LoggedBreak::Walk, 5min, std::nullopt}}},
};

std::string name(const State& state) {
    struct Visitor {
        std::string operator()(const phase::Counting&) const { return "Counting"; }
        std::string operator()(const phase::Waiting&) const { return "Waiting"; }
        std::string operator()(const phase::Held&) const { return "Held"; }
        std::string operator()(const phase::Shown&) const { return "Shown"; }
        std::string operator()(const phase::Snoozed&) const { return "Snoozed"; }
        std::string operator()(const phase::OnBreak& on) const { return on.run.paused ? "BreakPaused" : "OnBreak"; }
    };
    std::string text = std::visit(Visitor{}, state.phase);
    if (state.standing) text += ",Standing";
    if (state.absence) text += state.absence->natural_break ? ",NaturalBreak" : ",Away";
    return text;
}

std::string name(const Effect& effect) {
    struct Visitor {
        std::string operator()(const effect::ShowReminder&) const { return "ShowReminder"; }
        std::string operator()(const effect::WithdrawReminder&) const { return "WithdrawReminder"; }
        std::string operator()(const effect::AskWhetherGotUp&) const { return "AskWhetherGotUp"; }
        std::string operator()(const effect::WithdrawQuestion&) const { return "WithdrawQuestion"; }
        std::string operator()(const effect::OpenRoutine&) const { return "OpenRoutine"; }
        std::string operator()(const effect::OfferSession&) const { return "OfferSession"; }
        std::string operator()(const effect::WithdrawSessionOffer&) const { return "WithdrawSessionOffer"; }
        std::string operator()(const effect::Write& write) const {
            constexpr const char* kinds[]{"Span", "Held", "Offer", "Reply", "Start", "Step", "End", "NaturalBreak", "LoggedBreak", "Reason"};
            return std::string{"Write"} + kinds[write.record.record.index()];
        }
        std::string operator()(const effect::Decided&) const { return ""; }
        std::string operator()(const effect::Refuse&) const { return "Refuse"; }
    };
    return std::visit(Visitor{}, effect);
}

/// The approved file: a line of the table, then `#` and the rule of README it follows from.
std::map<std::string, std::string> approved_rules() {
    std::map<std::string, std::string> rules;
    std::ifstream file{APPROVED_TABLE};
    for (std::string line; std::getline(file, line);) {
        const auto mark = line.find("  # ");
        rules[line.substr(0, mark)] = mark == std::string::npos ? "" : line.substr(mark + 4);
    }
    return rules;
}

}  // namespace

TEST_CASE("The schedule is the table that was approved, and each line names its rule", "[core]") {
    const auto rules = approved_rules();
    std::ostringstream table;
    for (const auto& [state_name, state] : states)
        for (const auto& [event_name, happened] : events) {
            const auto [next, effects] = step(state, happened, now, plan());
            std::string line = state_name + " + " + event_name + " -> " + name(next);
            for (const auto& effect : effects)
                if (const auto word = name(effect); !word.empty()) line += " !" + word;
            table << line << '\n';
            INFO(line);
            const auto rule = rules.find(line);
            CHECK(rule != rules.end());
            if (rule != rules.end()) CHECK_FALSE(rule->second.empty());
        }
    INFO(table.str());
    CHECK(rules.size() == states.size() * events.size());
}
