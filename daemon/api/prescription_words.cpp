#include "api/prescription_words.hpp"

#include <algorithm>

#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::api {
namespace {

using words::said;
using words::said_as;

std::string times_words(unsigned times) {
    if (times == 1) return said("once a day");
    return times == 2 ? said("twice a day") : words::counted("{0} time a day", "{0} times a day", times);
}

}  // namespace

std::string prescription_words(const core::Prescription& asked) {
    std::string days;
    bool every = true;
    for (const unsigned day : words::week()) {
        const bool meant = std::find(asked.days.begin(), asked.days.end(), day) != asked.days.end();
        every = every && meant;
        if (!meant) continue;
        const auto name = words::short_weekday(day);
        days = days.empty() ? name : said_as("list", "{0}, {1}", days, name);
    }
    return said_as("list", "{0}, {1}", every ? said("every day") : days, times_words(asked.times_a_day));
}

}  // namespace unhunch::api
