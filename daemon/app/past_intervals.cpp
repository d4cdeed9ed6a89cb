#include "app/past_intervals.hpp"

#include <algorithm>

namespace unhunch::app {

std::vector<Interval> united(std::vector<Interval> intervals) {
    std::erase_if(intervals, [](const Interval& one) { return one.to <= one.from; });
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval& one, const Interval& other) { return one.from < other.from; });
    std::vector<Interval> all;
    for (const auto& next : intervals) {
        if (!all.empty() && next.from <= all.back().to)
            all.back().to = std::max(all.back().to, next.to);
        else
            all.push_back(next);
    }
    return all;
}

}  // namespace unhunch::app
