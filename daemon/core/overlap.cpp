#include "core/overlap.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace unhunch::core {
namespace {

/// A stretch of the account, and where it came from.
struct Claim {
    WallTime from;
    WallTime to;
    std::size_t rank = 0;    // the least stays
    std::int64_t device = 0;
    std::size_t record = 0;  // its place in the order given

    [[nodiscard]] auto order() const { return std::tuple{rank, device, record}; }
};

constexpr std::array says_most{TimeKind::OnBreak, TimeKind::Active, TimeKind::Still,  TimeKind::Standing,
                               TimeKind::Away,    TimeKind::Locked, TimeKind::Asleep, TimeKind::Unwatched};

std::size_t rank_of(TimeKind kind) {
    return static_cast<std::size_t>(std::ranges::find(says_most, kind) - says_most.begin());
}

/// The parts of the claims that stay, by the record they belong to. Claims of one device never cut each other: where its
/// clock was set back they only seem to overlap.
std::vector<std::vector<std::pair<WallTime, WallTime>>> parts_that_stay(const std::vector<Claim>& claims,
                                                                        std::size_t records) {
    std::vector<std::pair<WallTime, const Claim*>> edges;
    for (const Claim& claim : claims) {
        edges.emplace_back(claim.from, &claim);
        edges.emplace_back(claim.to, &claim);
    }
    std::ranges::sort(edges, {}, [](const auto& edge) { return edge.first; });

    const auto before = [](const Claim* one, const Claim* other) { return one->order() < other->order(); };
    std::set<const Claim*, decltype(before)> open{before};
    std::vector<std::vector<std::pair<WallTime, WallTime>>> parts(records);
    for (std::size_t at = 0; at < edges.size(); ++at) {
        const auto [when, claim] = edges[at];
        when == claim->from ? void(open.insert(claim)) : void(open.erase(claim));
        if (open.empty() || at + 1 == edges.size() || edges[at + 1].first == when) continue;
        const std::int64_t winner = (*open.begin())->device;
        for (const Claim* each : open) {
            if (each->device != winner) continue;
            auto& own = parts[each->record];
            if (!own.empty() && own.back().second == when)
                own.back().second = edges[at + 1].first;
            else
                own.emplace_back(when, edges[at + 1].first);
        }
    }
    return parts;
}

bool several_devices(const std::vector<DeviceRecord>& records) {
    return std::ranges::adjacent_find(records, [](const auto& one, const auto& next) { return one.device != next.device; }) !=
           records.end();
}

template <class Stretch>
std::vector<Claim> claims_of(const std::vector<DeviceRecord>& records) {
    std::vector<Claim> claims;
    for (std::size_t place = 0; place < records.size(); ++place) {
        const auto* stretch = std::get_if<Stretch>(&records[place].dated.record);
        if (!stretch || stretch->length <= Length::zero()) continue;
        Claim claim{stretch->from, stretch->from + stretch->length, 0, records[place].device, place};
        if constexpr (std::is_same_v<Stretch, SpanRecord>) claim.rank = rank_of(stretch->kind);
        claims.push_back(claim);
    }
    return claims;
}

}  // namespace

std::vector<DatedRecord> of_one_person(std::vector<DeviceRecord> records) {
    std::vector<DatedRecord> account;
    account.reserve(records.size());
    if (!several_devices(records)) {
        for (auto& [device, dated] : records) account.push_back(std::move(dated));
        return account;
    }
    const auto spans = parts_that_stay(claims_of<SpanRecord>(records), records.size());
    const auto holds = parts_that_stay(claims_of<HeldRecord>(records), records.size());
    const auto cut = [&](DatedRecord dated, auto stretch, const auto& parts) {
        for (const auto& [from, to] : parts) {
            stretch.from = from;
            stretch.length = to - from;
            dated.record = stretch;
            account.push_back(dated);
        }
    };
    for (std::size_t place = 0; place < records.size(); ++place) {
        auto& dated = records[place].dated;
        if (const auto* span = std::get_if<SpanRecord>(&dated.record))
            cut(dated, *span, spans[place]);
        else if (const auto* held = std::get_if<HeldRecord>(&dated.record))
            cut(dated, *held, holds[place]);
        else
            account.push_back(std::move(dated));
    }
    return account;
}

}  // namespace unhunch::core
