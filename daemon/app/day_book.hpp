// Writes records down in batches and keeps today's sums; what cannot be written waits and is not lost.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/stats.hpp"
#include "ports/journal.hpp"
#include "ports/log.hpp"

namespace unhunch::app {

class DayBook {
public:
    DayBook(ports::Journal& journal, ports::Log& log) : journal_{journal}, log_{log} {}

    void write(std::vector<core::DatedRecord> records);

    /// Today's sums with what is not settled yet.
    [[nodiscard]] core::DaySummary today(core::Day day, const std::vector<core::DatedRecord>& unsettled);

    [[nodiscard]] core::Result<std::vector<core::DaySummary>> days(core::Day first, core::Day last,
                                                                   const std::vector<core::DatedRecord>& unsettled);

    /// What the journal did not take so far, in the order of happening.
    [[nodiscard]] const std::vector<core::DatedRecord>& waiting() const { return waiting_; }

    /// Somebody else wrote into the journal: today's sums are reckoned anew, and what had to wait for them is written.
    void look_again();

    /// The journal did not take what was last given to it.
    [[nodiscard]] bool failing() const { return failing_; }
    /// Nothing at all can be written: `write({})` is worth trying again soon. A record that alone is never taken is not.
    [[nodiscard]] bool blocked() const { return failing_ && !takes_others_; }

    /// What the person should be told now; absent once it was taken.
    [[nodiscard]] std::optional<std::string> take_notice() { return std::exchange(notice_, std::nullopt); }

    /// For the end: tries once more, and says so where records are lost.
    void close();

private:
    ports::Journal& journal_;
    ports::Log& log_;
    std::vector<core::DatedRecord> waiting_;
    bool failing_ = false;
    bool takes_others_ = false;  // than those that wait
    std::optional<std::string> notice_;
    std::optional<core::DayCount> today_;
};

}  // namespace unhunch::app
