#include <array>
#include <cstdio>

#include "adapters/settings/kinds.hpp"
#include "adapters/settings/lengths.hpp"

namespace unhunch::settings {
namespace {

/// Sunday first, as date::weekday::c_encoding.
std::vector<std::string> weekday_words() { return {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}; }

std::optional<unsigned> weekday(const std::string& word) {
    const auto words = weekday_words();
    for (unsigned day = 0; day < words.size(); ++day)
        if (words[day] == word) return day;
    return std::nullopt;
}

std::optional<date::year_month_day> read_date(const toml::node& node) {
    date::year_month_day found{};
    if (const auto local = node.value_exact<toml::date>()) {
        found = date::year{local->year} / local->month / local->day;
    } else {
        const auto text = node.value_exact<std::string>().value_or("");
        int year = 0;
        unsigned month = 0;
        unsigned day = 0;
        int end = 0;
        if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end) != 3 ||
            end != 10)
            return std::nullopt;
        found = date::year{year} / date::month{month} / date::day{day};
    }
    return found.ok() ? std::optional{found} : std::nullopt;
}

std::string written_date(date::year_month_day date) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

/// "09:00-12:30"; an end before the beginning lies in the next day.
std::optional<core::HoursRange> read_range(const std::string& text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = read_time_of_day(std::string_view{text}.substr(0, 5));
    auto until = read_time_of_day(std::string_view{text}.substr(6));
    if (!from || !until || *from == *until || *from == std::chrono::hours{24}) return std::nullopt;
    if (*until < *from) *until += std::chrono::hours{24};
    return core::HoursRange{*from, *until};
}

std::optional<Mistake> read_day(const toml::node& node, std::vector<core::HoursRange>& day) {
    return each_string(node, [&](const toml::node& one, const std::string& text) {
        const auto range = read_range(text);
        if (range) day.push_back(*range);
        return range ? std::nullopt : std::optional{Mistake{one.source().begin, in_quotes(text) + " is no such range"}};
    });
}

std::optional<Mistake> read_week(const toml::node& node, core::WorkingHours& week) {
    const auto* table = node.as_table();
    if (table == nullptr) return wrong(node);
    bool any = false;
    for (const auto& [key, ranges] : *table) {
        const std::string word{key.str()};
        const auto day = weekday(word);
        if (!day) {
            auto mistake = unknown_word(ranges, word, weekday_words());
            mistake.at = key.source().begin;
            return mistake;
        }
        if (auto mistake = read_day(ranges, week[*day])) return mistake;
        any = any || !week[*day].empty();
    }
    if (!any && !table->empty())
        return Mistake{node.source().begin, "it names no hours at all; leave it out for no limit"};
    return std::nullopt;
}

}  // namespace

Kind time_of_day(Member<core::minutes> member) {
    return {Shape::TimeOfDay, "a time of day from 00:00 to 23:59", in_quotes(written_time_of_day(core::Settings{}.*member)),
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto text = node.value_exact<std::string>();
                const auto time = text ? read_time_of_day(*text) : std::nullopt;
                if (!time || *time == std::chrono::hours{24}) return wrong(node);
                settings.*member = *time;
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return in_quotes(written_time_of_day(settings.*member)); }};
}

Kind dates(Member<std::vector<date::year_month_day>> member) {
    return {Shape::Dates, "a list of dates as year-month-day", "[\"2026-12-24\"]",
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto* list = node.as_array();
                if (list == nullptr) return wrong(node);
                std::vector<date::year_month_day> read;
                for (const toml::node& one : *list) {
                    const auto found = read_date(one);
                    if (!found) {
                        auto mistake = wrong(one);
                        mistake.what = "one of them is no date: " + mistake.what;
                        return mistake;
                    }
                    read.push_back(*found);
                }
                settings.*member = read;
                return std::nullopt;
            },
            [=](const core::Settings& settings) {
                std::vector<std::string> written;
                for (const auto date : settings.*member) written.push_back(in_quotes(written_date(date)));
                return list_of(written);
            }};
}

Kind weekdays(Member<std::vector<unsigned>> member) {
    return {Shape::Weekdays, "a list out of " + joined(weekday_words(), ", "), "[\"mon\", \"thu\"]",
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                std::vector<unsigned> read;
                const auto mistake = each_string(node, [&](const toml::node& one, const std::string& text) {
                    const auto day = weekday(text);
                    if (day) read.push_back(*day);
                    return day ? std::nullopt : std::optional{unknown_word(one, text, weekday_words())};
                });
                if (!mistake) settings.*member = read;
                return mistake;
            },
            [=](const core::Settings& settings) {
                std::vector<std::string> written;
                for (const unsigned day : settings.*member) written.push_back(in_quotes(weekday_words()[day]));
                return list_of(written);
            },
            weekday_words()};
}

Kind hours_per_weekday(Member<core::WorkingHours> member) {
    return {
        Shape::Week, "a table of lists of hours for mon to sun", "{ mon = [\"09:00-12:30\", \"13:00-17:30\"] }",
        [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
            core::WorkingHours week;
            const auto mistake = read_week(node, week);
            if (!mistake) settings.*member = week;
            return mistake;
        },
        [=](const core::Settings& settings) {
            std::vector<std::string> days;
            for (std::size_t day = 0; day < weekday_words().size(); ++day) {
                std::vector<std::string> ranges;
                for (const auto& range : (settings.*member)[day])
                    ranges.push_back(in_quotes(written_time_of_day(range.from) + "-" + written_time_of_day(range.until)));
                if (!ranges.empty()) days.push_back(weekday_words()[day] + " = " + list_of(ranges));
            }
            return days.empty() ? "{}" : "{ " + joined(days, ", ") + " }";
        }};
}

}  // namespace unhunch::settings
