#include "cli/catalogue_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "api/prescription_words.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/catalogue_word.hpp"
#include "cli/paragraph.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using content::Sides;
using words::said_as;

/// Labels stand in a column as wide as the longest of them, in whatever language.
class Labelled {
public:
    void add(const std::string& label, const std::string& words) {
        if (words.empty()) return;
        rows_.emplace_back(label, words);
        column_ = std::max(column_, width(label));
    }
    [[nodiscard]] std::string lines() const {
        std::string all;
        for (const auto& [label, words] : rows_) all += paragraph(label + std::string(column_ - width(label) + 1, ' '), words);
        return all;
    }

private:
    std::vector<std::pair<std::string, std::string>> rows_{};
    std::size_t column_ = 10;
};

std::string joined(const std::vector<std::string>& words, const char* by = ", ") {
    return fmt::format("{}", fmt::join(words, by));
}

std::vector<std::string> in_words(std::vector<std::string> ids, std::string (*word)(const std::string&)) {
    std::ranges::transform(ids, ids.begin(), word);
    return ids;
}

/// "a, b or c" by a sentence as "{0} or {1}".
std::string linked(const std::vector<std::string>& words, std::string (*link)(const std::string&, const std::string&)) {
    std::string all;
    for (const auto& word : words) all = all.empty() ? word : link(all, word);
    return all;
}

std::string either(const std::string& one, const std::string& other) { return said("{0} or {1}", one, other); }
std::string both(const std::string& one, const std::string& other) { return said("{0} and {1}", one, other); }
std::string or_else(const std::string& one, const std::string& other) { return said("{0}, or {1}", one, other); }

std::string places(const content::Exercise& exercise) {
    std::vector<std::string> words;
    for (const auto position : exercise.positions) words.push_back(place_word(position_word(position)));
    return linked(words, either);
}

std::string things(const std::vector<std::string>& equipment) {
    return equipment.empty() ? said("nothing") : linked(in_words(equipment, thing_word), both);
}

std::string needs(const content::Exercise& exercise) {
    std::vector<std::string> ways{things(exercise.equipment)};
    for (const auto& alternative : exercise.equipment_or) ways.push_back(things(alternative));
    return linked(ways, or_else);
}

std::string muscle_names(const std::vector<std::string>& ids, const content::Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const auto& id : ids) {
        const auto* muscle = catalogue.lore.muscle(id);
        names.push_back(muscle != nullptr ? muscle->name : id);
    }
    return joined(names);
}

void add_sources(Labelled& rows, const content::Exercise& exercise, const content::Catalogue& catalogue) {
    auto label = said("Sources");
    for (const auto& id : exercise.source) {
        const auto* study = catalogue.lore.study(id);
        rows.add(std::exchange(label, ""), id + (study != nullptr ? ". " + study->cite + " " + study->find : ""));
    }
}

/// What is said at it to somebody with one of those flags.
void add_care(Labelled& rows, const content::Exercise& exercise, const content::Catalogue& catalogue) {
    auto label = said_as("before what is said to who has a complaint", "then");
    for (const auto& care : catalogue.lore.care) {
        if (std::ranges::find(care.exercises, exercise.id.value) == care.exercises.end()) continue;
        std::vector<std::string> flags;
        for (const auto& flag : care.flags)
            if (std::ranges::find(exercise.care_if, flag) != exercise.care_if.end()) flags.push_back(care_word(flag));
        rows.add(std::exchange(label, ""), joined(flags) + ": " + care.text);
    }
}

/// ", 2 s there".
std::string part(double seconds, const char* sentence) {
    return seconds > 0 ? ", " + words::filled_with(sentence, fmt::format("{:g}", seconds)) : std::string{};
}

std::string sets_words(const content::Dose& dose, Sides sides) {
    const auto reps = std::to_string(dose.reps);
    switch (sides) {
        case Sides::Each: return words::counted("{0} set of {1} on each side", "{0} sets of {1} on each side", dose.sets, reps);
        case Sides::Directions: return words::counted("{0} set of {1} in each direction", "{0} sets of {1} in each direction", dose.sets, reps);
        case Sides::Both:
        case Sides::Alternate: break;
    }
    return words::counted("{0} set of {1}", "{0} sets of {1}", dose.sets, reps);
}

}  // namespace

std::string dose_words(const content::Dose& dose, Sides sides) {
    using words::translated;
    return fmt::format("{}{}{}{}{}{}: {:g} s", sets_words(dose, sides), part(dose.tempo.move, translated("{0} s there")),
                       part(dose.tempo.hold, translated("{0} s held")), part(dose.tempo.back, translated("{0} s back")),
                       part(dose.tempo.pause, translated("{0} s pause")),
                       dose.sets > 1 ? part(dose.rest, translated("{0} s rest between sets")) : "",
                       content::seconds_of(dose, sides));
}

std::string review_words(const std::string& id, const content::Catalogue& catalogue) {
    const auto pack = std::ranges::find(catalogue.packs, content::pack_of(id), &content::PackHead::id);
    if (pack == catalogue.packs.end() || pack->reviewed_by.empty()) return said("Not reviewed by a professional.");
    return said("Version {0} was reviewed by {1}.", pack->version, pack->reviewed_by);
}

std::string exercise_page(const content::Exercise& exercise, const content::Catalogue& catalogue) {
    const auto desk = exercise.discreet ? "; " + said("for the desk, discreet") : exercise.desk ? "; " + said("for the desk") : "";
    std::string page = fmt::format("{}: {}\n", exercise.id.value, exercise.name);
    page += said("{0}, level {1}; {2}; needs {3}", kind_word(exercise.category), exercise.level, places(exercise), needs(exercise)) + desk + '\n';
    page += review_words(exercise.id.value, catalogue) + "\n\n";
    Labelled rows;
    rows.add(said("Set up"), exercise.setup);
    for (std::size_t i = 0; i < exercise.cues.size(); ++i) rows.add(fmt::format("{:>6}.", i + 1), exercise.cues[i]);
    rows.add(said("Mind"), joined(exercise.cautions, " "));
    rows.add(said("Hidden for"), joined(in_words(exercise.avoid_if, care_word)));
    rows.add(said("Care with"), joined(in_words(exercise.care_if, care_word)));
    add_care(rows, exercise, catalogue);
    if (exercise.micro) rows.add(said("At a break"), dose_words(*exercise.micro, exercise.sides));
    rows.add(said("In session"), dose_words(exercise.session, exercise.sides));
    rows.add(said("Muscles"), muscle_names(exercise.primary, catalogue));
    rows.add(said_as("before the muscles that help", "and"), muscle_names(exercise.secondary, catalogue));
    rows.add(said("Easier"), joined(exercise.easier));
    rows.add(said("Harder"), joined(exercise.harder));
    rows.add(said("Guide"), joined(exercise.guide));
    add_sources(rows, exercise, catalogue);
    return page + rows.lines();
}

std::string routine_page(const content::Routine& routine, const content::Catalogue& catalogue) {
    std::string page = fmt::format("{}: {}\n", routine.id.value, routine.name);
    page += said("{0} s, {1}; needs {2}", fmt::format("{:g}", routine.seconds), place_word(routine.position),
                 things(routine.equipment)) +
            (routine.discreet ? "; " + said("discreet") : "") + '\n';
    if (const auto* asked = content::prescription_of(routine, catalogue))
        page += said("Prescribed for {0}", api::prescription_words(*asked)) + '\n';
    page += review_words(routine.id.value, catalogue) + "\n" + routine.blurb + "\n\n";
    for (const auto& item : routine.items) {
        const auto* exercise = catalogue.exercise(item.exercise);
        const auto sides = exercise != nullptr ? exercise->sides : Sides::Both;
        page += paragraph(
            "  ", fmt::format("{}, {}: {}", item.exercise.value, place_word(position_word(item.at)), dose_words(item.dose, sides)));
    }
    return page;
}

}  // namespace unhunch::cli
