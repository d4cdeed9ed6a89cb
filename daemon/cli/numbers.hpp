// The numbers of the days asked for: from the journal, and from the daemon what it has not written down yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/conversation.hpp"
#include "cli/request.hpp"
#include "core/record_kinds.hpp"
#include "core/stats.hpp"

namespace unhunch::cli {

/// Local days, both included.
struct DaySpan {
    core::Day first{};
    core::Day last{};

    bool operator==(const DaySpan&) const = default;
};

/// What is told of in full, and what is listed day by day: the same, but for today with the last seven days beside it.
struct WantedDays {
    DaySpan told{};
    DaySpan listed{};
};

/// Days after today are left out; a span that only begins after it is not possible.
[[nodiscard]] core::Result<WantedDays> wanted_days(const request::ShowStats& asked, core::Day today);

/// What has to be read for that.
[[nodiscard]] core::RecordKinds wanted_kinds(const request::ShowStats& asked);

/// What only the running daemon knows.
struct Present {
    core::DaySummary today{};  // with records of every kind that the journal did not take
    unsigned goal = 0;
    std::vector<core::DatedRecord> unwritten{};
};
[[nodiscard]] core::Result<Present> present_from(Conversation& talk);

struct Numbers {
    WantedDays wanted{};
    core::Day today{};
    unsigned goal = 0;
    std::vector<core::DatedRecord> told{};   // the records of the days that are told of, in the order of writing
    core::DaySummary total{};                // of those days; its day is the last of them, a bout over midnight is one
    std::vector<core::DaySummary> days{};    // every day listed, oldest first, never empty
    bool begins_later = false;               // nothing is kept of the first days asked for by date: they are left out
};

/// `records` are those of all days listed, the unwritten among them; `present` tells today's sums itself where the daemon
/// runs. Not possible where days were asked for by date and nothing is kept of them.
[[nodiscard]] core::Result<Numbers> numbers_of(const request::ShowStats& asked, const WantedDays& wanted,
                                               std::vector<core::DatedRecord> records, const Present& present);

}  // namespace unhunch::cli
