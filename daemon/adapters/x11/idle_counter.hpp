// One connection to an X server and the two alarms we set on its IDLETIME counter.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <xcb/sync.h>
#include <xcb/xcb.h>

#include "core/result.hpp"
#include "core/time.hpp"

namespace unhunch::x11 {

/// What the counter told.
struct CounterNews {
    enum class Kind { Silent, Input } kind;
    core::Length idle;  // as the server counted it at that moment
};

class IdleCounter {
public:
    /// Asks the server and waits for its answers.
    [[nodiscard]] static core::Result<std::unique_ptr<IdleCounter>> connect(const std::string& display);

    /// The count now; waits for the server's answer.
    [[nodiscard]] std::optional<core::Length> idle() const;

    /// Fires once, when the silence is or becomes this long. Replaces the last one.
    void tell_silence_of(core::Length);
    /// Fires once, when the count has fallen below this length, also where it already has.
    void tell_input_below(core::Length);

    /// The next news that has arrived.
    [[nodiscard]] std::optional<CounterNews> next();

    [[nodiscard]] bool lost() const;
    [[nodiscard]] int descriptor() const;

private:
    using Connection = std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)>;

    IdleCounter(Connection, xcb_sync_counter_t, std::uint8_t alarm_event);
    void set(xcb_sync_alarm_t& alarm, xcb_sync_testtype_t, core::Length);

    Connection connection_;
    xcb_sync_counter_t counter_;
    std::uint8_t alarm_event_;
    xcb_sync_alarm_t silence_ = XCB_NONE;
    xcb_sync_alarm_t input_ = XCB_NONE;
};

}  // namespace unhunch::x11
