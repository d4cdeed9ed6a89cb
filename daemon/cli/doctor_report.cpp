#include "cli/doctor_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::to_say;


/// A reason may have lines and whole sentences; here it is a part of one.
std::string in_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.ends_with('.')) words.pop_back();
    return words;
}

/// What was found is English, as in JSON, until it is shown. The sentences of needs_*.cpp that have places; the more
/// particular first.
constexpr std::array sentences{to_say("{0} is there and says nothing that can be used"),
                               to_say("running, version {0}"),
                               to_say("others may look into {0}"),
                               to_say("the newest is {0}, and the journal went on for days since"),
                               to_say("the newest is {0}"),
                               to_say("there is no pack in {0}"),
                               to_say("there is no {0}"),
                               to_say("{0} cannot be written"),
                               to_say("mend the line that is named in {0}"),
                               to_say("in front: {0}"),
                               to_say("not wished for (\"{0} = true\" in the settings would be)"),
                               to_say("{0} exercises"),
                               to_say("{0} of /dev/video*"),
                               to_say("{0} (not there yet)"),
                               to_say("{0} (none yet)"),
                               to_say("{0} does not answer"),
                               to_say("{0} answers")};

std::string as_it_is(const std::string& words) { return words; }

std::string said_now(const std::string& english) {
    if (english.empty()) return english;
    if (english == "none") return words::said_as("nothing of this kind", "none");
    if (const char* whole = words::translated(english.c_str()); english != whole) return whole;
    if (const auto gap = english.find("; "); gap != std::string::npos)
        return said_now(english.substr(0, gap)) + "; " + said_now(english.substr(gap + 2));
    return words::said_again(english, sentences, as_it_is);
}

std::string line_of(const Need& need) {
    std::string words = in_one_line(said_now(need.found));
    if (!need.in_use.empty() && need.in_use != need.found) words += "; " + words::said("in use: {0}", in_one_line(said_now(need.in_use)));
    if (!need.ok) words += "; " + said_now(need.means) + "; " + words::said("cure: {0}", said_now(need.cure));
    return fmt::format("{:<4} {:<21} {}\n", need.ok ? "ok" : "--", words::translated_as("what the doctor looks at", need.need.c_str()), words);
}

}  // namespace

std::string doctor_lines(const std::vector<Need>& needs) {
    std::string lines;
    for (const auto& need : needs) lines += line_of(need);
    const auto missing = std::count_if(needs.begin(), needs.end(), [](const Need& need) { return !need.ok; });
    if (missing == 0) return lines + '\n' + words::said("Nothing is missing.") + '\n';
    return lines + '\n' + words::said("{0} of {1} are missing or in part.", missing, needs.size()) + '\n';
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
