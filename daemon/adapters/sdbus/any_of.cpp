#include "adapters/sdbus/any_of.hpp"

#include <algorithm>

namespace unhunch::sdbus {

AnyOf::Source AnyOf::wait_for_one() {
    sources_.push_back({.waited_for = true});
    return sources_.size() - 1;
}

AnyOf::Source AnyOf::hear_one() {
    sources_.push_back({});
    return sources_.size() - 1;
}

void AnyOf::says(Source source, std::optional<bool> answer) {
    sources_[source] = {.waited_for = false, .answer = answer};
    conclude();
}

void AnyOf::lose_all() {
    sources_.clear();
    conclude();
}

void AnyOf::conclude() {
    const auto is = [](bool answer) { return [answer](const Said& said) { return said.answer == answer; }; };
    const bool yes = std::any_of(sources_.begin(), sources_.end(), is(true));
    const bool no = std::any_of(sources_.begin(), sources_.end(), is(false));
    const bool waits = std::any_of(sources_.begin(), sources_.end(), [](const Said& said) { return said.waited_for; });
    if (!yes && (waits || (!no && !told_))) return;
    if (told_ == yes) return;
    told_ = yes;
    const auto tell = tell_;  // which may destroy this object
    tell(yes);
}

}  // namespace unhunch::sdbus
