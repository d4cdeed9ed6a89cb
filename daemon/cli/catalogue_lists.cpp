#include "cli/catalogue_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "catalogue/words.hpp"

namespace unhunch::cli {

namespace {

/// How many letters must be put in, taken out or changed to make one word from the other.
std::size_t edits_between(const std::string& one, const std::string& other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t down = 1; down <= one.size(); ++down) {
        std::size_t diagonal = row[0];
        row[0] = down;
        for (std::size_t across = 1; across <= other.size(); ++across) {
            const std::size_t changed = diagonal + (one[down - 1] == other[across - 1] ? 0 : 1);
            diagonal = row[across];
            row[across] = std::min({changed, row[across] + 1, row[across - 1] + 1});
        }
    }
    return row.back();
}

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
std::string unknown_words(const std::vector<Item>& items, const std::string& asked, const char* kind) {
    std::string words = fmt::format("there is no {} \"{}\". ", kind, asked);
    const auto wanted = as_id(asked);
    const auto nearest = std::min_element(items.begin(), items.end(), [&](const Item& one, const Item& other) {
        return edits_between(wanted, one.id.value) < edits_between(wanted, other.id.value);
    });
    if (nearest != items.end()) words += fmt::format("Did you mean \"{}\"? ", nearest->id.value);
    return words + fmt::format("See them all with: unhunch {}s", kind);
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
    return unknown_words(catalogue.routines, asked, "routine");
}

std::string unknown_exercise_words(const content::Catalogue& catalogue, const std::string& asked) {
    return unknown_words(catalogue.exercises, asked, "exercise");
}

}  // namespace unhunch::cli
