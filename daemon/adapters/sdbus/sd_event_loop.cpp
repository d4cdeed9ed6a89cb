#include "adapters/sdbus/sd_event_loop.hpp"

#include <sys/epoll.h>
#include <csignal>

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/sdbus/event_loop.hpp"

namespace unhunch::sdbus {
namespace {

constexpr std::uint64_t accuracy = 10'000;  // microseconds; sd-event's own default is 250 ms

/// One or two sources with one handler. The handler outlives a subscription that is destroyed inside it.
class Watch final : public ports::Subscription {
public:
    Watch(SdEventLoop& loop, std::function<void()> handle)
        : loop_{loop}, handle_{std::make_shared<std::function<void()>>(std::move(handle))} {}

    template <class Add>
    void add(Source& source, Add&& add_to, const char* doing) {
        sd_event_source* added = nullptr;
        require(add_to(&added), doing);
        source.reset(added);
    }

    int call() {
        const auto handle = handle_;
        return loop_.attempt(*handle);
    }

    static int on_io(sd_event_source*, int, std::uint32_t, void* self) { return static_cast<Watch*>(self)->call(); }
    static int on_time(sd_event_source*, std::uint64_t, void* self) { return static_cast<Watch*>(self)->call(); }
    static int on_signal(sd_event_source*, const signalfd_siginfo*, void* self) {
        return static_cast<Watch*>(self)->call();
    }

    std::array<Source, 2> sources;

private:
    SdEventLoop& loop_;
    std::shared_ptr<std::function<void()>> handle_;
};

}  // namespace

SdEventLoop::SdEventLoop() {
    sd_event* loop = nullptr;
    require(sd_event_new(&loop), "making the event loop");
    loop_.reset(loop);
}

std::unique_ptr<ports::Subscription> SdEventLoop::watch(int descriptor, std::function<void()> readable) {
    auto watch = std::make_unique<Watch>(*this, std::move(readable));
    watch->add(
        watch->sources[0],
        [&](auto** source) {
            return sd_event_add_io(loop_.get(), source, descriptor, EPOLLIN, Watch::on_io, watch.get());
        },
        "watching a descriptor");
    return watch;
}

std::unique_ptr<ports::Subscription> SdEventLoop::call_at(core::Uptime when, std::function<void()> due) {
    auto watch = std::make_unique<Watch>(*this, std::move(due));
    // A time before boot is due at once; one beyond reach (292000 years) is never due.
    const auto since_boot = std::clamp(when.value, core::Length{0}, core::Length{std::chrono::hours{24 * 365 * 1000}});
    const auto at = static_cast<std::uint64_t>(std::chrono::microseconds{since_boot}.count());
    watch->add(
        watch->sources[0],
        [&](auto** source) {
            return sd_event_add_time(loop_.get(), source, CLOCK_BOOTTIME, at, accuracy, Watch::on_time, watch.get());
        },
        "setting the timer");
    return watch;
}

std::unique_ptr<ports::Subscription> SdEventLoop::watch_termination(std::function<void()> stop) {
    auto watch = std::make_unique<Watch>(*this, std::move(stop));
    const std::array signals{SIGTERM, SIGINT};
    for (std::size_t i = 0; i < signals.size(); ++i) {
        watch->add(
            watch->sources[i],
            [&](auto** source) {
                return sd_event_add_signal(loop_.get(), source, signals[i] | SD_EVENT_SIGNAL_PROCMASK, Watch::on_signal,
                                           watch.get());
            },
            "watching for the end");
    }
    return watch;
}

void SdEventLoop::run() {
    require(sd_event_loop(loop_.get()), "waiting for events");
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void SdEventLoop::leave(int status) { sd_event_exit(loop_.get(), status); }

int SdEventLoop::attempt(const std::function<void()>& handle) noexcept {
    try {
        handle();
    } catch (...) {
        failure_ = std::current_exception();
        leave(1);
    }
    return 0;
}

std::unique_ptr<ports::EventLoop> make_sd_event_loop() { return std::make_unique<SdEventLoop>(); }

}  // namespace unhunch::sdbus
