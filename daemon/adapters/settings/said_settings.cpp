#include "adapters/settings/said_settings.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "words/said.hpp"

namespace unhunch::settings {
namespace {

using words::to_say;

/// As the files beside this one write them; the more particular before the more general.
constexpr std::array sentences{
    to_say("{0} is locked by {1}, so it cannot be changed here. Whoever looks after this computer can change it there."),
    to_say("there is no setting {0}; perhaps {1} was meant."),
    to_say("there is no setting {0}; `unhunch config list` shows all there are."),
    to_say("lull must be shorter than idle_after, for example lull = \"4s\" with idle_after = \"2m\"; it is {0} with {1}."),
    to_say("hold_settle must not be longer than hold_settle_max, for example hold_settle = \"45s\" with hold_settle_max = \"120s\"; "
           "it is {0} with {1}."),
    to_say("settings are locked in the file for everybody on this computer, /etc/xdg/unhunch/config.toml; take [locked] out of your own."),
    to_say("locked must be a table of settings with their values, for example a line [locked] and below it hold_calls = true; {0}."),
    to_say("{0} does not count here, as {1} locks it."),
    to_say("Could not read {0}: {1}. Let the file be yours to read, or move it away to use the defaults."),
    to_say("Could not read {0}. Let the file be yours to read."),
    to_say("Could not keep a copy of {0}: {1}."),
    to_say("Could not write {0}: {1}. Let the folder be yours to write in."),
    to_say("Could not replace {0}: {1}."),
    to_say("{0} is written as {1}.NAME there, which this program does not change. Write it as a table [{2}], or take those lines out."),
    to_say("{0} must be {1}, for example {2}; {3}."),
};

constexpr std::array possible{
    to_say("a length from {0} to {1} (units h, m, s)"),
    to_say("a whole number of times from {0} to {1}"),
    to_say("a whole number of breaks from {0} to {1}"),
    to_say("a whole number of sessions from {0} to {1}"),
    to_say("a whole number of copies from {0} to {1}"),
    to_say("true or false"),
    to_say("a folder from / or ~/ on, or empty"),
    to_say("a list of names"),
    to_say("a list out of {0}"),
    to_say("one of {0} or {1}"),
    to_say("a time of day from {0} to {1}"),
    to_say("a list of dates as year-month-day"),
    to_say("a table of lists of hours for mon to sun"),
};

/// What follows the semicolon.
constexpr std::array faults{
    to_say("one of them is not a text: {0}"),
    to_say("one of them is no date: {0}"),
    to_say("one of them is empty"),
    to_say("{0} is none of them, perhaps {1} was meant"),
    to_say("{0} is none of them"),
    to_say("{0} is no such range"),
    to_say("it names no hours at all; leave it out for no limit"),
    to_say("it is more than one value"),
    to_say("it is empty"),
    to_say("it is a table"),
    to_say("it is a list"),
    to_say("it is a folder"),
    to_say("it is {0}"),
};

std::string unchanged(const std::string& text) { return text; }
std::string fault_of_one(const std::string& text) { return words::said_again(text, faults, unchanged); }

/// Names, values and paths are none of the sentences and stay as they are.
std::string part_again(const std::string& text) {
    if (auto values = said_values(text); values != text) return values;
    return words::said_again(text, faults, fault_of_one);
}

/// "FILE:LINE:COLUMN: " before the sentence; 0 where there is none.
std::size_t end_of_place(const std::string& line) {
    const auto number_from = [&](std::size_t at) {
        const auto from = at;
        while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])) != 0) ++at;
        return at > from && at < line.size() && line[at] == ':' ? at + 1 : std::string::npos;
    };
    for (auto colon = line.find(':'); colon != std::string::npos; colon = line.find(':', colon + 1)) {
        const auto after_line = number_from(colon + 1);
        const auto after_column = after_line == std::string::npos ? after_line : number_from(after_line);
        if (after_column < line.size() && line[after_column] == ' ') return after_column + 1;
    }
    return 0;
}

std::string said_mistake(const std::string& line) {
    const auto sentence = end_of_place(line);
    return line.substr(0, sentence) + words::said_again(line.substr(sentence), sentences, part_again);
}

}  // namespace

std::string said_values(const std::string& english) { return words::said_again(english, possible, unchanged); }

std::string said_mistakes(const std::string& english) {
    std::string all;
    for (std::size_t from = 0; from < english.size();) {
        const auto end = std::min(english.find('\n', from), english.size());
        all += said_mistake(english.substr(from, end - from));
        if (end < english.size()) all += '\n';
        from = end + 1;
    }
    return all;
}

core::Failure said_mistakes(const core::Failure& english) { return {said_mistakes(english.message)}; }

std::vector<std::string> said_mistakes(std::vector<std::string> english) {
    for (auto& each : english) each = said_mistakes(each);
    return english;
}

}  // namespace unhunch::settings
