#include "core/tally.hpp"

#include <algorithm>

namespace unhunch::core {
namespace {

bool adjoins(const Stretch& last, const Stretch& next) {
    const auto drift = next.wall_from - (last.wall_from + (last.to - last.from));
    return last.kind == next.kind && last.to == next.from && last.day == next.day && last.bout == next.bout &&
           last.in_hours == next.in_hours && last.in_count == next.in_count && last.in_showing == next.in_showing &&
           std::chrono::abs(drift) < seconds{1};
}

/// Both clocks are read one after the other and told in milliseconds, so that between two readings they seem to part by one or
/// two (a constant, with room for a machine at work).
constexpr Length reading_doubt{10};

/// Where the last stretch ended, as long as only the readings differ: a stretch that begins a millisecond before the end of the
/// last one would have a whole second of it as well, once both are rounded.
WallTime joined(const Tally& tally, Moment from) {
    if (tally.stretches.empty()) return from.wall;
    const Stretch& last = tally.stretches.back();
    const WallTime ended = last.wall_from + (last.to - last.from);
    return last.to == from.uptime && std::chrono::abs(from.wall - ended) < reading_doubt ? ended : from.wall;
}

struct Piece {
    Day day;
    WallTime from;
    Length length{};
};

/// A stretch belongs to as many local days as it touches.
std::vector<Piece> by_day(WallTime from, Length length, const Calendar& calendar) {
    std::vector<Piece> pieces;
    const WallTime end = from + length;
    while (from < end) {
        const WallTime until = std::min(end, calendar.next_day_begins(from));
        pieces.push_back({calendar.day_of(from), from, until - from});
        from = until;
    }
    return pieces;
}

DatedRecord record_of(const Stretch& stretch) {
    return {stretch.day,
            SpanRecord{stretch.kind, stretch.wall_from, stretch.to - stretch.from, stretch.bout, stretch.in_hours}};
}

}  // namespace

bool is_sitting(TimeKind kind) { return kind == TimeKind::Active || kind == TimeKind::Still; }

void extend(Tally& tally, Moment from, Moment to, TimeKind kind, bool in_hours, bool reminder_shown,
            const Calendar& calendar) {
    const Length length = to.uptime - from.uptime;
    if (length <= Length::zero()) return;
    const bool sitting = is_sitting(kind);
    Stretch next{.kind = kind,
                 .bout = sitting ? tally.bout_number : 0,
                 .in_hours = in_hours,
                 .in_count = sitting && in_hours,
                 .in_showing = sitting && reminder_shown};
    if (next.in_count) tally.count += length;
    if (sitting) tally.bout += length;
    if (next.in_showing) tally.showing += length;
    from.wall = joined(tally, from);
    for (const auto& piece : by_day(from.wall, length, calendar)) {
        next.from = from.uptime + (piece.from - from.wall);
        next.to = next.from + piece.length;
        next.wall_from = piece.from;
        next.day = piece.day;
        if (!tally.stretches.empty() && adjoins(tally.stretches.back(), next))
            tally.stretches.back().to = next.to;
        else
            tally.stretches.push_back(next);
    }
}

Uptime counted_from(const Tally& tally, Uptime since, Uptime now) {
    for (const auto& stretch : tally.stretches)
        if (stretch.to > since && stretch.in_count) return std::max(stretch.from, since);
    return now;
}

void take_back(Tally& tally, Uptime since) {
    std::vector<Stretch> corrected;
    for (auto stretch : tally.stretches) {
        if (stretch.to <= since || !is_sitting(stretch.kind)) {
            corrected.push_back(stretch);
            continue;
        }
        Stretch away = stretch;
        if (stretch.from < since) {
            stretch.to = since;
            away.wall_from += since - stretch.from;
            away.from = since;
            corrected.push_back(stretch);
        }
        const Length length = away.to - away.from;
        if (away.in_count) tally.count -= length;
        if (away.bout == tally.bout_number) tally.bout -= length;
        if (away.in_showing) tally.showing -= length;
        away.kind = TimeKind::Away;
        away.bout = 0;
        away.in_count = away.in_showing = false;
        corrected.push_back(away);
    }
    tally.count = std::max(tally.count, Length::zero());
    tally.stretches = std::move(corrected);
}

void sit_through(Tally& tally, Uptime from, Uptime to, const CountsBefore& before) {
    tally.count = before.count;
    tally.bout = before.bout;
    tally.bout_number = before.bout_number;
    for (auto& stretch : tally.stretches) {
        if (stretch.to <= from) continue;
        if (stretch.kind == TimeKind::Away && stretch.from >= from && stretch.to <= to) stretch.kind = TimeKind::Still;
        if (!is_sitting(stretch.kind)) continue;
        const Length length = stretch.to - stretch.from;
        stretch.bout = tally.bout_number;
        stretch.in_count = stretch.in_hours && stretch.from >= before.counted_from;
        if (stretch.in_count) tally.count += length;
        tally.bout += length;
    }
}

void take_along(Tally& tally, Uptime since) {
    for (auto& stretch : tally.stretches) {
        if (stretch.from < since || !is_sitting(stretch.kind)) continue;
        stretch.bout = tally.bout_number;
        stretch.in_count = stretch.in_hours;
    }
}

void restart_count(Tally& tally) {
    tally.count = Length::zero();
    for (auto& stretch : tally.stretches) stretch.in_count = false;
}

void restart_bout(Tally& tally) {
    if (tally.bout == Length::zero()) return;  // a number without sitting would be a gap in the journal
    tally.bout = Length::zero();
    ++tally.bout_number;
}

void restart_showing(Tally& tally) {
    tally.showing = Length::zero();
    for (auto& stretch : tally.stretches) stretch.in_showing = false;
}

std::vector<DatedRecord> settled(Tally& tally, Uptime horizon) {
    std::vector<DatedRecord> records;
    auto open = tally.stretches.begin();
    for (; open != tally.stretches.end() && open + 1 != tally.stretches.end() && open->to <= horizon; ++open)
        records.push_back(record_of(*open));
    tally.stretches.erase(tally.stretches.begin(), open);
    return records;
}

std::vector<DatedRecord> unsettled(const Tally& tally) {
    std::vector<DatedRecord> records;
    for (const auto& stretch : tally.stretches) records.push_back(record_of(stretch));
    return records;
}

std::vector<DatedRecord> unwatched_records(WallTime from, Length length, const Calendar& calendar) {
    std::vector<DatedRecord> records;
    for (const auto& piece : by_day(from, length, calendar))
        records.push_back({piece.day, SpanRecord{TimeKind::Unwatched, piece.from, piece.length}});
    return records;
}

std::vector<DatedRecord> held_records(Hold hold, WallTime from, Length length, const Calendar& calendar) {
    std::vector<DatedRecord> records;
    for (const auto& piece : by_day(from, length, calendar))
        records.push_back({piece.day, HeldRecord{hold, piece.from, piece.length}});
    return records;
}

}  // namespace unhunch::core
