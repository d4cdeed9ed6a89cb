#include "presenters/dose_bars.hpp"

#include <algorithm>

#include "catalogue/words.hpp"
#include "core/doses.hpp"
#include "presenters/number_words.hpp"

namespace unhunch::tray {

namespace {

constexpr std::size_t most_drawn = 12;  // exercises; the table has them all

core::AreasOfExercises areas_in(const content::Catalogue& catalogue) {
    core::AreasOfExercises areas;
    for (const auto& exercise : catalogue.exercises)
        for (const auto& role : exercise.roles)
            if (const auto area = content::words::area(role))
                if (auto& known = areas[exercise.id]; std::ranges::find(known, *area) == known.end())
                    known.push_back(*area);
    return areas;
}

std::string repetitions(const core::ExerciseDose& dose) {
    return dose.reps_planned == 0 ? "" : std::to_string(dose.reps_done) + " of " + std::to_string(dose.reps_planned);
}

}  // namespace

std::string exercise_name(const core::ExerciseId& id, const content::Catalogue& catalogue) {
    if (const auto* known = catalogue.exercise(id)) return known->name;
    auto words = id.value.substr(id.value.rfind(':') + 1);
    std::ranges::replace(words, '_', ' ');
    if (!words.empty()) words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

LyingBars area_bars(const Past& past, const content::Catalogue& catalogue) {
    LyingBars drawing;
    auto& chart = drawing.chart;
    chart.title = "By part of the body";
    chart.table.columns = {"Part of the body", "Breaks", "Exercise"};
    const auto doses = core::area_doses(all_weeks(past), areas_in(catalogue));
    unsigned most = 0;
    for (const auto& dose : doses) most = std::max(most, dose.breaks);
    if (most == 0) {
        chart.gist = "What the guided breaks did for neck, shoulders, back and hips is added up here.";
        return drawing;
    }
    for (const auto& dose : doses) {
        const auto name = area_words(dose.area);
        drawing.bars.push_back({.label = name,
                                .value = dose.breaks == 0 ? "none" : counted(dose.breaks, "break"),
                                .parts = {{static_cast<double>(dose.breaks) / most, Fill::Pale}}});
        chart.places.push_back(name + ": " + counted(dose.breaks, "guided break") + ", " +
                               minutes_words(dose.done, "no time") + " of exercise");
        chart.table.rows.push_back({name, std::to_string(dose.breaks), minutes_words(dose.done)});
    }
    chart.gist =
        "Guided breaks of these weeks in which something was done for it. Most breaks are good for more than one.";
    return drawing;
}

LyingBars exercise_bars(const Past& past, const content::Catalogue& catalogue) {
    LyingBars drawing;
    auto& chart = drawing.chart;
    chart.title = "By exercise";
    chart.table.columns = {"Exercise", "Times", "Sets", "Repetitions", "Time", "Last done"};
    auto doses = core::exercise_doses(all_weeks(past));
    std::erase_if(doses, [](const auto& dose) { return dose.times == 0; });
    std::ranges::stable_sort(doses, std::greater{}, &core::ExerciseDose::times);
    if (doses.empty()) {
        chart.gist = "Each exercise of a guided break is counted here, with its sets and repetitions.";
        return drawing;
    }
    for (const auto& dose : doses) {
        const auto name = exercise_name(dose.exercise, catalogue);
        chart.table.rows.push_back({name, std::to_string(dose.times), std::to_string(dose.sets), repetitions(dose),
                                    minutes_words(dose.done, "no time"), short_day(dose.last_done)});
        if (drawing.bars.size() == most_drawn) continue;
        drawing.bars.push_back({.label = name,
                                .value = counted(dose.times, "time"),
                                .parts = {{static_cast<double>(dose.times) / doses.front().times, Fill::Pale}}});
        chart.places.push_back(name + ": done " + counted(dose.times, "time") + ", " + counted(dose.sets, "set") +
                               (dose.reps_planned == 0 ? "" : ", " + repetitions(dose) + " repetitions") + ", " +
                               minutes_words(dose.done, "no time") + ", last on " + day_words(dose.last_done));
    }
    chart.gist = counted(static_cast<unsigned>(doses.size()), "exercise") + " in these weeks" +
                 (doses.size() > most_drawn ? "; the picture shows the " + std::to_string(most_drawn) +
                                                  " done most often, the table all of them."
                                            : ".");
    return drawing;
}

}  // namespace unhunch::tray
