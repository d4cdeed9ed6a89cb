// Counts up what was recorded: one summary per local day. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/record.hpp"

namespace unhunch::core {

/// The totals of one local day. Seconds are whole; the names are those of the JSON (README, JSON).
struct DaySummary {
    Day day{};
    seconds sitting{};  // active + still
    seconds active{};
    seconds still{};
    seconds standing{};
    seconds away{};
    seconds asleep{};
    seconds on_break{};
    seconds longest_bout{};
    seconds held{};
    unsigned reminders = 0;  // first showings
    unsigned completed = 0;
    unsigned partial = 0;
    unsigned snoozed = 0;
    unsigned skipped = 0;  // a skip that was undone is not counted
    unsigned ignored = 0;
    unsigned natural_breaks = 0;
    unsigned logged = 0;        // breaks told by hand
    unsigned towards_goal = 0;  // completed and logged breaks, and natural breaks that count

    bool operator==(const DaySummary&) const = default;
};

/// Counts up one day, record by record in the order in which they were written.
class DayCount {
public:
    explicit DayCount(Day day = {}) { summary_.day = day; }

    void add(const Record& record);
    [[nodiscard]] const DaySummary& summary() const { return summary_; }

private:
    struct Bout {
        std::int64_t number;
        seconds length;
    };

    DaySummary summary_;
    std::vector<Bout> bouts_;
};

/// One summary of everything; a bout over the day's boundary is one. Its `day` means nothing.
[[nodiscard]] DaySummary summary_of_all(std::span<const DatedRecord> records);

/// One summary for each day that has records, oldest first.
[[nodiscard]] std::vector<DaySummary> summaries_of_days(std::span<const DatedRecord> records);

/// One summary for each day from `first` to `last`, both included, days without records among them.
/// `records` stand in the order of writing.
[[nodiscard]] std::vector<DaySummary> summaries(std::span<const DatedRecord> records, Day first, Day last);

}  // namespace unhunch::core
