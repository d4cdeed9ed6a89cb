#include "api/prescription_words.hpp"

#include <algorithm>

namespace unhunch::api {
namespace {

constexpr std::array names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::string times_words(unsigned times) {
    if (times == 1) return "once a day";
    return times == 2 ? "twice a day" : std::to_string(times) + " times a day";
}

}  // namespace

const char* weekday_name(unsigned weekday) { return names[weekday % names.size()]; }

std::string short_weekday(unsigned weekday) { return std::string{weekday_name(weekday)}.substr(0, 3); }

std::string prescription_words(const core::Prescription& asked) {
    std::string days;
    bool every = true;
    for (const unsigned day : week_from_monday) {
        const bool meant = std::find(asked.days.begin(), asked.days.end(), day) != asked.days.end();
        every = every && meant;
        if (meant) days += (days.empty() ? "" : ", ") + short_weekday(day);
    }
    return (every ? "every day" : days) + ", " + times_words(asked.times_a_day);
}

}  // namespace unhunch::api
