#include "presenters/what_if_words.hpp"

#include "api/words.hpp"

namespace unhunch::tray {
namespace {

std::string length(unsigned in_seconds) { return api::length_words(core::seconds{in_seconds}); }

}  // namespace

std::vector<WhatIfRow> what_if_rows(const ComparedNumbers& numbers) {
    const auto& [now, instead, unobserved] = numbers;
    return {{"Reminders", std::to_string(now.reminders), std::to_string(instead.reminders)},
            {"Longest sitting", length(now.longest_s), length(instead.longest_s)},
            {"Sittings over 1 h", std::to_string(now.over_an_hour), std::to_string(instead.over_an_hour)},
            {"Due and held back", length(now.held_s), length(instead.held_s)}};
}

std::string what_if_note(const ComparedNumbers& numbers) {
    std::string note = "In both columns every reminder is answered and its break done to the end.";
    if (numbers.unobserved_s > 0)
        note += " For " + length(numbers.unobserved_s) + " of the time Unhunch did not run: what was sat or held then nobody knows.";
    return note;
}

}  // namespace unhunch::tray
