// The rows of the ledger as one computer hands them to another: which kinds there are, and what each says.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/time.hpp"

namespace unhunch::core {

/// Text: any. Area: a body area, some may be empty. Count: 0 to 4294967295, also seconds. Number: of a run or a bout, 0 to
/// 2^48 - 1. Share: any real number. Instant: UTC seconds since 1970.
enum class LedgerType { Text, Area, Count, Number, YesOrNo, Share, Instant };

struct LedgerField {
    std::string_view name;  // also of the journal's column
    LedgerType type = LedgerType::Text;
};

struct LedgerKind {
    std::string_view name;   // "span": as an export has it
    std::string_view table;  // "spans": as the journal has it
    std::span<const LedgerField> fields;
};

/// All kinds; reasons, which are kept for days, stay where they are.
[[nodiscard]] std::span<const LedgerKind> ledger_kinds();

/// The place of the kind of that name in `ledger_kinds`.
[[nodiscard]] std::optional<std::size_t> ledger_kind_named(std::string_view name);

/// A Share is a double; Text and Area are text; everything else is a whole number.
using LedgerValue = std::variant<std::int64_t, double, std::string>;

/// One row of any kind.
struct LedgerRow {
    std::int64_t id = 0;  // ordered by time, unlike any other on any computer
    std::string device;   // who wrote it
    Day day;
    bool struck = false;  // kept, and never counted
    std::size_t kind = 0;
    std::vector<LedgerValue> values;  // as the kind's fields

    bool operator==(const LedgerRow&) const = default;
};

/// The same but for `struck`.
[[nodiscard]] bool same_but_struck(const LedgerRow&, const LedgerRow&);

/// The value of that field; absent where rows of that kind have none.
[[nodiscard]] const LedgerValue* value_of(const LedgerRow&, std::string_view field);

/// What is forgotten, or was.
struct Forgotten {
    Day before_day{};           // everything of earlier days
    std::int64_t before_id = 0;  // everything with a lesser id
};

}  // namespace unhunch::core
