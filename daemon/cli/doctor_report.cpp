#include "cli/doctor_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace unhunch::cli {
namespace {

/// A reason may have lines and whole sentences; here it is a part of one.
std::string in_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.ends_with('.')) words.pop_back();
    return words;
}

std::string line_of(const Need& need) {
    std::string words = in_one_line(need.found);
    if (!need.in_use.empty() && need.in_use != need.found) words += "; in use: " + in_one_line(need.in_use);
    if (!need.ok) words += "; " + need.means + "; cure: " + need.cure;
    return fmt::format("{:<4} {:<21} {}\n", need.ok ? "ok" : "--", need.need, words);
}

}  // namespace

std::string doctor_lines(const std::vector<Need>& needs) {
    std::string lines;
    for (const auto& need : needs) lines += line_of(need);
    const auto missing = std::count_if(needs.begin(), needs.end(), [](const Need& need) { return !need.ok; });
    if (missing == 0) return lines + "\nNothing is missing.\n";
    return lines + fmt::format("\n{} of {} are missing or in part.\n", missing, needs.size());
}

std::string doctor_json(const std::vector<Need>& needs) {
    auto all = nlohmann::ordered_json::array();
    for (const auto& need : needs)
        all.push_back({{"need", need.need},
                       {"found", need.found},
                       {"using", need.in_use},
                       {"means", need.means},
                       {"cure", need.cure},
                       {"ok", need.ok},
                       {"now", need.now}});
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace unhunch::cli
