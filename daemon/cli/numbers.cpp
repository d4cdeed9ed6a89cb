#include "cli/numbers.hpp"

#include <algorithm>
#include <utility>

#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

constexpr date::days one{1};

void add(core::DaySummary& total, const core::DaySummary& day) {
    for (const auto length : {&core::DaySummary::sitting, &core::DaySummary::active, &core::DaySummary::still,
                              &core::DaySummary::standing, &core::DaySummary::away, &core::DaySummary::asleep,
                              &core::DaySummary::on_break, &core::DaySummary::held})
        total.*length += day.*length;
    for (const auto count : {&core::DaySummary::reminders, &core::DaySummary::completed, &core::DaySummary::partial,
                             &core::DaySummary::snoozed, &core::DaySummary::skipped, &core::DaySummary::ignored,
                             &core::DaySummary::natural_breaks, &core::DaySummary::logged, &core::DaySummary::towards_goal})
        total.*count += day.*count;
    total.longest_bout = std::max(total.longest_bout, day.longest_bout);
}

DaySpan last_days(core::Day today, int days) { return {today - date::days{days - 1}, today}; }

}  // namespace

core::Result<WantedDays> wanted_days(const request::ShowStats& asked, core::Day today) {
    using request::StatsDays;
    const auto alike = [](DaySpan span) { return WantedDays{.told = span, .listed = span}; };
    if (const auto* dates = std::get_if<request::StatsFromTo>(&asked.days)) {
        if (dates->from > today)
            return core::Failure{said("{0} is still to come. Today is {1}; give --from a day up to it.", core::day_text(dates->from),
                                      core::day_text(today))};
        return alike({dates->from, std::min(dates->to.value_or(today), today)});
    }
    switch (std::get<StatsDays>(asked.days)) {
        case StatsDays::Lately: return WantedDays{.told = {today, today}, .listed = last_days(today, 7)};
        case StatsDays::Today: break;
        case StatsDays::Yesterday: return alike({today - one, today - one});
        case StatsDays::Week: return alike(last_days(today, 7));
        case StatsDays::Month: return alike(last_days(today, 30));
    }
    return alike({today, today});
}

core::RecordKinds wanted_kinds(const request::ShowStats& asked) {
    const auto always = core::kinds_in_day_summaries() | core::kinds<core::StartRecord>();
    const bool moves = asked.by == request::StatsBy::Area || asked.by == request::StatsBy::Exercise;
    return moves ? always | core::kinds<core::StepRecord>() : always;
}

core::Result<Present> present_from(Conversation& talk) {
    const auto status = talk.status();
    if (!status) return status.failure();
    auto unwritten = talk.unwritten();
    if (!unwritten) return unwritten.failure();
    return Present{.today = status->today, .goal = status->goal, .unwritten = *std::move(unwritten)};
}

core::Result<Numbers> numbers_of(const request::ShowStats& asked, const WantedDays& wanted,
                                 std::vector<core::DatedRecord> records, const Present& present) {
    Numbers numbers{.wanted = wanted, .today = present.today.day, .goal = present.goal};
    if (std::holds_alternative<request::StatsFromTo>(asked.days)) {
        const auto earliest = std::ranges::min_element(records, {}, &core::DatedRecord::day);
        if (earliest == records.end())
            return core::Failure{said("nothing is kept of {0} to {1}. Ask for other days, or see the last ones with `unhunch stats`.",
                                      core::day_text(wanted.told.first), core::day_text(wanted.told.last))};
        numbers.begins_later = earliest->day > wanted.told.first;
        numbers.wanted.told.first = numbers.wanted.listed.first = earliest->day;
    }
    numbers.days = core::summaries(records, numbers.wanted.listed.first, numbers.wanted.listed.last);
    for (auto& day : numbers.days)
        if (day.day == present.today.day && present.today != core::DaySummary{.day = day.day}) day = present.today;
    std::erase_if(records, [&](const core::DatedRecord& dated) {
        return dated.day < numbers.wanted.told.first || dated.day > numbers.wanted.told.last;
    });
    numbers.told = std::move(records);
    numbers.total.longest_bout = core::summary_of_all(numbers.told).longest_bout;
    for (const auto& day : numbers.days)
        if (day.day >= numbers.wanted.told.first) add(numbers.total, day);
    numbers.total.day = numbers.wanted.told.last;
    return numbers;
}

}  // namespace unhunch::cli
