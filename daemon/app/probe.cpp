#include "app/probe.hpp"

#include <algorithm>

namespace unhunch::app {
namespace {

/// A source's name comes without an event of its own; nothing resident looks like this.
constexpr core::Length pause_between_looks{50};

}  // namespace

void Probe::listen(core::Length at_most) {
    end_ = clock_.now().uptime + at_most;
    again_ = loop_.call_at({}, [this] { look_again(); });
    loop_.run();
}

void Probe::look_again() {
    const auto now = clock_.now().uptime;
    const bool all = std::all_of(answers_.begin(), answers_.end(), [](const auto& answered) { return answered(); });
    if (all || now >= end_) return loop_.leave(0);
    again_ = loop_.call_at(std::min(end_, now + pause_between_looks), [this] { look_again(); });
}

}  // namespace unhunch::app
