#include "core/adherence.hpp"

#include <algorithm>
#include <set>

namespace unhunch::core {
namespace {

struct Counting {
    Adherence sum{};
    std::set<std::int64_t> answered{};  // runs that a reminder began

    void operator()(const OfferRecord& offer) { sum.offered += offer.first ? 1 : 0; }
    void operator()(const StartRecord& start) {
        if (!start.by_hand) answered.insert(start.run);
    }
    void operator()(const EndRecord& end) {
        if (!answered.contains(end.run)) return;
        ++(end.end == RoutineEnd::Partial ? sum.partial : sum.completed);
    }
    void operator()(const ReplyRecord& reply) {
        switch (reply.reply) {
            case Reply::Snoozed: break;
            case Reply::Skipped: ++sum.skipped; break;
            case Reply::SkipUndone: sum.skipped -= std::min(1U, sum.skipped); break;
            case Reply::Ignored: ++sum.ignored; break;
        }
    }
    template <class Other>
    void operator()(const Other&) {}  // nothing that was offered
};

}  // namespace

Adherence adherence(std::span<const DatedRecord> records) {
    Counting counting;
    for (const auto& dated : records) std::visit(counting, dated.record);
    return counting.sum;
}

std::optional<double> completion_rate(const Adherence& of) {
    if (of.offered == 0) return std::nullopt;
    // An offer just before the first day of the records may have been answered within them.
    return std::min(1.0, static_cast<double>(of.completed) / of.offered);
}

}  // namespace unhunch::core
