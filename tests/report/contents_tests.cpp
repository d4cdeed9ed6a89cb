// What the report says, reckoned by hand.
#include "catch.hpp"
#include "report/contents.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::Day monday{date::year{2026} / 11 / 2};
const core::RoutineId desk_reset{"desk_reset"};

core::WallTime at(core::Day day, core::Length time) { return date::sys_days{date::year_month_day{day}} + time; }

/// A day at the desk from nine on, in bouts of these lengths with ten minutes between.
void sit(std::vector<core::DatedRecord>& records, core::Day day, std::vector<core::minutes> bouts) {
    core::WallTime from = at(day, 9h);
    std::int64_t bout = (day - monday).count() * 100;
    for (const auto length : bouts) {
        records.push_back({day, core::SpanRecord{core::TimeKind::Active, from, length, ++bout}});
        from += length + 10min;
    }
}

void break_of(std::vector<core::DatedRecord>& records, core::Day day, std::int64_t run, unsigned reps, core::RoutineEnd end) {
    records.push_back({day, core::OfferRecord{at(day, 10h), desk_reset, true, {}}});
    records.push_back({day, core::StartRecord{run, at(day, 10h), desk_reset, false}});
    core::StepRecord step{.run = run, .exercise = {"chin_tuck"}, .reps_planned = 8, .reps_done = reps};
    step.done = step.planned = 40s;
    records.push_back({day, step});
    records.push_back({day, core::EndRecord{run, at(day, 10h + 2min), desk_reset, end, 2min, 1.0}});
}

report::Contents contents(const std::vector<core::DatedRecord>& records, int weeks, const core::Progress& progress = {}) {
    return report::contents_of(records, monday, monday + date::days{weeks * 7 - 1}, progress, {},
                               {{{"chin_tuck"}, "Chin tuck"}});
}

}  // namespace

TEST_CASE("The report tells of days at the computer, sitting and long bouts, week by week") {
    std::vector<core::DatedRecord> records;
    sit(records, monday, {20min, 40min, 90min});
    sit(records, monday + date::days{1}, {50min});  // less than an hour: no day at the computer
    sit(records, monday + date::days{8}, {60min});

    const auto told = contents(records, 2);

    CHECK(told.all.days == 2);
    CHECK(told.all.sitting_a_day == (150min + 60min) / 2);
    CHECK(told.all.bouts.longest == 90min);
    CHECK(told.days.size() == 14);
    REQUIRE(told.parts.size() == 2);
    CHECK(told.parts[0].days == 1);
    CHECK(told.parts[0].bouts.over_half_an_hour == 3);
    CHECK(told.parts[0].bouts.over_an_hour == 1);
    CHECK(told.parts[1].first == monday + date::days{7});
    CHECK(told.parts[1].sitting_a_day == 60min);
}

TEST_CASE("Many weeks are told four by four, to the last day") {
    const auto year = contents({}, 50);

    CHECK(year.parts.size() == 13);
    CHECK(year.parts.back().last == year.all.last);
    CHECK(year.parts.back().last - year.parts.back().first == date::days{13});
}

TEST_CASE("Exercises stand with their names and doses, those done most first") {
    std::vector<core::DatedRecord> records;
    break_of(records, monday, 1, 8, core::RoutineEnd::Completed);
    break_of(records, monday + date::days{1}, 2, 5, core::RoutineEnd::Partial);
    records.push_back({monday, core::StepRecord{.run = 1, .exercise = {"my-own:nod"}, .reps_planned = 4, .reps_done = 4, .done = 9s}});

    const auto told = contents(records, 1);

    REQUIRE(told.exercises.size() == 2);
    CHECK(told.exercises[0].name == "Chin tuck");
    CHECK(told.exercises[0].dose.times == 2);
    CHECK(told.exercises[0].dose.reps_done == 13);
    CHECK(told.exercises[1].name == "my-own:nod");
    CHECK(told.all.breaks.offered == 2);
    CHECK(told.all.breaks.completed == 1);
}

TEST_CASE("Pain stands as it was said, newest first, and nothing is made of it") {
    const std::vector<core::DatedRecord> records{
        {monday, core::HurtRecord{at(monday, 10h), {"chin_tuck"}, core::BodyArea::UpperBack, core::Pain::Clear}},
        {monday + date::days{1}, core::AfterHurtRecord{at(monday, 34h), core::BodyArea::UpperBack, core::AfterPain::Gone}},
        {monday + date::days{2}, core::CheckInRecord{1, at(monday, 58h), desk_reset, core::Feeling::Worse, core::BodyArea::Neck}},
        {monday + date::days{2}, core::CheckInRecord{2, at(monday, 58h), desk_reset, core::Feeling::Easier, {}}},
        {monday + date::days{3}, core::DiscomfortRecord{at(monday, 80h), 3, core::BodyArea::Neck}},
    };

    CHECK(contents(records, 1).pain == std::vector<std::string>{"5 Nov  discomfort 3 of 10, neck", "4 Nov  worse after a break, neck",
                                                                "3 Nov  upper back, on a later day: gone",
                                                                "2 Nov  Chin tuck hurt, upper back: clear"});
}

TEST_CASE("Progression stands where it is in force or changed in these weeks") {
    const auto change = [](core::Day since, core::MadeChange::Standing standing) {
        core::MadeChange made;
        made.change = {7, core::ChangeKind::MoreSets, {}, {}, 2, "It is week 3."};
        made.since = since;
        made.standing = standing;
        return made;
    };
    core::Progress progress;
    progress.changes = {change(monday - date::days{90}, core::MadeChange::Standing::Over),
                        change(monday - date::days{60}, core::MadeChange::Standing::InForce),
                        change(monday, core::MadeChange::Standing::Undone)};

    const auto told = contents({}, 1, progress).progression;

    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("2 Nov  All strengthening moves: 2 sets ("));
    CHECK(told[1] == "3 Sep  All strengthening moves: 2 sets");
}
