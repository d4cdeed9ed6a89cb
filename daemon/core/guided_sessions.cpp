#include "core/guided_sessions.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/training_history.hpp"

namespace unhunch::core {
namespace {

using Set = std::pair<ExerciseId, unsigned>;

struct Going {
    GuidedSession session{};
    bool ended = false;
    std::map<ExerciseId, unsigned> exercises{};  // with the sets planned of each
    std::map<Set, bool> sets{};  // whether every step of it was done whole
};

struct Following {
    std::map<std::int64_t, Going> runs{};
    Day day{};

    void operator()(const StartRecord& start) {
        if (start.routine.value != session_routine) return;
        runs[start.run].session = {.run = start.run, .day = day, .at = start.at};
    }
    void operator()(const StepRecord& step) {
        const auto run = runs.find(step.run);
        if (run == runs.end() || (step.reps_done == 0 && step.done == seconds{0})) return;
        unsigned& planned = run->second.exercises[step.exercise];
        planned = std::max({planned, step.sets_planned, step.set + 1});
        const auto set = run->second.sets.try_emplace({step.exercise, step.set}, true).first;
        set->second = set->second && step.reps_done >= step.reps_planned;
    }
    void operator()(const EffortRecord& said) {
        const auto run = runs.find(said.run);
        if (run == runs.end()) return;
        auto& efforts = run->second.session.efforts;
        const auto told = std::ranges::find(efforts, said.exercise, &ToldEffort::exercise);
        told == efforts.end() ? efforts.push_back({said.exercise, said.effort}) : void(told->effort = said.effort);
    }
    void operator()(const EndRecord& end) {
        const auto run = runs.find(end.run);
        if (run == runs.end()) return;
        run->second.ended = true;
        run->second.session.length = whole(end.length);
        run->second.session.end = end.end;
        run->second.session.share = end.share;
    }
    template <class Other>
    void operator()(const Other&) {}  // no part of a session
};

}  // namespace

std::vector<GuidedSession> guided_sessions(std::span<const DatedRecord> records) {
    Following following;
    for (const auto& [day, record] : records) {
        following.day = day;
        std::visit(following, record);
    }
    std::vector<GuidedSession> sessions;
    for (auto& [number, run] : following.runs) {
        if (!run.ended) continue;
        run.session.exercises = static_cast<unsigned>(run.exercises.size());
        run.session.sets_begun = static_cast<unsigned>(run.sets.size());
        for (const auto& [exercise, planned] : run.exercises) run.session.sets_planned += planned;
        for (const auto& [set, whole_set] : run.sets) run.session.sets_done += whole_set ? 1 : 0;
        sessions.push_back(std::move(run.session));
    }
    std::ranges::stable_sort(sessions, {}, &GuidedSession::at);
    return sessions;
}

}  // namespace unhunch::core
