#include "core/bouts.hpp"

#include <algorithm>
#include <map>

#include "core/tally.hpp"
#include "core/whole_seconds.hpp"

namespace unhunch::core {

BoutLength length_of(const SittingBout& bout) {
    if (bout.sitting > std::chrono::hours{1}) return BoutLength::OverAnHour;
    return bout.sitting > minutes{30} ? BoutLength::OverHalfAnHour : BoutLength::Usual;
}

std::vector<SittingBout> bouts(std::span<const DatedRecord> records) {
    std::map<std::int64_t, SittingBout> by_number;
    for (const auto& dated : records) {
        const auto* span = std::get_if<SpanRecord>(&dated.record);
        if (!span || !is_sitting(span->kind)) continue;
        const WallTime from = whole_instant(span->from);
        const WallTime to = whole_instant(span->from + span->length);
        SittingBout& bout = by_number.try_emplace(span->bout, SittingBout{span->bout, from, to, seconds{}}).first->second;
        bout.from = std::min(bout.from, from);
        bout.to = std::max(bout.to, to);
        bout.sitting += whole_length(span->from, span->length);
    }
    std::vector<SittingBout> all;
    for (const auto& [number, bout] : by_number)
        if (bout.sitting > seconds{0}) all.push_back(bout);
    std::ranges::stable_sort(all, {}, &SittingBout::from);
    return all;
}

BoutFigures figures_of(std::span<const SittingBout> bouts) {
    BoutFigures figures;
    std::vector<seconds> lengths;
    for (const auto& bout : bouts) {
        lengths.push_back(bout.sitting);
        const BoutLength length = length_of(bout);
        figures.over_half_an_hour += length == BoutLength::Usual ? 0 : 1;
        figures.over_an_hour += length == BoutLength::OverAnHour ? 1 : 0;
    }
    figures.bouts = static_cast<unsigned>(lengths.size());
    if (lengths.empty()) return figures;
    std::ranges::sort(lengths);
    figures.longest = lengths.back();
    const auto middle = lengths.size() / 2;
    figures.median = lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
    return figures;
}

}  // namespace unhunch::core
