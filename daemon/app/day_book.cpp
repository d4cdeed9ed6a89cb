#include "app/day_book.hpp"

#include <iterator>
#include <string>
#include <utility>

namespace unhunch::app {

void DayBook::write(std::vector<core::DatedRecord> records) {
    if (records.empty() && waiting_.empty()) return;
    if (today_)
        for (const auto& [day, record] : records)
            if (day == today_->summary().day) today_->add(record);
    const std::vector<core::DatedRecord> fresh = records;
    const auto older = waiting_.size();
    std::move(records.begin(), records.end(), std::back_inserter(waiting_));
    const auto outcome = journal_.append(waiting_);
    // A record that the journal never takes must not keep the later ones out.
    if (!outcome && older > 0 && !fresh.empty()) {
        takes_others_ = static_cast<bool>(journal_.append(fresh));
        if (takes_others_) waiting_.resize(older);
    }
    if (outcome) {
        waiting_.clear();
        if (failing_) log_.say(ports::Weight::Notice, "The journal can be written again; nothing was lost.");
    } else if (!failing_) {
        notice_ = outcome.failure().message + " Until then the day is kept in memory.";
        log_.say(ports::Weight::Error, *notice_);
    }
    failing_ = !outcome;
    takes_others_ = takes_others_ && failing_;
}

void DayBook::look_again() {
    today_.reset();
    if (!waiting_.empty()) write(std::exchange(waiting_, {}));
}

void DayBook::close() {
    if (waiting_.empty()) return;
    const auto outcome = journal_.append(waiting_);
    if (outcome)
        waiting_.clear();
    else
        log_.say(ports::Weight::Error, std::to_string(waiting_.size()) + " records could not be written down: " +
                                           outcome.failure().message);
}

core::DaySummary DayBook::today(core::Day day, const std::vector<core::DatedRecord>& unsettled) {
    if (!today_ || today_->summary().day != day) {
        today_.emplace(day);
        if (const auto written = journal_.between(day, day))
            for (const auto& dated : *written) today_->add(dated.record);
        for (const auto& dated : waiting_)
            if (dated.day == day) today_->add(dated.record);
    }
    core::DayCount count = *today_;
    for (const auto& dated : unsettled)
        if (dated.day == day) count.add(dated.record);
    return count.summary();
}

core::Result<std::vector<core::DaySummary>> DayBook::days(core::Day first, core::Day last,
                                                          const std::vector<core::DatedRecord>& unsettled) {
    auto written = journal_.between(first, last);
    if (!written) return written.failure();
    auto records = *std::move(written);
    records.insert(records.end(), waiting_.begin(), waiting_.end());
    records.insert(records.end(), unsettled.begin(), unsettled.end());
    return core::summaries(records, first, last);
}

}  // namespace unhunch::app
