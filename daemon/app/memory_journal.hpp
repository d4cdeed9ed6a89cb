// A journal that lasts as long as the process: for what is replayed.
#pragma once

#include <algorithm>

#include "ports/journal.hpp"

namespace unhunch::app {

class MemoryJournal final : public ports::Journal {
public:
    using Journal::between;
    core::Outcome append(const std::vector<core::DatedRecord>& more) override {
        records_.insert(records_.end(), more.begin(), more.end());
        return core::Done{};
    }

    core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last, core::RecordKinds wanted) override {
        std::vector<core::DatedRecord> found;
        std::copy_if(records_.begin(), records_.end(), std::back_inserter(found),
                     [&](const auto& dated) {
            return dated.day >= first && dated.day <= last && wanted.test(dated.record.index()) &&
                   !std::holds_alternative<core::ReasonRecord>(dated.record);
        });
        return found;
    }

    core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) override {
        std::vector<core::ReasonRecord> found;
        std::optional<core::ReasonRecord> before;
        for (const auto& dated : records_) {
            const auto* reason = std::get_if<core::ReasonRecord>(&dated.record);
            if (!reason || reason->at > to) continue;
            if (reason->at >= from)
                found.push_back(*reason);
            else if (reason->decided.empty())
                before = *reason;
        }
        if (before) found.insert(found.begin(), *before);
        return found;
    }

    core::Result<std::vector<core::RoutineId>> recent_routines(unsigned limit) override {
        std::vector<core::RoutineId> routines;
        for (auto dated = records_.rbegin(); dated != records_.rend() && routines.size() < limit; ++dated)
            if (const auto* start = std::get_if<core::StartRecord>(&dated->record)) routines.push_back(start->routine);
        return routines;
    }

    core::Result<core::CareBook> care() override {
        core::CareBook book;
        for (const auto& dated : records_) book.add(dated.record);
        return book;
    }
    core::Result<std::vector<core::DatedRecord>> training() override { return records_; }
    core::Result<bool> welcomed() override {
        return std::ranges::any_of(records_, [](const auto& dated) {
            return std::holds_alternative<core::AcknowledgedRecord>(dated.record);
        });
    }

    core::Result<std::int64_t> last_row() override { return static_cast<std::int64_t>(records_.size()); }

    core::Result<std::int64_t> next_number() override {
        std::int64_t next = 1;
        for (const auto& dated : records_) {
            if (const auto* span = std::get_if<core::SpanRecord>(&dated.record)) next = std::max(next, span->bout + 1);
            if (const auto* start = std::get_if<core::StartRecord>(&dated.record)) next = std::max(next, start->run + 1);
        }
        return next;
    }

    [[nodiscard]] const std::vector<core::DatedRecord>& records() const { return records_; }

private:
    std::vector<core::DatedRecord> records_;
};

}  // namespace unhunch::app
