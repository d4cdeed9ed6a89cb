#include "adapters/sdbus/day_message.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <string_view>

namespace unhunch::sdbus {
namespace {

using core::DaySummary;

struct Length {
    const char* name;
    core::seconds DaySummary::*value;
};

struct Count {
    const char* name;
    unsigned DaySummary::*value;
};

constexpr std::array lengths{
    Length{"sitting_s", &DaySummary::sitting}, Length{"active_s", &DaySummary::active},
    Length{"still_s", &DaySummary::still},     Length{"standing_s", &DaySummary::standing},
    Length{"away_s", &DaySummary::away},       Length{"asleep_s", &DaySummary::asleep},
    Length{"break_s", &DaySummary::on_break},  Length{"longest_bout_s", &DaySummary::longest_bout},
    Length{"held_s", &DaySummary::held},
};

constexpr std::array counts{
    Count{"reminders", &DaySummary::reminders},
    Count{"completed", &DaySummary::completed},
    Count{"partial", &DaySummary::partial},
    Count{"snoozed", &DaySummary::snoozed},
    Count{"skipped", &DaySummary::skipped},
    Count{"ignored", &DaySummary::ignored},
    Count{"natural_breaks", &DaySummary::natural_breaks},
    Count{"logged", &DaySummary::logged},
    Count{"towards_goal", &DaySummary::towards_goal},
};

std::uint32_t on_the_wire(core::seconds length) {
    return static_cast<std::uint32_t>(
        std::clamp<core::seconds::rep>(length.count(), 0, std::numeric_limits<std::uint32_t>::max()));
}

void set(DaySummary& day, std::string_view name, std::uint32_t value) {
    for (const auto& length : lengths)
        if (name == length.name) day.*length.value = core::seconds{value};
    for (const auto& count : counts)
        if (name == count.name) day.*count.value = value;
}

int read_entry(sd_bus_message* message, DaySummary& day) {
    const char* name = nullptr;
    const char* type = nullptr;
    if (const int result = sd_bus_message_read(message, "s", &name); result < 0) return result;
    if (const int result = sd_bus_message_peek_type(message, nullptr, &type); result < 0) return result;
    if (std::string_view{type} == "u") {
        std::uint32_t value = 0;
        const int result = sd_bus_message_read(message, "v", "u", &value);
        if (result >= 0) set(day, name, value);
        return result;
    }
    if (std::string_view{type} == "s" && std::string_view{name} == "date") {
        const char* date = "";
        const int result = sd_bus_message_read(message, "v", "s", &date);
        if (const auto dated = day_dated(date)) day.day = *dated;
        return result;
    }
    return sd_bus_message_skip(message, "v");
}

}  // namespace

std::optional<core::Day> day_dated(const std::string& date) {
    const bool shaped = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                        std::ranges::count_if(date, [](char c) { return c >= '0' && c <= '9'; }) == 8;
    if (!shaped) return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t digits) { return std::stoi(date.substr(from, digits)); };
    const date::year_month_day named{date::year{number(0, 4)}, date::month{static_cast<unsigned>(number(5, 2))},
                                     date::day{static_cast<unsigned>(number(8, 2))}};
    if (!named.ok() || named.year() < date::year{1970}) return std::nullopt;
    return core::Day{named};
}

std::string date_of(core::Day day) {
    const date::year_month_day named{day};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(named.year()),
                  static_cast<unsigned>(named.month()), static_cast<unsigned>(named.day()));
    return text.data();
}

int write_day(sd_bus_message* message, const DaySummary& day) {
    int result = sd_bus_message_open_container(message, 'a', "{sv}");
    if (result >= 0) result = sd_bus_message_append(message, "{sv}", "date", "s", date_of(day.day).c_str());
    for (const auto& length : lengths)
        if (result >= 0)
            result = sd_bus_message_append(message, "{sv}", length.name, "u", on_the_wire(day.*length.value));
    for (const auto& count : counts)
        if (result >= 0) result = sd_bus_message_append(message, "{sv}", count.name, "u", day.*count.value);
    return result < 0 ? result : sd_bus_message_close_container(message);
}

int read_day(sd_bus_message* message, DaySummary& day) {
    int result = sd_bus_message_enter_container(message, 'a', "{sv}");
    while (result >= 0) {
        result = sd_bus_message_enter_container(message, 'e', "sv");
        if (result <= 0) break;
        result = read_entry(message, day);
        if (result >= 0) result = sd_bus_message_exit_container(message);
    }
    return result < 0 ? result : sd_bus_message_exit_container(message);
}

}  // namespace unhunch::sdbus
