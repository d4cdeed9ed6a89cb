#include "cli/catalogue_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "api/prescription_words.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/paragraph.hpp"

namespace unhunch::cli {

namespace {

using content::Sides;

std::string line(std::string_view label, const std::string& words) {
    return words.empty() ? std::string{} : paragraph(fmt::format("{:<11}", label), words);
}

std::string joined(const std::vector<std::string>& words, const char* by = ", ") {
    return fmt::format("{}", fmt::join(words, by));
}

std::string places(const content::Exercise& exercise) {
    std::vector<std::string> words;
    for (const auto position : exercise.positions) words.push_back(position_word(position));
    return joined(words, " or ");
}

std::string needs(const content::Exercise& exercise) {
    std::vector<std::string> ways{exercise.equipment.empty() ? "nothing" : joined(exercise.equipment, " and ")};
    for (const auto& alternative : exercise.equipment_or) ways.push_back(joined(alternative, " and "));
    return joined(ways, ", or ");
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
            line(lines.empty() ? "Sources" : "", id + (study != nullptr ? ". " + study->cite + " " + study->find : ""));
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
        lines += line(lines.empty() ? "then" : "", joined(flags) + ": " + care.text);
    }
    return lines;
}

std::string part(double seconds, const char* what) {
    return seconds > 0 ? fmt::format(", {:g} s {}", seconds, what) : std::string{};
}

}  // namespace

std::string dose_words(const content::Dose& dose, Sides sides) {
    const char* each = sides == Sides::Each ? " on each side" : sides == Sides::Directions ? " in each direction" : "";
    return fmt::format("{} {} of {}{}{}{}{}{}{}: {:g} s", dose.sets, dose.sets == 1 ? "set" : "sets", dose.reps, each,
                       part(dose.tempo.move, "there"), part(dose.tempo.hold, "held"), part(dose.tempo.back, "back"),
                       part(dose.tempo.pause, "pause"), dose.sets > 1 ? part(dose.rest, "rest between sets") : "",
                       content::seconds_of(dose, sides));
}

std::string review_words(const std::string& id, const content::Catalogue& catalogue) {
    const auto pack = std::ranges::find(catalogue.packs, content::pack_of(id), &content::PackHead::id);
    if (pack == catalogue.packs.end() || pack->reviewed_by.empty()) return "Not reviewed by a professional.";
    return fmt::format("Version {} was reviewed by {}.", pack->version, pack->reviewed_by);
}

std::string exercise_page(const content::Exercise& exercise, const content::Catalogue& catalogue) {
    const auto desk = exercise.discreet ? "; for the desk, discreet" : exercise.desk ? "; for the desk" : "";
    std::string page = fmt::format("{}: {}\n", exercise.id.value, exercise.name);
    page += fmt::format("{}, level {}; {}; needs {}{}\n", exercise.category, exercise.level, places(exercise),
                        needs(exercise), desk);
    page += review_words(exercise.id.value, catalogue) + "\n\n";
    page += line("Set up", exercise.setup);
    for (std::size_t i = 0; i < exercise.cues.size(); ++i) page += line(fmt::format("{:>6}.", i + 1), exercise.cues[i]);
    page += line("Mind", joined(exercise.cautions, " "));
    page += line("Hidden for", joined(exercise.avoid_if));
    page += line("Care with", joined(exercise.care_if));
    page += care_lines(exercise, catalogue);
    if (exercise.micro) page += line("At a break", dose_words(*exercise.micro, exercise.sides));
    page += line("In session", dose_words(exercise.session, exercise.sides));
    page += line("Muscles", muscle_names(exercise.primary, catalogue));
    page += line("and", muscle_names(exercise.secondary, catalogue));
    page += line("Easier", joined(exercise.easier));
    page += line("Harder", joined(exercise.harder));
    page += line("Guide", joined(exercise.guide));
    return page + sources(exercise, catalogue);
}

std::string routine_page(const content::Routine& routine, const content::Catalogue& catalogue) {
    std::string page = fmt::format("{}: {}\n", routine.id.value, routine.name);
    page += fmt::format("{:g} s, {}; needs {}{}\n", routine.seconds, routine.position,
                        routine.equipment.empty() ? "nothing" : joined(routine.equipment, " and "),
                        routine.discreet ? "; discreet" : "");
    if (const auto* asked = content::prescription_of(routine, catalogue))
        page += "Prescribed for " + api::prescription_words(*asked) + "\n";
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
