#include "adapters/sdbus/system_bus.hpp"

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "adapters/sdbus/bus_connection.hpp"
#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "api/watchers.hpp"

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 30s;  // with a bus that took the connection and stands still

Bus opened_bus(int& result) {
    sd_bus* opened = nullptr;
    result = sd_bus_open_system(&opened);
    if (result < 0) return nullptr;
    Bus bus{opened};
    sd_bus_set_exit_on_disconnect(bus.get(), 0);
    wait_long_for_matches(bus.get());
    return bus;
}

/// Where the bus listens; empty where its address names no path.
std::filesystem::path socket() {
    const char* variable = std::getenv("DBUS_SYSTEM_BUS_ADDRESS");
    const std::string address = variable != nullptr ? variable : "unix:path=/run/dbus/system_bus_socket";
    constexpr std::string_view by_path = "unix:path=";
    const auto begin = address.find(by_path);
    if (begin == std::string::npos) return {};
    const auto path = begin + by_path.size();
    return address.substr(path, address.find_first_of(",;", path) - path);
}

class Connection final : public SystemBus {
public:
    Connection(Bus bus, sd_event* loop, std::function<void()> lost, std::function<void()> back, ports::ReturnWatch* returns)
        : loop_{loop}, lost_{std::move(lost)}, back_{std::move(back)}, returns_{returns} {
        take(std::move(bus));
    }

    [[nodiscard]] sd_bus* handle() const override { return connection_ && there_ ? connection_->handle() : nullptr; }

    [[nodiscard]] std::unique_ptr<ports::Subscription> watch(std::function<void()> changed) override {
        return watchers_.add(std::move(changed));
    }

private:
    void take(Bus bus) {
        connection_.emplace(std::move(bus), loop_, [this] {
            // Not from inside a call of the connection that is let go of.
            next_.at_next_turn([this] { let_go(); });
        });
    }

    void let_go() {
        hello_.reset();
        const bool was_there = std::exchange(there_, false);
        if (was_there) watchers_.tell();
        connection_.reset();
        if (returns_ && !waiting_) waiting_ = returns_->wait_for(socket(), [this] { connect(); });
        if (const auto lost = lost_; was_there && lost) lost();
    }

    /// A socket that is there may have nobody behind it yet, so only an answer counts.
    void connect() {
        if (connection_) return;
        int result = 0;
        auto bus = opened_bus(result);
        if (!bus) return;
        take(std::move(bus));
        hello_.emplace();
        hello_->send(
            connection_->handle(), bus_call(connection_->handle(), "GetId"),
            [this](sd_bus_message* reply) {
                if (sd_bus_message_get_error(reply) != nullptr) return next_.at_next_turn([this] { let_go(); });
                there_ = true;
                waiting_.reset();
                watchers_.tell();
                if (const auto back = back_) back();
            },
            patience);
    }

    sd_event* loop_;
    std::function<void()> lost_;
    std::function<void()> back_;
    api::Watchers<ports::Subscription> watchers_;
    bool there_ = true;
    ports::ReturnWatch* returns_;
    std::optional<BusConnection> connection_;
    std::optional<PendingCalls> hello_;
    Later next_{loop_};
    std::unique_ptr<ports::Subscription> waiting_;
};

}  // namespace

core::Result<std::unique_ptr<SystemBus>> open_system_bus(ports::EventLoop& loop, std::function<void()> lost,
                                                         std::function<void()> back, ports::ReturnWatch* returns) {
    int result = 0;
    auto bus = opened_bus(result);
    if (!bus)
        return core::Failure{std::string{"There is no system bus to ask about the session ("} +
                             std::strerror(-result) + "). Locking and sleep are not seen without it; start dbus."};
    return std::unique_ptr<SystemBus>{std::make_unique<Connection>(
        std::move(bus), dynamic_cast<SdEventLoop&>(loop).handle(), std::move(lost), std::move(back), returns)};
}

}  // namespace unhunch::sdbus
