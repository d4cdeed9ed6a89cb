#include "core/training_history.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace unhunch::core {
namespace {

class Reading {
public:
    void operator()(const StartRecord& start) {
        begun_[start.run].routine = start.routine;
    }
    void operator()(const StepRecord& step) {
        Begun& run = begun_[step.run];
        run.last = step.exercise;
        auto work = std::ranges::find(run.work, step.exercise, &Work::exercise);
        if (work == run.work.end()) work = run.work.insert(run.work.end(), {step.exercise, step.reps_planned});
        work->reps = std::min(work->reps, step.reps_planned);
        work->all_done = work->all_done && step.reps_done >= step.reps_planned;
    }
    void operator()(const EndRecord& end) {
        const auto found = begun_.find(end.run);
        if (found == begun_.end()) return;
        const Begun run = std::move(found->second);
        begun_.erase(found);
        if (run.routine.value == session_routine) {
            at_[end.run] = history.size();
            history.push_back(
                trained::Session{end.run, day, end.end == RoutineEnd::Completed, run.work});
            for (const auto& [exercise, effort] : run.efforts) rate(end.run, exercise, effort);
        }
        // Who needs help now is not asked where and how it hurts; what was done last is what hurt.
        if (end.end == RoutineEnd::Hurts && !run.told && !run.last.value.empty())
            history.push_back(trained::Pain{day, end.run, run.last});
    }
    void operator()(const HurtRecord& hurt) {
        const auto run = begun_.empty() ? begun_.end() : std::prev(begun_.end());
        if (run != begun_.end()) run->second.told = true;
        history.push_back(trained::Pain{day, run == begun_.end() ? 0 : run->first, hurt.exercise, hurt.pain});
    }
    void operator()(const EffortRecord& said) {
        if (const auto run = begun_.find(said.run); run != begun_.end())
            run->second.efforts[said.exercise] = said.effort;
        else
            rate(said.run, said.exercise, said.effort);
    }
    void operator()(const SuggestionRecord& answered) {
        history.push_back(trained::Answered{day, answered.change, answered.accepted});
    }
    void operator()(const UndoneRecord& undone) { history.push_back(trained::Undone{day, undone.after}); }
    template <class Other>
    void operator()(const Other&) {}  // no training

    Day day{};
    TrainingHistory history;

private:
    struct Begun {
        RoutineId routine;
        std::vector<Work> work;
        std::map<ExerciseId, unsigned> efforts;
        ExerciseId last;    // what was done last
        bool told = false;  // what hurt
    };

    void rate(std::int64_t run, const ExerciseId& exercise, unsigned effort) {
        const auto place = at_.find(run);
        if (place == at_.end()) return;
        for (Work& work : std::get<trained::Session>(history[place->second]).work)
            if (work.exercise == exercise) work.effort = effort;
    }

    std::map<std::int64_t, Begun> begun_;
    std::map<std::int64_t, std::size_t> at_;  // where a session stands in the history
};

/// What was said last about that number.
std::optional<bool> in_force(std::int64_t after, const TrainingHistory& history) {
    std::optional<bool> said;
    for (const TrainingEvent& event : history) {
        if (const auto* answered = std::get_if<trained::Answered>(&event); answered && answered->change.after == after)
            said = answered->accepted;
        if (const auto* undone = std::get_if<trained::Undone>(&event); undone && undone->after == after) said = false;
    }
    return said;
}

}  // namespace

TrainingHistory history_of(std::span<const DatedRecord> records) {
    Reading reading;
    for (const auto& [day, record] : records) {
        reading.day = day;
        std::visit(reading, record);
    }
    return std::move(reading.history);
}

std::string why_not(const command::AnswerSuggestion& answer, const TrainingHistory& history) {
    const auto number = std::to_string(answer.change.after);
    if (in_force(answer.change.after, history))
        return "Suggestion " + number + " is answered already. `unhunch progress` shows what became of it.";
    const auto follows = [&](const TrainingEvent& event) {
        const auto* session = std::get_if<trained::Session>(&event);
        return session && session->run == answer.change.after;
    };
    if (std::ranges::none_of(history, follows))
        return "There is no session that suggestion " + number + " could follow. `unhunch progress` shows what is offered.";
    return "";
}

std::string why_not(const command::UndoChange& undo, const TrainingHistory& history) {
    if (in_force(undo.after, history).value_or(false)) return "";
    return "There is no change " + std::to_string(undo.after) +
           " to take back. `unhunch progress` shows those that are in force with their numbers.";
}

}  // namespace unhunch::core
