#include "adapters/sdbus/system_bus.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "adapters/sdbus/bus_connection.hpp"
#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "api/watchers.hpp"

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds first_wait = 500ms;
constexpr std::chrono::milliseconds longest_wait = 3s;
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

class Connection final : public SystemBus {
public:
    Connection(Bus bus, sd_event* loop, std::function<void()> lost, std::function<void()> back)
        : loop_{loop}, lost_{std::move(lost)}, back_{std::move(back)} {
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
        if (!std::exchange(there_, false)) return try_again();
        watchers_.tell();
        if (const auto lost = lost_) lost();
        try_again();
    }

    void try_again() {
        connection_.reset();
        next_.after(wait_, [this] { connect(); });
        wait_ = std::min(wait_ * 2, longest_wait);
    }

    /// A socket that is there may have nobody behind it yet, so only an answer counts.
    void connect() {
        int result = 0;
        auto bus = opened_bus(result);
        if (!bus) return try_again();
        take(std::move(bus));
        hello_.emplace();
        hello_->send(
            connection_->handle(), bus_call(connection_->handle(), "GetId"),
            [this](sd_bus_message* reply) {
                if (sd_bus_message_get_error(reply) != nullptr) return next_.at_next_turn([this] { let_go(); });
                there_ = true;
                wait_ = first_wait;
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
    std::chrono::milliseconds wait_ = first_wait;
    std::optional<BusConnection> connection_;
    std::optional<PendingCalls> hello_;
    Later next_{loop_};
};

}  // namespace

core::Result<std::unique_ptr<SystemBus>> open_system_bus(ports::EventLoop& loop, std::function<void()> lost,
                                                         std::function<void()> back) {
    int result = 0;
    auto bus = opened_bus(result);
    if (!bus)
        return core::Failure{std::string{"There is no system bus to ask about the session ("} +
                             std::strerror(-result) + "). Locking and sleep are not seen without it; start dbus."};
    return std::unique_ptr<SystemBus>{std::make_unique<Connection>(
        std::move(bus), dynamic_cast<SdEventLoop&>(loop).handle(), std::move(lost), std::move(back))};
}

}  // namespace unhunch::sdbus
