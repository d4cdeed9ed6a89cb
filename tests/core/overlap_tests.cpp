// Several computers of one person: nothing that happened at the same time is counted twice.
#include "catch.hpp"
#include "core/overlap.hpp"
#include "core/stats.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using core::TimeKind;

namespace {

const core::Day day{date::year{2026} / 11 / 21};
const core::WallTime noon{date::sys_days{date::year{2026} / 11 / 21} + 12h};

core::DeviceRecord span(std::int64_t device, TimeKind kind, core::minutes from, core::minutes to, std::int64_t bout = 0) {
    return {device, {day, core::SpanRecord{kind, noon + from, to - from, bout}}};
}

core::DaySummary sums(std::vector<core::DeviceRecord> records) {
    return core::summary_of_all(core::of_one_person(std::move(records)));
}

}  // namespace

TEST_CASE("I sit at two computers at once and it is one sitting") {
    const auto sum = sums({span(1, TimeKind::Active, 0min, 30min, 1), span(2, TimeKind::Active, 10min, 50min, 1 << 20)});

    CHECK(sum.active == 50min);
    CHECK(sum.sitting == 50min);
}

TEST_CASE("I am away from one computer because I sit at the other") {
    const auto sum = sums({span(1, TimeKind::Away, 0min, 60min), span(2, TimeKind::Still, 10min, 20min, 1),
                           span(2, TimeKind::Active, 20min, 30min, 1), span(3, TimeKind::OnBreak, 25min, 27min)});

    CHECK(sum.away == 40min);
    CHECK(sum.still == 10min);
    CHECK(sum.active == 8min);
    CHECK(sum.on_break == 2min);
}

TEST_CASE("One computer's account stays as it is, even where its clock was set back") {
    const std::vector records{span(1, TimeKind::Active, 0min, 30min, 1), span(1, TimeKind::Active, 10min, 30min, 1)};

    CHECK(sums(records).active == 50min);
    auto with_another = records;
    with_another.push_back(span(2, TimeKind::Away, 0min, 30min));
    CHECK(sums(with_another).active == 50min);
    CHECK(sums(with_another).away == 0min);
}

TEST_CASE("Two holds at the same time are one held time, and everything else is kept in its order") {
    const core::DatedRecord walk{day, core::LoggedBreakRecord{core::LoggedBreak::Walk, noon, 5min}};
    const core::DeviceRecord held{1, {day, core::HeldRecord{core::Hold::Call, noon, 20min}}};
    const core::DeviceRecord also{2, {day, core::HeldRecord{core::Hold::DoNotDisturb, noon + 15min, 20min}}};

    const auto account = core::of_one_person({{2, walk}, held, {1, walk}, also});

    REQUIRE(account.size() == 4);
    CHECK(account[0] == walk);
    CHECK(account[1] == held.dated);
    CHECK(account[2] == walk);
    CHECK(account[3].record == core::Record{core::HeldRecord{core::Hold::DoNotDisturb, noon + 20min, 15min}});
}
