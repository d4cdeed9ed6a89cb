// A comparison of the person's past with other settings, as rows to read.
#pragma once

#include <string>
#include <vector>

namespace unhunch::tray {

/// Lengths in seconds.
struct LivedNumbers {
    unsigned reminders = 0;
    unsigned longest_s = 0;  // sitting
    unsigned over_an_hour = 0;
    unsigned held_s = 0;

    bool operator==(const LivedNumbers&) const = default;
};

struct ComparedNumbers {
    LivedNumbers as_it_is;
    LivedNumbers instead;
    unsigned unobserved_s = 0;  // Unhunch did not run

    bool operator==(const ComparedNumbers&) const = default;
};

struct WhatIfRow {
    std::string what;     // "Longest sitting"
    std::string now;      // "1 h 10 min"
    std::string instead;
};

[[nodiscard]] std::vector<WhatIfRow> what_if_rows(const ComparedNumbers& numbers);
/// What is to be known about the numbers: how the past was lived again, and what nobody saw of it.
[[nodiscard]] std::string what_if_note(const ComparedNumbers& numbers);

}  // namespace unhunch::tray
