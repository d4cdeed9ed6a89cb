#include "app/virtual_desk.hpp"

#include <algorithm>
#include <utility>

namespace unhunch::app {

struct VirtualLoop::Cancel final : ports::Subscription {
    Cancel(std::shared_ptr<Timers> timers, Timers::iterator place) : timers_{std::move(timers)}, place_{place} {}
    ~Cancel() override { timers_->erase(place_); }
    Cancel(const Cancel&) = delete;
    Cancel& operator=(const Cancel&) = delete;

    std::shared_ptr<Timers> timers_;
    Timers::iterator place_;
};

std::unique_ptr<ports::Subscription> VirtualLoop::call_at(core::Uptime when, std::function<void()> due) {
    timers_->push_back({when, std::move(due)});
    return std::make_unique<Cancel>(timers_, std::prev(timers_->end()));
}

VirtualLoop::Timers::iterator VirtualLoop::first() const {
    return std::min_element(timers_->begin(), timers_->end(),
                            [](const Timer& one, const Timer& other) { return one.when < other.when; });
}

std::optional<core::Uptime> VirtualLoop::next() const {
    if (timers_->empty()) return std::nullopt;
    return first()->when;
}

void VirtualLoop::call_next() {
    const auto due = first()->due;  // it may cancel itself
    due();
}

}  // namespace unhunch::app
