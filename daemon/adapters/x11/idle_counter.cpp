#include "adapters/x11/idle_counter.hpp"

#include <cstdlib>
#include <string_view>
#include <utility>

namespace unhunch::x11 {
namespace {

/// What xcb hands out is ours to free.
struct Freed {
    void operator()(void* reply) const { std::free(reply); }
};
template <class Reply>
using Owned = std::unique_ptr<Reply, Freed>;

xcb_sync_int64_t to_wire(core::Length length) {
    const auto count = static_cast<std::uint64_t>(length.count());
    return {static_cast<std::int32_t>(count >> 32U), static_cast<std::uint32_t>(count)};
}

core::Length from_wire(xcb_sync_int64_t count) {
    return core::Length{static_cast<std::int64_t>(count.hi) * (std::int64_t{1} << 32U) + count.lo};
}

std::optional<xcb_sync_counter_t> idletime(xcb_connection_t* connection) {
    const Owned<xcb_sync_list_system_counters_reply_t> counters{
        xcb_sync_list_system_counters_reply(connection, xcb_sync_list_system_counters(connection), nullptr)};
    if (!counters) return std::nullopt;
    for (auto each = xcb_sync_list_system_counters_counters_iterator(counters.get()); each.rem > 0;
         xcb_sync_systemcounter_next(&each)) {
        // Not xcb_sync_systemcounter_name: the name follows its length on the wire, xcb looks for it after the padding.
        const auto* text = reinterpret_cast<const char*>(&each.data->name_len) + sizeof each.data->name_len;
        if (std::string_view{text, each.data->name_len} == "IDLETIME") return each.data->counter;
    }
    return std::nullopt;
}

std::string shown(const std::string& display) {
    if (!display.empty()) return "\"" + display + "\"";
    const char* variable = std::getenv("DISPLAY");
    return variable == nullptr ? "(DISPLAY is not set)" : "\"" + std::string{variable} + "\"";
}

}  // namespace

core::Result<std::unique_ptr<IdleCounter>> IdleCounter::connect(const std::string& display) {
    Connection connection{xcb_connect(display.empty() ? nullptr : display.c_str(), nullptr), &xcb_disconnect};
    if (xcb_connection_has_error(connection.get()) != 0)
        return core::Failure{"Could not reach the X display " + shown(display) +
                             ". Start Unhunch inside the session, with its DISPLAY and XAUTHORITY."};

    const auto* extension = xcb_get_extension_data(connection.get(), &xcb_sync_id);
    const bool present = extension != nullptr && extension->present != 0;
    const Owned<xcb_sync_initialize_reply_t> version{
        present ? xcb_sync_initialize_reply(
                      connection.get(),
                      xcb_sync_initialize(connection.get(), XCB_SYNC_MAJOR_VERSION, XCB_SYNC_MINOR_VERSION), nullptr)
                : nullptr};
    const auto counter = version ? idletime(connection.get()) : std::nullopt;
    if (!counter)
        return core::Failure{"The X display " + shown(display) +
                             " does not count idle time (SYNC extension, IDLETIME). Use a server that has it; "
                             "Xorg, Xvfb and Xwayland do."};
    const auto alarm_event = static_cast<std::uint8_t>(extension->first_event + XCB_SYNC_ALARM_NOTIFY);
    return std::unique_ptr<IdleCounter>{new IdleCounter{std::move(connection), *counter, alarm_event}};
}

IdleCounter::IdleCounter(Connection connection, xcb_sync_counter_t counter, std::uint8_t alarm_event)
    : connection_{std::move(connection)}, counter_{counter}, alarm_event_{alarm_event} {}

std::optional<core::Length> IdleCounter::idle() const {
    const Owned<xcb_sync_query_counter_reply_t> count{
        xcb_sync_query_counter_reply(connection_.get(), xcb_sync_query_counter(connection_.get(), counter_), nullptr)};
    return count ? std::optional{from_wire(count->counter_value)} : std::nullopt;
}

void IdleCounter::set(xcb_sync_alarm_t& alarm, xcb_sync_testtype_t test, core::Length length) {
    // A new identifier each time, so that news of the alarm before is recognised as old.
    if (alarm != XCB_NONE) xcb_sync_destroy_alarm(connection_.get(), alarm);
    alarm = xcb_generate_id(connection_.get());
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = counter_;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = to_wire(length);
    values.testType = static_cast<std::uint32_t>(test);
    values.delta = to_wire(core::Length{0});  // fires once, then sleeps
    values.events = 1;
    constexpr std::uint32_t given = XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE |
                                    XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS;
    xcb_sync_create_alarm_aux(connection_.get(), alarm, given, &values);
    xcb_flush(connection_.get());
}

void IdleCounter::tell_silence_of(core::Length length) {
    // Comparison, not transition: a silence that is already as long fires as well.
    set(silence_, XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, length);
}

void IdleCounter::tell_input_below(core::Length length) {
    // Comparison again: input between the last news and this request is not missed.
    set(input_, XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON, length - core::Length{1});
}

std::optional<CounterNews> IdleCounter::next() {
    while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(connection_.get())}) {
        constexpr std::uint8_t sent_by_a_client = 0x80;
        if ((event->response_type & ~sent_by_a_client) != alarm_event_) continue;
        const auto* alarm = reinterpret_cast<const xcb_sync_alarm_notify_event_t*>(event.get());
        if (alarm->state == XCB_SYNC_ALARMSTATE_DESTROYED) continue;
        if (alarm->alarm == silence_) return CounterNews{CounterNews::Kind::Silent, from_wire(alarm->counter_value)};
        if (alarm->alarm == input_) return CounterNews{CounterNews::Kind::Input, from_wire(alarm->counter_value)};
    }
    return std::nullopt;
}

bool IdleCounter::lost() const { return xcb_connection_has_error(connection_.get()) != 0; }

int IdleCounter::descriptor() const { return xcb_get_file_descriptor(connection_.get()); }

}  // namespace unhunch::x11
