#include "cli/catalogue_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "catalogue/words.hpp"
#include "cli/catalogue_word.hpp"
#include "cli/paragraph.hpp"
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

std::string in_brackets(const std::vector<std::string>& equipment) {
    std::vector<std::string> things;
    for (const auto& thing : equipment) things.push_back(thing_word(thing));
    return things.empty() ? std::string{} : fmt::format(" ({})", fmt::join(things, ", "));
}

/// A column is as wide as its longest word in the language that is spoken, and no narrower than in English.
template <class Items, class Word>
std::size_t widest(const Items& items, Word word) {
    std::size_t column = 9;
    for (const auto& item : items) column = std::max(column, width(word(item)));
    return column;
}

std::string filled_up(const std::string& word, std::size_t column) { return word + std::string(column - width(word), ' '); }

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
    const auto column = widest(catalogue.routines, [](const auto& routine) { return place_word(routine.position); });
    std::string lines;
    for (const auto& routine : catalogue.routines)
        lines += fmt::format("{:<20} {:>4} s  {} {}{}\n", routine.id.value, std::lround(routine.seconds),
                             filled_up(place_word(routine.position), column), routine.name, in_brackets(routine.equipment));
    return lines;
}

std::string exercise_lines(const content::Catalogue& catalogue) {
    const auto column = widest(catalogue.exercises, [](const auto& exercise) { return kind_word(exercise.category); });
    std::string lines;
    for (const auto& exercise : catalogue.exercises)
        lines += fmt::format("{:<28} {} {}{}\n", exercise.id.value, filled_up(kind_word(exercise.category), column), exercise.name,
                             in_brackets(exercise.equipment));
    return lines;
}

std::string unknown_routine_words(const content::Catalogue& catalogue, const std::string& asked) {
    return unknown_words(catalogue.routines, asked, said("there is no routine \"{0}\".", asked), "unhunch routines");
}

std::string unknown_exercise_words(const content::Catalogue& catalogue, const std::string& asked) {
    return unknown_words(catalogue.exercises, asked, said("there is no exercise \"{0}\".", asked), "unhunch exercises");
}

}  // namespace unhunch::cli
