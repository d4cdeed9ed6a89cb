#include "core/got_up.hpp"

#include <algorithm>

#include "core/reminder.hpp"

namespace unhunch::core {

namespace {

bool in_question(const Turn& turn, const Absence& absence) {
    return turn.settings().did_you_get_up && absence.without_input && !absence.explained &&
           turn.now.uptime - absence.since <= asked_about_up_to;
}

}  // namespace

bool may_be_asked_about(const Turn& turn) { return turn.state.absence && in_question(turn, *turn.state.absence); }

void ask_whether_got_up(const Turn& turn, const Absence& absence) {
    State& state = turn.state;
    if (!in_question(turn, absence)) return;
    if (state.asked_last && turn.now.uptime - *state.asked_last < asked_once_in) return;
    state.asked_last = turn.now.uptime;
    state.question = Question{.from = absence.since, .to = turn.now.uptime, .before = absence.before};
}

void close_question(const Turn& turn) {
    if (!turn.state.question) return;
    if (turn.state.question->shown) turn.effects.push_back(effect::WithdrawQuestion{});
    turn.state.question.reset();
}

void on_got_up(const Turn& turn, bool got_up) {
    State& state = turn.state;
    if (!state.question) return turn.refuse("Nothing was asked. `unhunch log walk` notes a walk.");
    const Question question = *state.question;
    close_question(turn);
    if (got_up) return;
    sit_through(state.tally, question.from, question.to, question.before);
    state.limit = question.before.limit;
}

void settle_question(const Turn& turn) {
    State& state = turn.state;
    if (!state.question || state.question->shown || turn.now.uptime < state.grace_until) return;
    if (holding(state, turn.plan, turn.now.wall)) return;
    state.question->shown = true;
    turn.effects.push_back(effect::AskWhetherGotUp{state.question->to - state.question->from});
}

void question_deadlines(const State& state, std::vector<Uptime>& deadlines) {
    if (state.question && !state.question->shown) deadlines.push_back(state.grace_until);
}

}  // namespace unhunch::core
