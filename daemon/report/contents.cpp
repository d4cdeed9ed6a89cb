#include "report/contents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <date/date.h>

#include "api/progress_words.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::report {
namespace {

using words::said;
using words::said_as;

/// More weeks than this are told four by four, so that they fit on the page.
constexpr int most_single_weeks = 8;

std::string area_words(core::BodyArea area) {
    switch (area) {
        case core::BodyArea::Neck: return said_as("part of the body", "neck");
        case core::BodyArea::Shoulder: return said_as("part of the body", "shoulder");
        case core::BodyArea::UpperBack: return said_as("part of the body", "upper back");
        case core::BodyArea::LowerBack: return said_as("part of the body", "lower back");
        case core::BodyArea::Chest: return said_as("part of the body", "chest");
        case core::BodyArea::Hips: return said_as("part of the body", "hips");
        case core::BodyArea::Wrist: return said_as("part of the body", "wrist");
    }
    return "";
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

std::string pain_words(core::Pain pain) {
    switch (pain) {
        case core::Pain::Mild: return said_as("a pain", "mild");
        case core::Pain::Clear: return said_as("a pain", "clear");
        case core::Pain::Strong: return said_as("a pain", "strong");
    }
    return "";
}

std::string answer_words(core::AfterPain answer) {
    switch (answer) {
        case core::AfterPain::NotSaid: return "";
        case core::AfterPain::Gone: return said_as("a pain", "gone");
        case core::AfterPain::Same: return said_as("a pain", "the same");
        case core::AfterPain::Worse: return said_as("a pain", "worse");
    }
    return "";
}

/// What a record says of pain; empty where it says nothing.
struct PainSentence {
    const Names& names;

    std::string operator()(const core::HurtRecord& hurt) const {
        return said("{0} hurt, {1}: {2}", name_of(hurt.exercise, names), area_words(hurt.area), pain_words(hurt.pain));
    }
    std::string operator()(const core::AfterHurtRecord& later) const {
        if (later.answer == core::AfterPain::NotSaid) return "";
        return said("{0}, on a later day: {1}", area_words(later.area), answer_words(later.answer));
    }
    std::string operator()(const core::CheckInRecord& asked) const {
        if (asked.feeling != core::Feeling::Worse) return "";
        return asked.area ? said("worse after a break, {0}", area_words(*asked.area)) : said("worse after a break");
    }
    std::string operator()(const core::DiscomfortRecord& noted) const {
        return noted.area ? said("discomfort {0} of 10, {1}", noted.level, area_words(*noted.area)) : said("discomfort {0} of 10", noted.level);
    }
    std::string operator()(const auto&) const { return ""; }
};

}  // namespace

std::string day_words(core::Day day) {
    const date::year_month_day date{day};
    return said_as("day and month, short", "{0} {1}", unsigned{date.day()}, words::short_month(unsigned{date.month()}));
}

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
        const auto change = api::change_words(made.change, trained);
        contents.progression.push_back(day_words(made.since) + "  " +
                                       (in_force ? change : said("{0} ({1})", change, api::standing_words(made.standing))));
    }
    for (const auto& [day, record] : records)
        if (const auto sentence = std::visit(PainSentence{names}, record); !sentence.empty())
            contents.pain.push_back(day_words(day) + "  " + sentence);
    std::ranges::reverse(contents.pain);
    std::ranges::reverse(contents.progression);
    return contents;
}

}  // namespace unhunch::report
