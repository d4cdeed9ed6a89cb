#include "adapters/sdbus/unwritten_message.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "adapters/sdbus/day_message.hpp"
#include "api/status.hpp"
#include "api/time_kinds.hpp"
#include "core/whole_seconds.hpp"

namespace unhunch::sdbus {
namespace {

constexpr auto span_type = "(ssxuxb)";
constexpr auto hold_type = "(ssxu)";

std::int64_t wire_instant(core::WallTime at) {
    return date::floor<core::seconds>(core::whole_instant(at)).time_since_epoch().count();
}

std::uint32_t wire_length(core::WallTime from, core::Length length) {
    return static_cast<std::uint32_t>(std::clamp<core::seconds::rep>(core::whole_length(from, length).count(), 0,
                                                                     std::numeric_limits<std::uint32_t>::max()));
}

int write(sd_bus_message* message, core::Day day, const core::SpanRecord& span) {
    return sd_bus_message_append(message, span_type, date_of(day).c_str(), api::name(span.kind), wire_instant(span.from),
                                 wire_length(span.from, span.length), span.bout, int{span.in_hours});
}

int write(sd_bus_message* message, core::Day day, const core::HeldRecord& held) {
    return sd_bus_message_append(message, hold_type, date_of(day).c_str(), api::name(held.hold), wire_instant(held.from),
                                 wire_length(held.from, held.length));
}

template <class Kind>
int write_all(sd_bus_message* message, const char* type, const std::vector<core::DatedRecord>& records) {
    int result = sd_bus_message_open_container(message, 'a', type);
    for (const auto& dated : records)
        if (const auto* one = std::get_if<Kind>(&dated.record); one && result >= 0) result = write(message, dated.day, *one);
    return result < 0 ? result : sd_bus_message_close_container(message);
}

/// What both have at their beginning.
struct Beginning {
    const char* day = "";
    const char* named = "";
    std::int64_t from = 0;
    std::uint32_t length = 0;

    [[nodiscard]] core::WallTime at() const { return core::WallTime{core::seconds{from}}; }
};

using Read = std::optional<core::Record>;

int read(sd_bus_message* message, Beginning& begins, Read& record, const core::SpanRecord&) {
    std::int64_t bout = 0;
    int in_hours = 1;
    const int result = sd_bus_message_read(message, span_type, &begins.day, &begins.named, &begins.from, &begins.length,
                                           &bout, &in_hours);
    if (result <= 0) return result;
    if (const auto kind = api::time_kind_named(begins.named))
        record = core::SpanRecord{*kind, begins.at(), core::seconds{begins.length}, bout, in_hours != 0};
    return result;
}

int read(sd_bus_message* message, Beginning& begins, Read& record, const core::HeldRecord&) {
    const int result =
        sd_bus_message_read(message, hold_type, &begins.day, &begins.named, &begins.from, &begins.length);
    if (result <= 0) return result;
    if (const auto hold = api::hold_named(begins.named))
        record = core::HeldRecord{*hold, begins.at(), core::seconds{begins.length}};
    return result;
}

template <class Kind>
int read_all(sd_bus_message* message, const char* type, std::vector<core::DatedRecord>& records) {
    int result = sd_bus_message_enter_container(message, 'a', type);
    if (result == 0) return -ENXIO;
    while (result >= 0) {
        Beginning begins;
        Read record;
        result = read(message, begins, record, Kind{});
        if (result == 0) break;
        if (result < 0 || !record) continue;
        if (const auto day = day_dated(begins.day)) records.push_back({*day, *std::move(record)});
    }
    return result < 0 ? result : sd_bus_message_exit_container(message);
}

}  // namespace

int write_unwritten(sd_bus_message* message, const std::vector<core::DatedRecord>& records) {
    const int result = write_all<core::SpanRecord>(message, span_type, records);
    return result < 0 ? result : write_all<core::HeldRecord>(message, hold_type, records);
}

int read_unwritten(sd_bus_message* message, std::vector<core::DatedRecord>& records) {
    const int result = read_all<core::SpanRecord>(message, span_type, records);
    return result < 0 ? result : read_all<core::HeldRecord>(message, hold_type, records);
}

}  // namespace unhunch::sdbus
