#include "presenters/dose_bars.hpp"

#include <algorithm>

#include "catalogue/words.hpp"
#include "core/doses.hpp"
#include "presenters/number_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

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
    return dose.reps_planned == 0 ? "" : said("{0} of {1}", dose.reps_done, dose.reps_planned);
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
    chart.title = said("By part of the body");
    chart.table.columns = {said_as("column", "Part of the body"),
                           said_as("column", "Breaks"),
                           said_as("column", "Exercise")};
    const auto doses = core::area_doses(all_weeks(past), areas_in(catalogue));
    unsigned most = 0;
    for (const auto& dose : doses) most = std::max(most, dose.breaks);
    if (most == 0) {
        chart.gist = said("What the guided breaks did for neck, shoulders, back and hips is added up here.");
        return drawing;
    }
    for (const auto& dose : doses) {
        const auto name = area_words(dose.area);
        drawing.bars.push_back({.label = name,
                                .value = dose.breaks == 0 ? said_as("of breaks", "none") : breaks_count(dose.breaks),
                                .parts = {{static_cast<double>(dose.breaks) / most, Fill::Pale}}});
        chart.places.push_back(dose.done > core::seconds{0}
                                   ? said("{0}: {1}, {2} of exercise", name, guided_breaks_count(dose.breaks), minutes_words(dose.done))
                                   : said("{0}: {1}, no time of exercise", name, guided_breaks_count(dose.breaks)));
        chart.table.rows.push_back({name, std::to_string(dose.breaks), minutes_words(dose.done)});
    }
    chart.gist =
        said("Guided breaks of these weeks in which something was done for it. Most breaks are good for more than one.");
    return drawing;
}

LyingBars exercise_bars(const Past& past, const content::Catalogue& catalogue) {
    LyingBars drawing;
    auto& chart = drawing.chart;
    chart.title = said("By exercise");
    chart.table.columns = {said_as("column", "Exercise"),
                           said_as("column", "Times"),
                           said_as("column", "Sets"),
                           said_as("column", "Repetitions"),
                           said_as("column", "Time"),
                           said_as("column", "Last done")};
    auto doses = core::exercise_doses(all_weeks(past));
    std::erase_if(doses, [](const auto& dose) { return dose.times == 0; });
    std::ranges::stable_sort(doses, std::greater{}, &core::ExerciseDose::times);
    if (doses.empty()) {
        chart.gist = said("Each exercise of a guided break is counted here, with its sets and repetitions.");
        return drawing;
    }
    for (const auto& dose : doses) {
        const auto name = exercise_name(dose.exercise, catalogue);
        chart.table.rows.push_back({name, std::to_string(dose.times), std::to_string(dose.sets), repetitions(dose),
                                    minutes_words(dose.done, said("no time")), short_day(dose.last_done)});
        if (drawing.bars.size() == most_drawn) continue;
        drawing.bars.push_back({.label = name,
                                .value = times_count(dose.times),
                                .parts = {{static_cast<double>(dose.times) / doses.front().times, Fill::Pale}}});
        std::vector<std::string> told{counted("done {0} time", "done {0} times", dose.times),
                                      counted("{0} set", "{0} sets", dose.sets)};
        if (dose.reps_planned > 0) told.push_back(said("{0} of {1} repetitions", dose.reps_done, dose.reps_planned));
        told.push_back(minutes_words(dose.done, said("no time")));
        told.push_back(said("last on {0}", day_words(dose.last_done)));
        chart.places.push_back(said("{0}: {1}", name, words::listed(told)));
    }
    chart.gist = doses.size() > most_drawn
                     ? counted("{0} exercise in these weeks; the picture shows the {1} done most often, the table all of them.",
                               "{0} exercises in these weeks; the picture shows the {1} done most often, the table all of them.",
                               doses.size(), most_drawn)
                     : counted("{0} exercise in these weeks.", "{0} exercises in these weeks.", doses.size());
    return drawing;
}

}  // namespace unhunch::tray
