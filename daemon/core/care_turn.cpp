#include "core/care_turn.hpp"

#include <algorithm>

namespace unhunch::core {
namespace {

bool is_left_out(const Hidden& hidden, const std::variant<ExerciseId, BodyArea>& what, const Plan& plan) {
    if (const auto* area = std::get_if<BodyArea>(&what)) return hidden.area == *area;
    const auto& exercise = std::get<ExerciseId>(what);
    for (const RoutineOutline& routine : plan.routines)
        for (const ExerciseOutline& one : routine.exercises)
            if (one.id == exercise) return hides({&hidden, 1}, one);
    return hides({&hidden, 1}, ExerciseOutline{exercise, {}});
}

}  // namespace

void on_report_hurt(const Turn& turn, const command::ReportHurt& report) {
    turn.write(HurtRecord{turn.now.wall, report.exercise, report.area, report.pain}, turn.now.wall);
}

void on_answer_hurt(const Turn& turn, AfterPain answer) {
    const auto about = to_ask_after(turn.plan.care, turn.plan.calendar, turn.now.wall);
    if (!about) return turn.refuse("Nothing that hurt is asked about today.");
    turn.write(AfterHurtRecord{turn.now.wall, about->area, answer}, turn.now.wall);
}

void on_allow_again(const Turn& turn, const std::variant<ExerciseId, BodyArea>& what) {
    const auto all = hidden(turn.plan.care, turn.now.wall);
    if (std::none_of(all.begin(), all.end(), [&](const Hidden& one) { return is_left_out(one, what, turn.plan); }))
        return turn.refuse("Nothing of that name is left out. `unhunch hurts` says what is.");
    turn.write(AllowedRecord{turn.now.wall, what}, turn.now.wall);
}

void on_discomfort(const Turn& turn, const command::RateDiscomfort& said) {
    if (said.level > worst_discomfort)
        return turn.refuse("How it feels goes from 0, no discomfort, to 10, the worst you can imagine.");
    turn.write(DiscomfortRecord{turn.now.wall, said.level, said.area}, turn.now.wall);
}

void on_band_looks_fine(const Turn& turn) { turn.state.band_checked = turn.plan.calendar.day_of(turn.now.wall); }

void care_deadlines(const State& state, const Plan& plan, std::vector<Uptime>& deadlines) {
    for (const Hidden& one : hidden(plan.care, state.wall_upto))
        if (one.until) deadlines.push_back(state.upto + (*one.until - state.wall_upto));
}

}  // namespace unhunch::core
