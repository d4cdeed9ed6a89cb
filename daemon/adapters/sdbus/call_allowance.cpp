#include "adapters/sdbus/call_allowance.hpp"

#include <algorithm>

namespace unhunch::sdbus {

bool CallAllowance::spend(const std::string& caller, Time now) {
    auto found = whole_again_.find(caller);
    if (found == whole_again_.end()) {
        std::erase_if(whole_again_, [now](const auto& other) { return other.second <= now; });
        found = whole_again_.emplace(caller, now).first;
    }
    const auto after = std::max(found->second, now) + one_more_each;
    if (after > now + at_once * one_more_each) return false;
    found->second = after;
    return true;
}

}  // namespace unhunch::sdbus
