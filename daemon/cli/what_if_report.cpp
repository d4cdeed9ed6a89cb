#include "cli/what_if_report.hpp"

#include <fmt/format.h>

#include "api/words.hpp"
#include "cli/day_json.hpp"
#include "cli/times.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using words::said_as;
using Json = nlohmann::ordered_json;

/// More than these are summed up.
constexpr std::size_t most_gaps_listed = 5;

std::string clock_words(core::WallTime at, const core::Calendar& calendar) {
    const std::string instant = rfc3339(at, calendar);
    return instant.substr(0, 10) + " " + instant.substr(11, 5);
}

std::string gap_lines(const app::WhatIf& compared, const core::Calendar& calendar) {
    if (compared.gaps.empty()) return "";
    std::string text = '\n' + said("Not observed, because Unhunch did not run: {0} in all. What was held or sat then nobody knows.",
                                   api::length_words(compared.unobserved)) + '\n';
    for (std::size_t place = 0; place < std::min(compared.gaps.size(), most_gaps_listed); ++place)
        text += "  " + said("{0} to {1}", clock_words(compared.gaps[place].from, calendar), clock_words(compared.gaps[place].to, calendar)) + '\n';
    if (compared.gaps.size() > most_gaps_listed)
        text += "  " + said("and {0} more", compared.gaps.size() - most_gaps_listed) + '\n';
    return text;
}

Json lived_json(const app::Lived& lived) {
    Json json = totals_json(lived.total);
    json["bouts_over_30_min"] = lived.bouts.over_half_an_hour;
    json["bouts_over_60_min"] = lived.bouts.over_an_hour;
    return json;
}

}  // namespace

std::string what_if_lines(const app::WhatIf& compared, const std::vector<std::string>& changes, const core::Calendar& calendar) {
    const auto& [total, bouts] = compared.as_it_is;
    const auto& [other_total, other_bouts] = compared.instead;
    std::string text = said("Your own past once more, each reminder answered and done to the end; on the right with {0}.", words::listed(changes)) + "\n\n";
    const auto row = [&](const std::string& what, const auto& now, const auto& instead) {
        text += fmt::format("{:<30} {:>12} {:>12}\n", what, now, instead);
    };
    row("", said_as("column", "as it is"), said_as("column", "instead"));
    row(said("reminders"), total.reminders, other_total.reminders);
    row(said("longest sitting"), api::length_words(bouts.longest), api::length_words(other_bouts.longest));
    row(said("sittings over 30 min"), bouts.over_half_an_hour, other_bouts.over_half_an_hour);
    row(said("sittings over 1 h"), bouts.over_an_hour, other_bouts.over_an_hour);
    row(said("a break was due and held back"), api::length_words(total.held), api::length_words(other_total.held));
    row(said("sitting in all"), api::length_words(total.sitting), api::length_words(other_total.sitting));
    return text + gap_lines(compared, calendar);
}

std::string what_if_json(const app::WhatIf& compared, const std::vector<std::string>& changes, const core::Calendar& calendar) {
    Json gaps = Json::array();
    for (const auto& gap : compared.gaps)
        gaps.push_back({{"from", rfc3339(gap.from, calendar)}, {"to", rfc3339(gap.to, calendar)}});
    const Json json{{"changes", changes},
                    {"as_it_is", lived_json(compared.as_it_is)},
                    {"instead", lived_json(compared.instead)},
                    {"unobserved_s", compared.unobserved.count()},
                    {"unobserved", gaps}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace unhunch::cli
