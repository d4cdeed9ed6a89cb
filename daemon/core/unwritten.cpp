#include "core/unwritten.hpp"

#include <set>
#include <tuple>

#include "core/whole_seconds.hpp"

namespace unhunch::core {
namespace {

/// Two spans do not begin at the same second, nor do two holds; written records have whole seconds.
using Beginning = std::tuple<std::size_t, Day, WallTime>;

std::optional<Beginning> beginning(const DatedRecord& dated) {
    if (const auto* span = std::get_if<SpanRecord>(&dated.record))
        return Beginning{dated.record.index(), dated.day, whole_instant(span->from)};
    if (const auto* held = std::get_if<HeldRecord>(&dated.record))
        return Beginning{dated.record.index(), dated.day, whole_instant(held->from)};
    return std::nullopt;
}

}  // namespace

std::vector<DatedRecord> with_unwritten(std::vector<DatedRecord> written, std::span<const DatedRecord> unwritten, Day first,
                                        Day last) {
    std::set<Beginning> known;
    for (const auto& dated : written)
        if (const auto begins = beginning(dated)) known.insert(*begins);
    for (const auto& dated : unwritten) {
        if (dated.day < first || dated.day > last) continue;
        const auto begins = beginning(dated);
        if (!begins || !known.contains(*begins)) written.push_back(dated);
    }
    return written;
}

}  // namespace unhunch::core
