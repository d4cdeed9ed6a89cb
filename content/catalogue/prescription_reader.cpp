#include "catalogue/prescription_reader.hpp"

#include <algorithm>
#include <array>

namespace unhunch::content {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

}  // namespace

std::optional<core::Prescription> read_prescription(TomlTable& table) {
    if (!table.has("prescription")) return std::nullopt;
    auto asked = table.table("prescription");
    if (!asked) return std::nullopt;
    core::Prescription prescription;
    const auto days = asked->words("days", weekdays);
    for (const auto& day : days) {
        prescription.days.push_back(static_cast<unsigned>(std::ranges::find(weekdays, day) - weekdays.begin()));
    }
    if (days.empty() && asked->has("days")) {
        asked->refuse(asked->place("days"), "a prescription names its days, as [\"mon\", \"wed\", \"fri\"]");
    }
    if (asked->has("times_a_day")) prescription.times_a_day = asked->count("times_a_day", times_a_day);
    asked->warn_of_unknown_keys();
    return prescription;
}

}  // namespace unhunch::content
