#include "cli/catalogue_lists.hpp"

#include <fmt/format.h>

#include <cmath>

#include "catalogue/words.hpp"
#include "core/nearest.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

/// "Desk Reset" and "desk-reset" are meant as desk_reset.
std::string as_id(std::string words) {
    for (char& letter : words) {
        if (letter == ' ' || letter == '-') letter = '_';
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

template <class Item>
std::string unknown_words(const std::vector<Item>& items, const std::string& asked, std::string words, const char* list) {
    std::vector<std::string> known;
    for (const auto& item : items) known.push_back(item.id.value);
    if (const auto meant = core::nearest(as_id(asked), known)) words += ' ' + said("Did you mean \"{0}\"?", *meant);
    return words + ' ' + said("See them all with: {0}", list);
}

}  // namespace

std::string position_word(core::Position position) {
    return std::string{content::words::positions.at(static_cast<std::size_t>(position))};
}

bool is_micro(const content::Routine& routine) { return routine.seconds >= 60 && routine.seconds <= 120; }

std::string routine_lines(const content::Catalogue& catalogue) {
    std::string lines;
    for (const auto& routine : catalogue.routines) {
        lines += fmt::format("{:<20} {:>4} s  {:<9} {}", routine.id.value, std::lround(routine.seconds),
                             routine.position, routine.name);
        if (!routine.equipment.empty()) lines += fmt::format(" ({})", joined(routine.equipment));
        lines += '\n';
    }
    return lines;
}

std::string exercise_lines(const content::Catalogue& catalogue) {
    std::string lines;
    for (const auto& exercise : catalogue.exercises) {
        lines += fmt::format("{:<28} {:<9} {}", exercise.id.value, exercise.category, exercise.name);
        if (!exercise.equipment.empty()) lines += fmt::format(" ({})", joined(exercise.equipment));
        lines += '\n';
    }
    return lines;
}

std::string unknown_routine_words(const content::Catalogue& catalogue, const std::string& asked) {
    return unknown_words(catalogue.routines, asked, said("there is no routine \"{0}\".", asked), "unhunch routines");
}

std::string unknown_exercise_words(const content::Catalogue& catalogue, const std::string& asked) {
    return unknown_words(catalogue.exercises, asked, said("there is no exercise \"{0}\".", asked), "unhunch exercises");
}

}  // namespace unhunch::cli
