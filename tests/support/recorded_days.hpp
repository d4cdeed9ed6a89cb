// Records of days, written down by hand in few words.
#pragma once

#include <utility>
#include <vector>

#include "core/record.hpp"

namespace unhunch::test {

/// Records in the order of writing, each on the day it is said to belong to.
class RecordedDays {
public:
    explicit RecordedDays(core::Day day) : day_{day} {}

    RecordedDays& on(core::Day day) {
        day_ = day;
        return *this;
    }
    RecordedDays& span(core::TimeKind kind, core::WallTime from, core::Length length, std::int64_t bout = 0) {
        return add(core::SpanRecord{kind, from, length, bout});
    }
    RecordedDays& sat(core::WallTime from, core::Length length, std::int64_t bout) {
        return span(core::TimeKind::Active, from, length, bout);
    }
    RecordedDays& held(core::Hold hold, core::WallTime from, core::Length length) {
        return add(core::HeldRecord{hold, from, length});
    }
    RecordedDays& offered(core::WallTime at, bool first = true) { return add(core::OfferRecord{at, {"desk_reset"}, first, {}}); }
    RecordedDays& replied(core::Reply reply, core::WallTime at) { return add(core::ReplyRecord{reply, at, {"desk_reset"}}); }
    RecordedDays& told_walk(core::WallTime ended, core::Length length) {
        return add(core::LoggedBreakRecord{core::LoggedBreak::Walk, ended, length});
    }
    RecordedDays& rested(core::WallTime from, core::Length length, bool towards_goal) {
        return add(core::NaturalBreakRecord{from, from + length, length, towards_goal});
    }
    RecordedDays& began(std::int64_t run, core::WallTime at, const char* routine = "desk_reset", bool by_hand = false) {
        return add(core::StartRecord{run, at, {routine}, by_hand});
    }
    RecordedDays& ended(std::int64_t run, core::WallTime at, core::RoutineEnd end, core::Length length,
                        const char* routine = "desk_reset", double share = 1.0) {
        return add(core::EndRecord{run, at, {routine}, end, length, share});
    }
    RecordedDays& add(core::Record record) {
        records_.push_back({day_, std::move(record)});
        return *this;
    }

    [[nodiscard]] const std::vector<core::DatedRecord>& all() const { return records_; }

private:
    core::Day day_;
    std::vector<core::DatedRecord> records_{};
};

}  // namespace unhunch::test
