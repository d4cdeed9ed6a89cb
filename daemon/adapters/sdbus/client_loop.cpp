#include "adapters/sdbus/client_loop.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {
namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;

class HangUp final : public ports::Subscription {
public:
    HangUp(sd_event* loop, int descriptor, std::function<void()> gone) : gone_{std::move(gone)} {
        sd_event_source* added = nullptr;
        // A file and some terminals cannot be waited for, and nobody hangs up there.
        if (sd_event_add_io(loop, &added, descriptor, 0, on_event, this) < 0) return;
        source_.reset(added);
        sd_event_source_set_enabled(added, SD_EVENT_ONESHOT);
    }

private:
    static int on_event(sd_event_source*, int, std::uint32_t, void* self) {
        static_cast<HangUp*>(self)->gone_();
        return 0;
    }

    std::function<void()> gone_;
    Source source_;
};

class SdClientLoop final : public ClientLoop {
public:
    SdClientLoop(Loop loop, std::unique_ptr<SessionBus> bus) : loop_{std::move(loop)}, bus_{std::move(bus)} {}

    [[nodiscard]] SessionBus& bus() override { return *bus_; }
    [[nodiscard]] int descriptor() const override { return sd_event_get_fd(loop_.get()); }

    void pump() override {
        if (sd_event_get_state(loop_.get()) != SD_EVENT_INITIAL) return;
        while (sd_event_run(loop_.get(), 0) > 0) continue;
    }

    [[nodiscard]] std::unique_ptr<ports::Subscription> watch_hang_up(int descriptor, std::function<void()> gone) override {
        return std::make_unique<HangUp>(loop_.get(), descriptor, std::move(gone));
    }

    [[nodiscard]] bool run_until(const std::function<bool()>& reached, core::Length patience) override {
        const auto end = steady_clock::now() + patience;
        while (!reached()) {
            const auto left = std::chrono::ceil<microseconds>(end - steady_clock::now());
            if (left <= microseconds{0}) break;
            if (sd_event_run(loop_.get(), static_cast<std::uint64_t>(left.count())) < 0) break;
        }
        return reached();
    }

private:
    Loop loop_;
    std::unique_ptr<SessionBus> bus_;
};

}  // namespace

core::Result<std::unique_ptr<ClientLoop>> open_client_loop(std::function<void()> lost) {
    sd_event* made = nullptr;
    require(sd_event_new(&made), "making the event loop");
    Loop loop{made};
    auto bus = open_session_bus(loop.get(), std::move(lost));
    if (!bus) return bus.failure();
    return std::unique_ptr<ClientLoop>{std::make_unique<SdClientLoop>(std::move(loop), *std::move(bus))};
}

}  // namespace unhunch::sdbus
