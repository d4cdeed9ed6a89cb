#include "core/doses.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace unhunch::core {
namespace {

bool something_done(const StepRecord& step) { return step.reps_done > 0 || step.done > seconds{0}; }

template <class Take>
void each_step(std::span<const DatedRecord> records, Take take) {
    for (const auto& [day, record] : records)
        if (const auto* step = std::get_if<StepRecord>(&record)) take(day, *step);
}

}  // namespace

std::vector<ExerciseDose> exercise_doses(std::span<const DatedRecord> records) {
    struct Sum {
        ExerciseDose dose{};
        std::set<std::int64_t> runs{};
        std::set<std::pair<std::int64_t, unsigned>> sets{};
    };
    std::map<ExerciseId, Sum> sums;
    each_step(records, [&](Day day, const StepRecord& step) {
        auto& [dose, runs, sets] = sums[step.exercise];
        dose.reps_planned += step.reps_planned;
        dose.reps_done += step.reps_done;
        dose.hold_planned += step.hold * step.reps_planned;
        // Before it was told how long each was really held, all of a repetition's hold is taken to have been.
        dose.hold_done += step.held > seconds{0} ? step.held : step.hold * step.reps_done;
        dose.planned += step.planned;
        dose.done += step.done;
        if (!something_done(step)) return;
        dose.last_done = runs.empty() ? day : std::max(dose.last_done, day);
        runs.insert(step.run);
        sets.emplace(step.run, step.set);
    });
    std::vector<ExerciseDose> doses;
    for (auto& [exercise, sum] : sums) {
        sum.dose.exercise = exercise;
        sum.dose.times = static_cast<unsigned>(sum.runs.size());
        sum.dose.sets = static_cast<unsigned>(sum.sets.size());
        doses.push_back(sum.dose);
    }
    return doses;
}

std::vector<AreaDose> area_doses(std::span<const DatedRecord> records, const AreasOfExercises& areas) {
    constexpr std::array all{BodyArea::Neck,  BodyArea::Shoulder, BodyArea::UpperBack, BodyArea::LowerBack,
                             BodyArea::Chest, BodyArea::Hips,     BodyArea::Wrist};
    std::map<BodyArea, seconds> done;
    std::map<BodyArea, std::set<std::int64_t>> runs;
    each_step(records, [&](Day, const StepRecord& step) {
        const auto known = areas.find(step.exercise);
        if (known == areas.end() || !something_done(step)) return;
        for (const BodyArea area : known->second) {
            done[area] += step.done;
            runs[area].insert(step.run);
        }
    });
    std::vector<AreaDose> doses;
    for (const BodyArea area : all)
        doses.push_back({.area = area, .breaks = static_cast<unsigned>(runs[area].size()), .done = done[area]});
    return doses;
}

}  // namespace unhunch::core
