#include "core/attention.hpp"

#include <algorithm>

#include "core/presence.hpp"
#include "core/routine_run.hpp"
#include "core/session_turn.hpp"

namespace unhunch::core {

Length looked_at_after(const Settings& settings) { return std::min(empty_chair_after, settings.idle_after); }

bool presence_in_question(const State& state, const Settings& settings) {
    return !state.absence && silence(state, state.upto) >= looked_at_after(settings);
}

bool is_due(const State& state) {
    return std::holds_alternative<phase::Waiting>(state.phase) || std::holds_alternative<phase::Held>(state.phase) ||
           std::holds_alternative<phase::Shown>(state.phase);
}

void attend(const Turn& turn) {
    if (!turn.plan.desk_is_asked) return;
    State& state = turn.state;
    Attention& attention = state.attention;
    const bool due = is_due(state) || session_is_ready(state, turn.plan, turn.now.wall);
    // A call that opens during a routine pauses it.
    const bool presence = due || routine_running(state) || presence_in_question(state, turn.settings());
    if ((presence && !attention.presence) || (due && !attention.holds)) attention.unanswered = true;
    if (!presence) state.desk.call = state.desk.media = attention.unanswered = false;
    if (!due) state.desk.do_not_disturb = state.desk.full_screen = state.desk.application = false;
    attention.presence = presence;
    attention.holds = due;
}

void on_answers_in(const Turn& turn) { turn.state.attention.unanswered = false; }

void attention_deadlines(const State& state, const Plan& plan, std::vector<Uptime>& deadlines) {
    if (!plan.desk_is_asked || state.desk.input_going_on || state.attention.presence) return;
    deadlines.push_back(state.desk.last_input + looked_at_after(plan.settings));
}

}  // namespace unhunch::core
