#include "adapters/export/row_reading.hpp"

#include <algorithm>

#include "adapters/export/written_values.hpp"
#include "core/instants.hpp"

namespace unhunch::exchange {
namespace {

using core::LedgerType;

constexpr std::int64_t most_count = 4'294'967'295;
constexpr std::int64_t most_number = (std::int64_t{1} << 48U) - 1;
constexpr std::size_t longest_device = 64;

struct Mistake {
    std::string_view name;
    std::string reason;
};

const PlainValue& needed(const FlatObject& line, std::string_view name) {
    const auto* value = line.find(name);
    if (value == nullptr) throw Mistake{"record", "\"" + std::string{name} + "\" is missing"};
    return *value;
}

template <class Value>
const Value& needed(const FlatObject& line, std::string_view name, const char* what) {
    if (const auto* value = std::get_if<Value>(&needed(line, name))) return *value;
    throw Mistake{name, "\"" + std::string{name} + "\" must be " + what};
}

std::int64_t number(const FlatObject& line, std::string_view name, std::int64_t most) {
    const auto value = needed<std::int64_t>(line, name, "a whole number");
    if (value < 0 || value > most) throw Mistake{name, "\"" + std::string{name} + "\" must be from 0 to " + std::to_string(most)};
    return value;
}

core::LedgerValue value(const FlatObject& line, const core::LedgerField& field) {
    switch (field.type) {
        case LedgerType::Text:
        case LedgerType::Area:
            return needed<std::string>(line, field.name, "text");
        case LedgerType::Count:
            return number(line, field.name, most_count);
        case LedgerType::Number:
            return number(line, field.name, most_number);
        case LedgerType::YesOrNo:
            return std::int64_t{needed<bool>(line, field.name, "true or false") ? 1 : 0};
        case LedgerType::Share:
            if (const auto* whole = std::get_if<std::int64_t>(&needed(line, field.name))) return static_cast<double>(*whole);
            return needed<double>(line, field.name, "a number");
        case LedgerType::Instant:
            if (const auto at = instant_from(needed<std::string>(line, field.name, "text"))) return *at;
            throw Mistake{field.name, "this is no instant; write it as \"2026-11-21T09:30:00Z\""};
    }
    return {};
}

std::string device(const FlatObject& line) {
    const auto& uid = needed<std::string>(line, "device", "text");
    const bool plain = std::ranges::all_of(uid, [](char one) {
        return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '-' || one == '_';
    });
    if (!uid.empty() && uid.size() <= longest_device && plain) return uid;
    throw Mistake{"device", "a device is 1 to 64 letters, figures and hyphens"};
}

core::LedgerRow read_row(const FlatObject& line) {
    const auto& name = needed<std::string>(line, "record", "text");
    const auto kind = core::ledger_kind_named(name);
    if (!kind) throw Mistake{"record", "there is no record \"" + name + "\" here; Unhunch may have to be updated"};
    core::LedgerRow row;
    row.kind = *kind;
    const auto id = id_from(needed<std::string>(line, "id", "text"));
    if (!id) throw Mistake{"id", "an id is 16 figures and letters from 0 to f, and begins with at most 7"};
    row.id = *id;
    row.device = device(line);
    const auto day = core::day_from(needed<std::string>(line, "day", "text"));
    if (!day) throw Mistake{"day", "this is no day; write it as \"2026-11-21\""};
    row.day = *day;
    const bool says_struck = line.find("struck") != nullptr;
    row.struck = says_struck && needed<bool>(line, "struck", "true or false");
    const auto fields = core::ledger_kinds()[*kind].fields;
    row.values.reserve(fields.size());
    for (const auto& field : fields) row.values.push_back(value(line, field));
    if (line.members().size() == fields.size() + (says_struck ? 5U : 4U)) return row;
    for (const auto& [other, unused] : line.members()) {
        const bool known = other == "record" || other == "id" || other == "device" || other == "day" || other == "struck" ||
                           std::ranges::find(fields, other, &core::LedgerField::name) != fields.end();
        if (!known) throw Mistake{other, "a " + name + " has no \"" + other + "\""};
    }
    return row;
}

}  // namespace

std::variant<core::LedgerRow, Fault> row_from(const FlatObject& line, const std::string& text) {
    try {
        return read_row(line);
    } catch (const Mistake& mistake) {
        return Fault{column_of(text, mistake.name), mistake.reason};
    }
}

}  // namespace unhunch::exchange
