#include "adapters/sdbus/system_bus.hpp"

#include <cstring>
#include <string>
#include <utility>

#include "adapters/sdbus/bus_connection.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"

namespace unhunch::sdbus {
namespace {

class Connection final : public SystemBus {
public:
    Connection(Bus bus, sd_event* loop, std::function<void()> lost)
        : connection_{std::move(bus), loop, std::move(lost)} {}

    [[nodiscard]] sd_bus* handle() const override { return connection_.handle(); }

private:
    BusConnection connection_;
};

}  // namespace

core::Result<std::unique_ptr<SystemBus>> open_system_bus(ports::EventLoop& loop, std::function<void()> lost) {
    sd_bus* opened = nullptr;
    if (const int result = sd_bus_open_system(&opened); result < 0)
        return core::Failure{std::string{"There is no system bus to ask about the session ("} +
                             std::strerror(-result) + "). Locking and sleep are not seen without it; start dbus."};
    Bus bus{opened};
    sd_bus_set_exit_on_disconnect(bus.get(), 0);
    wait_long_for_matches(bus.get());
    return std::unique_ptr<SystemBus>{std::make_unique<Connection>(
        std::move(bus), dynamic_cast<SdEventLoop&>(loop).handle(), std::move(lost))};
}

}  // namespace unhunch::sdbus
