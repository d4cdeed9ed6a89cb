#include "presenters/what_if_words.hpp"

#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {
namespace {

using words::said;

std::string length(unsigned in_seconds) { return api::length_words(core::seconds{in_seconds}); }

}  // namespace

std::vector<WhatIfRow> what_if_rows(const ComparedNumbers& numbers) {
    const auto& [now, instead, unobserved] = numbers;
    return {{said("Reminders"), std::to_string(now.reminders), std::to_string(instead.reminders)},
            {said("Longest sitting"), length(now.longest_s), length(instead.longest_s)},
            {said("Sittings over 1 h"), std::to_string(now.over_an_hour), std::to_string(instead.over_an_hour)},
            {said("Due and held back"), length(now.held_s), length(instead.held_s)}};
}

std::string what_if_note(const ComparedNumbers& numbers) {
    std::string note = said("In both columns every reminder is answered and its break done to the end.");
    if (numbers.unobserved_s > 0)
        note += " " + said("For {0} of the time Unhunch did not run: what was sat or held then nobody knows.", length(numbers.unobserved_s));
    return note;
}

}  // namespace unhunch::tray
