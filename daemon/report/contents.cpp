#include "report/contents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <date/date.h>

#include "api/progress_words.hpp"
#include "api/status.hpp"

namespace unhunch::report {
namespace {

/// More weeks than this are told four by four, so that they fit on the page.
constexpr int most_single_weeks = 8;

std::string day_words(core::Day day) {
    return std::to_string(static_cast<unsigned>(date::year_month_day{day}.day())) + date::format(" %b", day);
}

std::string spaced(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string name_of(const core::ExerciseId& exercise, const Names& names) {
    const auto found = names.find(exercise);
    return found == names.end() ? exercise.value : found->second;
}

Stretch stretch_of(std::span<const core::DatedRecord> records, core::Day first, core::Day last) {
    std::vector<core::DatedRecord> own;
    std::ranges::copy_if(records, std::back_inserter(own),
                         [&](const auto& dated) { return dated.day >= first && dated.day <= last; });
    Stretch stretch{.first = first, .last = last};
    core::seconds sitting{};
    for (const auto& day : core::summaries(own, first, last)) {
        stretch.natural_breaks += day.natural_breaks;
        stretch.told += day.logged;
        if (day.sitting + day.standing + day.on_break < at_the_desk_from) continue;
        ++stretch.days;
        sitting += day.sitting;
    }
    if (stretch.days > 0) stretch.sitting_a_day = sitting / stretch.days;
    stretch.bouts = core::figures_of(core::bouts(own));
    stretch.breaks = core::adherence(own);
    return stretch;
}

const char* pain_words(core::Pain pain) {
    switch (pain) {
        case core::Pain::Mild: return "mild";
        case core::Pain::Clear: return "clear";
        case core::Pain::Strong: return "strong";
    }
    return "";
}

const char* answer_words(core::AfterPain answer) {
    switch (answer) {
        case core::AfterPain::NotSaid: return "";
        case core::AfterPain::Gone: return "gone";
        case core::AfterPain::Same: return "the same";
        case core::AfterPain::Worse: return "worse";
    }
    return "";
}

/// What a record says of pain; empty where it says nothing.
struct PainSentence {
    const Names& names;

    std::string operator()(const core::HurtRecord& hurt) const {
        return name_of(hurt.exercise, names) + " hurt, " + spaced(api::name(hurt.area)) + ": " + pain_words(hurt.pain);
    }
    std::string operator()(const core::AfterHurtRecord& said) const {
        if (said.answer == core::AfterPain::NotSaid) return "";
        return spaced(api::name(said.area)) + ", on a later day: " + answer_words(said.answer);
    }
    std::string operator()(const core::CheckInRecord& said) const {
        if (said.feeling != core::Feeling::Worse) return "";
        return "worse after a break" + (said.area ? ", " + spaced(api::name(*said.area)) : std::string{});
    }
    std::string operator()(const core::DiscomfortRecord& said) const {
        return "discomfort " + std::to_string(said.level) + " of 10" +
               (said.area ? ", " + spaced(api::name(*said.area)) : std::string{});
    }
    std::string operator()(const auto&) const { return ""; }
};

}  // namespace

Contents contents_of(std::span<const core::DatedRecord> records, core::Day first, core::Day last,
                     const core::Progress& progress, std::span<const core::TrainedExercise> trained, const Names& names) {
    Contents contents;
    contents.all = stretch_of(records, first, last);
    contents.days = core::summaries(records, first, last);
    const auto weeks = ((last - first).count() + 7) / 7;
    const date::days part{weeks > most_single_weeks ? 28 : 7};
    for (core::Day from = first; from <= last; from += part)
        contents.parts.push_back(stretch_of(records, from, std::min(last, from + part - date::days{1})));

    for (const auto& dose : core::exercise_doses(records))
        if (dose.times > 0) contents.exercises.push_back({name_of(dose.exercise, names), dose});
    std::ranges::stable_sort(contents.exercises, std::ranges::greater{}, [](const auto& one) { return one.dose.times; });
    contents.sessions = core::guided_sessions(records);

    for (const auto& made : progress.changes) {
        const bool in_force = made.standing == core::MadeChange::Standing::InForce;
        if (!in_force && made.since < first) continue;
        contents.progression.push_back(day_words(made.since) + "  " + api::change_words(made.change, trained) +
                                       (in_force ? "" : std::string{" ("} + api::name(made.standing) + ")"));
    }
    for (const auto& [day, record] : records)
        if (const auto said = std::visit(PainSentence{names}, record); !said.empty())
            contents.pain.push_back(day_words(day) + "  " + said);
    std::ranges::reverse(contents.pain);
    std::ranges::reverse(contents.progression);
    return contents;
}

}  // namespace unhunch::report
