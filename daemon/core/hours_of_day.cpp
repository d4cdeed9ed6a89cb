#include "core/hours_of_day.hpp"

#include <algorithm>

#include "core/breaks_taken.hpp"
#include "core/tally.hpp"
#include "core/whole_seconds.hpp"

namespace unhunch::core {
namespace {

using std::chrono::hours;

Length since_midnight(WallTime at, const Calendar& calendar) {
    const auto local = calendar.local(at);
    return local - date::floor<date::days>(local);
}

std::size_t hour_of(WallTime at, const Calendar& calendar) {
    return static_cast<std::size_t>(since_midnight(at, calendar) / Length{hours{1}});
}

seconds* kind_of(HourOfDay& hour, TimeKind kind) {
    if (is_sitting(kind)) return &hour.sitting;
    if (kind == TimeKind::Standing) return &hour.standing;
    return kind == TimeKind::OnBreak ? &hour.on_break : nullptr;
}

/// Clocks change on the hour that they show before, so no piece up to the next full hour has two offsets.
void share_out(HoursOfDay& all, const SpanRecord& span, const Calendar& calendar) {
    WallTime from = whole_instant(span.from);
    const WallTime end = whole_instant(span.from + span.length);
    while (from < end) {
        const Length into = since_midnight(from, calendar);
        const WallTime until = std::min(end, from + (hours{1} - into % hours{1}));
        seconds* length = kind_of(all[static_cast<std::size_t>(into / Length{hours{1}})], span.kind);
        if (!length) return;
        *length += date::floor<seconds>(until - from);
        from = until;
    }
}

}  // namespace

HoursOfDay hours_of_day(std::span<const DatedRecord> records, const Calendar& calendar) {
    HoursOfDay all{};
    for (const auto& dated : records) {
        if (const auto* span = std::get_if<SpanRecord>(&dated.record)) share_out(all, *span, calendar);
        const auto* offer = std::get_if<OfferRecord>(&dated.record);
        if (offer && offer->first) ++all[hour_of(offer->at, calendar)].reminders;
    }
    for (const auto& taken : breaks_taken(records))
        if (taken.towards_goal) ++all[hour_of(taken.from, calendar)].breaks;
    return all;
}

}  // namespace unhunch::core
