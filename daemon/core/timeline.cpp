#include "core/timeline.hpp"

#include <algorithm>

#include "core/whole_seconds.hpp"

namespace unhunch::core {
namespace {

std::vector<TimelineStretch> stretches_of(std::span<const DatedRecord> records) {
    std::vector<TimelineStretch> all;
    for (const auto& dated : records) {
        const auto* span = std::get_if<SpanRecord>(&dated.record);
        if (!span) continue;
        const WallTime to = whole_instant(span->from + span->length);
        if (const WallTime from = whole_instant(span->from); from < to)
            all.push_back({.kind = span->kind, .from = from, .to = to, .bout = span->bout});
    }
    std::ranges::stable_sort(all, {}, &TimelineStretch::from);
    std::vector<TimelineStretch> joined;
    for (const auto& next : all) {
        const bool goes_on = !joined.empty() && joined.back().kind == next.kind && joined.back().bout == next.bout &&
                             joined.back().to == next.from;
        goes_on ? void(joined.back().to = next.to) : joined.push_back(next);
    }
    return joined;
}

std::vector<TimelineHold> holds_of(std::span<const DatedRecord> records) {
    std::vector<TimelineHold> all;
    for (const auto& dated : records)
        if (const auto* held = std::get_if<HeldRecord>(&dated.record))
            all.push_back({held->hold, whole_instant(held->from), whole_instant(held->from + held->length)});
    std::ranges::stable_sort(all, {}, &TimelineHold::from);
    return all;
}

Timeline timeline_of(std::span<const DatedRecord> records, Day day) {
    Timeline line{.day = day,
                  .stretches = stretches_of(records),
                  .holds = holds_of(records),
                  .breaks = breaks_taken(records),
                  .bouts = bouts(records)};
    for (auto& stretch : line.stretches) {
        const auto bout = std::ranges::find(line.bouts, stretch.bout, &SittingBout::number);
        if (stretch.bout != 0 && bout != line.bouts.end()) stretch.bout_length = length_of(*bout);
    }
    const auto longest = std::ranges::max_element(line.bouts, {}, &SittingBout::sitting);
    if (longest != line.bouts.end()) line.longest = *longest;
    return line;
}

}  // namespace

std::vector<Timeline> timelines(std::span<const DatedRecord> records, Day first, Day last) {
    std::vector<std::vector<DatedRecord>> by_day;
    for (Day day = first; day <= last; day += date::days{1}) by_day.emplace_back();
    for (const auto& dated : records)
        if (dated.day >= first && dated.day <= last)
            by_day[static_cast<std::size_t>((dated.day - first).count())].push_back(dated);
    std::vector<Timeline> lines;
    Day day = first;
    for (const auto& of_day : by_day) {
        lines.push_back(timeline_of(of_day, day));
        day += date::days{1};
    }
    return lines;
}

}  // namespace unhunch::core
