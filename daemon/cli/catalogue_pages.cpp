#include "cli/catalogue_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "api/prescription_words.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/paragraph.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using content::Sides;
using words::said_as;

std::string line(const std::string& label, const std::string& words) {
    return words.empty() ? std::string{} : paragraph(fmt::format("{:<10} ", label), words);
}

std::string joined(const std::vector<std::string>& words, const char* by = ", ") {
    return fmt::format("{}", fmt::join(words, by));
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
    for (const auto position : exercise.positions) words.push_back(position_word(position));
    return linked(words, either);
}

std::string needs(const content::Exercise& exercise) {
    std::vector<std::string> ways{exercise.equipment.empty() ? said("nothing") : linked(exercise.equipment, both)};
    for (const auto& alternative : exercise.equipment_or) ways.push_back(linked(alternative, both));
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

std::string sources(const content::Exercise& exercise, const content::Catalogue& catalogue) {
    std::string lines;
    for (const auto& id : exercise.source) {
        const auto* study = catalogue.lore.study(id);
        lines +=
            line(lines.empty() ? said("Sources") : "", id + (study != nullptr ? ". " + study->cite + " " + study->find : ""));
    }
    return lines;
}

/// What is said at it to somebody with one of those flags.
std::string care_lines(const content::Exercise& exercise, const content::Catalogue& catalogue) {
    std::string lines;
    for (const auto& care : catalogue.lore.care) {
        if (std::ranges::find(care.exercises, exercise.id.value) == care.exercises.end()) continue;
        std::vector<std::string> flags;
        for (const auto& flag : care.flags)
            if (std::ranges::find(exercise.care_if, flag) != exercise.care_if.end()) flags.push_back(flag);
        lines += line(lines.empty() ? said_as("before what is said to who has a complaint", "then") : "", joined(flags) + ": " + care.text);
    }
    return lines;
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
    page += said("{0}, level {1}; {2}; needs {3}", exercise.category, exercise.level, places(exercise), needs(exercise)) + desk + '\n';
    page += review_words(exercise.id.value, catalogue) + "\n\n";
    page += line(said("Set up"), exercise.setup);
    for (std::size_t i = 0; i < exercise.cues.size(); ++i) page += line(fmt::format("{:>6}.", i + 1), exercise.cues[i]);
    page += line(said("Mind"), joined(exercise.cautions, " "));
    page += line(said("Hidden for"), joined(exercise.avoid_if));
    page += line(said("Care with"), joined(exercise.care_if));
    page += care_lines(exercise, catalogue);
    if (exercise.micro) page += line(said("At a break"), dose_words(*exercise.micro, exercise.sides));
    page += line(said("In session"), dose_words(exercise.session, exercise.sides));
    page += line(said("Muscles"), muscle_names(exercise.primary, catalogue));
    page += line(said_as("before the muscles that help", "and"), muscle_names(exercise.secondary, catalogue));
    page += line(said("Easier"), joined(exercise.easier));
    page += line(said("Harder"), joined(exercise.harder));
    page += line(said("Guide"), joined(exercise.guide));
    return page + sources(exercise, catalogue);
}

std::string routine_page(const content::Routine& routine, const content::Catalogue& catalogue) {
    std::string page = fmt::format("{}: {}\n", routine.id.value, routine.name);
    page += said("{0} s, {1}; needs {2}", fmt::format("{:g}", routine.seconds), routine.position,
                 routine.equipment.empty() ? said("nothing") : linked(routine.equipment, both)) +
            (routine.discreet ? "; " + said("discreet") : "") + '\n';
    if (const auto* asked = content::prescription_of(routine, catalogue))
        page += said("Prescribed for {0}", api::prescription_words(*asked)) + '\n';
    page += review_words(routine.id.value, catalogue) + "\n" + routine.blurb + "\n\n";
    for (const auto& item : routine.items) {
        const auto* exercise = catalogue.exercise(item.exercise);
        const auto sides = exercise != nullptr ? exercise->sides : Sides::Both;
        page += paragraph(
            "  ", fmt::format("{}, {}: {}", item.exercise.value, position_word(item.at), dose_words(item.dose, sides)));
    }
    return page;
}

}  // namespace unhunch::cli
