#include "adapters/files/clock_steps.hpp"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <limits>
#include <string>
#include <utility>

namespace unhunch::files {
namespace {

/// Sets the timer to the end of time. True where the clock was set meanwhile: the timer is armed all the same.
bool arm(int timer) {
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max();
    return timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr) < 0 &&
           errno == ECANCELED;
}

class ClockSteps final : public ports::Subscription {
public:
    ClockSteps(ports::EventLoop& loop, std::function<void()> stepped, int timer)
        : stepped_{std::move(stepped)}, timer_{timer} {
        arm(timer_);
        readable_ = loop.watch(timer_, [this] { look(); });
    }

    ~ClockSteps() override {
        readable_.reset();
        close(timer_);
    }

private:
    void look() {
        std::uint64_t expirations = 0;
        const bool cancelled = read(timer_, &expirations, sizeof expirations) < 0 && errno == ECANCELED;
        const bool again = arm(timer_);
        if (cancelled || again) stepped_();
    }

    std::function<void()> stepped_;
    int timer_;
    std::unique_ptr<ports::Subscription> readable_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_clock_steps(ports::EventLoop& loop,
                                                                     std::function<void()> stepped) {
    const int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    if (timer < 0)
        return core::Failure{std::string{"Could not watch the clock: "} + std::strerror(errno) +
                             ". A clock that was set is noticed with the next event."};
    return std::unique_ptr<ports::Subscription>{std::make_unique<ClockSteps>(loop, std::move(stepped), timer)};
}

}  // namespace unhunch::files
