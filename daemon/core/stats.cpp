#include "core/stats.hpp"

#include <algorithm>
#include <map>

#include "core/tally.hpp"
#include "core/whole_seconds.hpp"

namespace unhunch::core {
namespace {

void count_span(DaySummary& day, TimeKind kind, seconds length) {
    switch (kind) {
        case TimeKind::Active: day.active += length; break;
        case TimeKind::Still: day.still += length; break;
        case TimeKind::Standing: day.standing += length; break;
        case TimeKind::Away:
        case TimeKind::Locked:
        case TimeKind::Unwatched: day.away += length; break;
        case TimeKind::Asleep: day.asleep += length; break;
        case TimeKind::OnBreak: day.on_break += length; break;
    }
    day.sitting = day.active + day.still;
}

void count_reply(DaySummary& day, Reply reply) {
    switch (reply) {
        case Reply::Snoozed: ++day.snoozed; break;
        case Reply::Skipped: ++day.skipped; break;
        case Reply::SkipUndone: day.skipped -= std::min(1u, day.skipped); break;
        case Reply::Ignored: ++day.ignored; break;
    }
}

void count_end(DaySummary& day, RoutineEnd end) {
    switch (end) {
        case RoutineEnd::Completed:
        case RoutineEnd::Walk:
            ++day.completed;
            ++day.towards_goal;
            break;
        case RoutineEnd::Hurts:  // stopping was right: it costs nothing
            ++day.partial;
            ++day.towards_goal;
            break;
        case RoutineEnd::Partial: ++day.partial; break;
    }
}

}  // namespace

void DayCount::add(const Record& record) {
    struct Visitor {
        DaySummary& day;
        std::vector<Bout>& bouts;

        void operator()(const SpanRecord& span) const {
            const seconds length = whole_length(span.from, span.length);
            count_span(day, span.kind, length);
            if (!is_sitting(span.kind)) return;
            auto bout = std::find_if(bouts.begin(), bouts.end(), [&](const Bout& one) { return one.number == span.bout; });
            if (bout == bouts.end()) bout = bouts.insert(bouts.end(), {span.bout, seconds{0}});
            bout->length += length;
            day.longest_bout = std::max(day.longest_bout, bout->length);
        }
        void operator()(const HeldRecord& held) const { day.held += whole_length(held.from, held.length); }
        void operator()(const OfferRecord& offer) const { day.reminders += offer.first ? 1 : 0; }
        void operator()(const ReplyRecord& reply) const { count_reply(day, reply.reply); }
        void operator()(const StartRecord&) const {}
        void operator()(const StepRecord&) const {}
        void operator()(const EndRecord& end) const { count_end(day, end.end); }
        void operator()(const NaturalBreakRecord& rest) const {
            ++day.natural_breaks;
            day.towards_goal += rest.towards_goal ? 1 : 0;
        }
        void operator()(const ReasonRecord&) const {}
        void operator()(const CheckInRecord&) const {}
        void operator()(const HurtRecord&) const {}
        void operator()(const AfterHurtRecord&) const {}
        void operator()(const AllowedRecord&) const {}
        void operator()(const EffortRecord&) const {}
        void operator()(const SuggestionRecord&) const {}
        void operator()(const UndoneRecord&) const {}
        void operator()(const AcknowledgedRecord&) const {}
        void operator()(const SettingRecord&) const {}
        void operator()(const DiscomfortRecord&) const {}
        void operator()(const LoggedBreakRecord&) const {
            ++day.logged;
            ++day.towards_goal;
        }
    };
    std::visit(Visitor{summary_, bouts_}, record);
}

DaySummary summary_of_all(std::span<const DatedRecord> records) {
    DayCount count;
    for (const auto& dated : records) count.add(dated.record);
    return count.summary();
}

std::vector<DaySummary> summaries_of_days(std::span<const DatedRecord> records) {
    std::map<Day, DayCount> counts;
    for (const auto& [day, record] : records) counts.try_emplace(day, day).first->second.add(record);
    std::vector<DaySummary> days;
    for (const auto& [day, count] : counts) days.push_back(count.summary());
    return days;
}

std::vector<DaySummary> summaries(std::span<const DatedRecord> records, Day first, Day last) {
    std::vector<DayCount> counts;
    for (Day day = first; day <= last; day += date::days{1}) counts.emplace_back(day);
    for (const auto& [day, record] : records)
        if (day >= first && day <= last) counts[static_cast<std::size_t>((day - first).count())].add(record);
    std::vector<DaySummary> days;
    for (const auto& count : counts) days.push_back(count.summary());
    return days;
}

}  // namespace unhunch::core
