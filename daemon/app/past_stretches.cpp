#include "app/past_stretches.hpp"

#include <algorithm>

#include "app/reason_words.hpp"

namespace unhunch::app {
namespace {

/// Stored instants are whole seconds.
constexpr core::Length rounding = core::seconds{1};

class Laying {
public:
    explicit Laying(std::span<const core::ReasonRecord> reasons) : reasons_{reasons} {}

    void lay(const core::SpanRecord& span) {
        if (span.length <= core::Length::zero()) return;
        const core::WallTime from = laid_.all.empty() ? span.from : begin_after(laid_.all.back().to, span.from);
        const core::WallTime to = span.from + span.length - wall_ahead_;
        if (to <= from) return;
        const core::WallTime back = unwatched_until(span, from, to);
        if (back > from) append({.kind = std::nullopt, .from = from, .to = back, .wall_ahead = wall_ahead_});
        if (to > back) append({.kind = span.kind, .from = back, .to = to, .wall_ahead = wall_ahead_});
    }

    [[nodiscard]] core::WallTime end() const { return laid_.all.empty() ? core::WallTime{} : laid_.all.back().to; }
    [[nodiscard]] PastStretches laid() && { return std::move(laid_); }

private:
    /// Up to where nobody looked, of a span that lies from `from` to `to`. Older journals wrote away for it, and only the
    /// reasons of the last days can tell.
    [[nodiscard]] core::WallTime unwatched_until(const core::SpanRecord& span, core::WallTime from, core::WallTime to) const {
        if (span.kind == core::TimeKind::Unwatched) return to;
        if (span.kind != core::TimeKind::Away || !stopped_at(span.from)) return from;
        return std::min(span.from + span.length, told_again(span.from)) - wall_ahead_;
    }

    /// True time at which a span begins that follows what ended at `end`; what lies between is told.
    core::WallTime begin_after(core::WallTime end, core::WallTime wall) {
        const core::Length gap = wall - wall_ahead_ - end;
        if (gap >= -rounding && gap <= rounding) return end;
        if (gap < core::Length::zero() || (is_told_of(end + wall_ahead_) && !stopped_at(end + wall_ahead_))) {
            laid_.clock_steps.push_back({end, wall});
            wall_ahead_ = wall - end;
            return end;
        }
        append({.kind = std::nullopt, .from = end, .to = end + gap, .wall_ahead = wall_ahead_});
        return end + gap;
    }

    void append(const PastStretch& next) {
        const bool goes_on = !laid_.all.empty() && laid_.all.back().kind == next.kind && next.kind &&
                             laid_.all.back().wall_ahead == next.wall_ahead;
        goes_on ? void(laid_.all.back().to = next.to) : laid_.all.push_back(next);
    }

    [[nodiscard]] bool is_told_of(core::WallTime wall) const { return !reasons_.empty() && reasons_.front().at <= wall; }

    [[nodiscard]] static bool tells_of_stop(const core::ReasonRecord& reason) {
        return reason.because.size() == 1 && reason.because.front() == not_running;
    }

    [[nodiscard]] bool stopped_at(core::WallTime wall) const {
        return std::any_of(reasons_.begin(), reasons_.end(), [&](const core::ReasonRecord& reason) {
            return std::chrono::abs(reason.at - wall) <= rounding && tells_of_stop(reason);
        });
    }

    /// Unhunch says how it stands as soon as it runs again.
    [[nodiscard]] core::WallTime told_again(core::WallTime wall) const {
        const auto found = std::find_if(reasons_.begin(), reasons_.end(), [&](const core::ReasonRecord& reason) {
            return reason.at > wall + rounding && !tells_of_stop(reason);
        });
        return found == reasons_.end() ? core::WallTime::max() : found->at;
    }

    std::span<const core::ReasonRecord> reasons_;
    PastStretches laid_;
    core::Length wall_ahead_{};
};

template <class Kind>
concept HasInstant = requires(Kind record) { record.at; };

void make_true(HasInstant auto& record, const PastStretches& laid, core::WallTime not_before) {
    record.at = laid.true_time(record.at, not_before);
}
/// It is written when it ends.
void make_true(core::HeldRecord& held, const PastStretches& laid, core::WallTime not_before) {
    held.from = laid.true_time(held.from + held.length, not_before) - held.length;
}
void make_true(auto&, const PastStretches&, core::WallTime) {}

}  // namespace

core::WallTime PastStretches::true_time(core::WallTime wall, core::WallTime not_before) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const PastStretch& stretch) {
        const core::WallTime at = wall - stretch.wall_ahead;
        return at >= std::max(stretch.from, not_before - rounding) && at <= stretch.to;
    });
    if (found != all.end()) return wall - found->wall_ahead;
    return all.empty() ? wall : wall - all.back().wall_ahead;
}

PastStretches past_stretches(std::span<const core::DatedRecord> records, std::span<const core::ReasonRecord> reasons) {
    struct Other {
        core::Record record;
        core::WallTime not_before;  // the spans up to there were written before it
    };
    Laying laying{reasons};
    std::vector<Other> others;
    for (const auto& dated : records) {
        if (const auto* span = std::get_if<core::SpanRecord>(&dated.record))
            laying.lay(*span);
        else
            others.push_back({dated.record, laying.end()});
    }
    PastStretches laid = std::move(laying).laid();
    for (auto& [record, not_before] : others) {
        std::visit([&](auto& one) { make_true(one, laid, not_before); }, record);
        laid.others.push_back(std::move(record));
    }
    return laid;
}

}  // namespace unhunch::app
