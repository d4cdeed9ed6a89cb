// Which kinds of records somebody wants to read.
#pragma once

#include <bitset>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/record.hpp"

namespace unhunch::core {

/// One bit for each alternative of Record, in its order.
using RecordKinds = std::bitset<std::variant_size_v<Record>>;

namespace detail {
template <class Kind, std::size_t... places>
constexpr std::size_t place_of(std::index_sequence<places...>) {
    return ((std::is_same_v<Kind, std::variant_alternative_t<places, Record>> ? places : 0) + ...);
}
}  // namespace detail

template <class Kind>
inline constexpr std::size_t place_in_record =
    detail::place_of<Kind>(std::make_index_sequence<std::variant_size_v<Record>>{});

template <class... Kinds>
[[nodiscard]] RecordKinds kinds() {
    RecordKinds wanted;
    (wanted.set(place_in_record<Kinds>), ...);
    return wanted;
}

[[nodiscard]] inline RecordKinds all_kinds() { return RecordKinds{}.set(); }

/// What DaySummary counts (stats.hpp).
[[nodiscard]] inline RecordKinds kinds_in_day_summaries() {
    return kinds<SpanRecord, HeldRecord, OfferRecord, ReplyRecord, EndRecord, NaturalBreakRecord, LoggedBreakRecord>();
}

}  // namespace unhunch::core
