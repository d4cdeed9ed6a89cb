#include "adapters/sdbus/session_bus.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <utility>

#include "adapters/sdbus/bus_connection.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

using std::chrono::microseconds;
using namespace std::chrono_literals;

class Connection final : public SessionBus {
public:
    Connection(Bus bus, sd_event* loop, std::function<void()> lost)
        : connection_{std::move(bus), loop, std::move(lost)} {}

    [[nodiscard]] sd_bus* handle() const override { return connection_.handle(); }

private:
    BusConnection connection_;
};

core::Failure no_bus(int error) {
    return {words::said("There is no session bus to talk through ({0}). Start Unhunch from your desktop session, or run it under "
                        "`dbus-run-session`.", std::strerror(-error))};
}

/// Negative errno where the bus does not take us.
int wait_for_hello(sd_bus* bus) {
    const auto until = std::chrono::steady_clock::now() + 3s;
    for (;;) {
        const int processed = sd_bus_process(bus, nullptr);
        if (processed < 0) return processed;
        if (sd_bus_is_ready(bus) > 0) return 0;
        if (processed > 0) continue;
        const auto left = std::chrono::duration_cast<microseconds>(until - std::chrono::steady_clock::now());
        if (left <= 0us) return -ETIMEDOUT;
        const int waited = sd_bus_wait(bus, static_cast<std::uint64_t>(left.count()));
        if (waited < 0 && waited != -EINTR) return waited;
    }
}

}  // namespace

core::Result<std::unique_ptr<SessionBus>> open_session_bus(sd_event* loop, std::function<void()> lost) {
    sd_bus* opened = nullptr;
    if (const int result = sd_bus_open_user(&opened); result < 0) return no_bus(result);
    Bus bus{opened};
    sd_bus_set_exit_on_disconnect(bus.get(), 0);
    wait_long_for_matches(bus.get());
    if (const int result = wait_for_hello(bus.get()); result < 0) return no_bus(result);
    return std::unique_ptr<SessionBus>{std::make_unique<Connection>(std::move(bus), loop, std::move(lost))};
}

int handed_on(SessionBus& bus) {
    sd_bus_flush(bus.handle());
    return fcntl(sd_bus_get_fd(bus.handle()), F_DUPFD, STDERR_FILENO + 1);
}

core::Result<std::unique_ptr<SessionBus>> open_session_bus(ports::EventLoop& loop, std::function<void()> lost) {
    return open_session_bus(dynamic_cast<SdEventLoop&>(loop).handle(), std::move(lost));
}

}  // namespace unhunch::sdbus
