#include "commands_part.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "roff.hpp"
#include "words/said.hpp"

namespace unhunch::manual {
namespace {

using words::said;

/// "  --weeks INT:INT in [1 - 52]=4   How many": the name, what may follow it, and what it means.
struct Entry {
    std::string name;
    std::string value;
    std::string meaning;
};

std::string trimmed(const std::string& words) {
    const auto first = words.find_first_not_of(' ');
    return first == std::string::npos ? "" : words.substr(first, words.find_last_not_of(' ') - first + 1);
}

std::string between(const std::string& words, char from, char to) {
    const auto begin = words.find(from);
    const auto end = words.find(to, begin == std::string::npos ? 0 : begin);
    return begin == std::string::npos || end == std::string::npos ? "" : words.substr(begin + 1, end - begin - 1);
}

/// CLI11 writes types as a programmer would: "UINT:INT in [5 - 120]=30", "TEXT:{on,off} ...".
struct Value {
    std::string name;     // what stands behind the option; empty where nothing does
    std::string meaning;  // and what is to be said about it, ", " first
};

Value value_for_people(const std::string& type) {
    if (type.empty()) return {};
    Value made{said("VALUE"), ""};
    const auto words = between(type, '{', '}');
    if (std::count(words.begin(), words.end(), ',') > 4) {
        std::string all;
        for (const char sign : words) all += sign == ',' ? std::string{", "} : std::string{sign};
        made.meaning = ", " + said("out of {0}", all);
    } else if (!words.empty()) {
        made.name = words;
        std::replace(made.name.begin(), made.name.end(), ',', '|');
    } else if (const auto range = between(type, '[', ']'); !range.empty()) {
        const auto dash = range.find(" - ");
        made.name = dash == std::string::npos ? range : range.substr(0, dash) + ".." + range.substr(dash + 3);
    }
    if (type.find("...") != std::string::npos) made.name += " ...";
    if (const auto equals = type.find('='); equals != std::string::npos)
        made.meaning += ", " + said("{0} unless said otherwise", type.substr(equals + 1));
    return made;
}

/// The entries of one section ("Options"), up to the empty line after it. Meanings stand in a column of their own.
std::vector<Entry> entries(const std::string& help, const std::string& section) {
    constexpr std::size_t column = 30;
    std::vector<Entry> found;
    std::istringstream lines{help};
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (!inside || line.empty()) {
            inside = line == section + ":";
            continue;
        }
        const auto left = trimmed(line.substr(0, std::min(line.find("  ", 2), line.size())));
        const auto name_ends = left.find(' ');
        const bool has_meaning = line.size() > column && line[column - 1] == ' ' && line[column] != ' ';
        if (line.starts_with("   "))
            found.back().meaning = trimmed(line);
        else
            found.push_back({left.substr(0, name_ends), name_ends == std::string::npos ? "" : left.substr(name_ends + 1),
                             has_meaning ? line.substr(column) : ""});
    }
    return found;
}

std::string option_part(const Entry& entry) {
    const auto value = value_for_people(entry.value);
    std::string names = roff_as_typed(entry.name);
    if (const auto comma = names.find(','); comma != std::string::npos) names.replace(comma, 1, "\\fR, \\fB");
    return ".TP\n\\fB" + names + "\\fR" + (value.name.empty() ? "" : " \\fI" + roff_as_typed(value.name) + "\\fR") + "\n" +
           roff(entry.meaning + value.meaning) + ".\n";
}

/// "Usage: unhunch log [OPTIONS] what [length]": what follows the name; CLI11 tells of optional lists as "(0x)".
std::string arguments(const std::string& help) {
    const auto options = "[" + said("OPTIONS") + "]";
    const auto begin = help.find(options);
    if (begin == std::string::npos) return "";
    auto words = trimmed(help.substr(begin + options.size(), help.find('\n', begin) - begin - options.size()));
    for (auto at = words.find("("); at != std::string::npos; at = words.find("(")) words.erase(at, words.find(')', at) - at + 1);
    return words;
}

/// What a group such as `config` does, each with what follows it.
std::string group_part(const Entry& group, const std::string& help, const Help& ask) {
    std::string made;
    for (const auto& member : entries(help, said("Subcommands"))) {
        const auto wanted = arguments(ask({group.name, member.name, "--help"}));
        made += ".TP\n\\fB" + roff_as_typed(group.name + " " + member.name) + "\\fR" +
                (wanted.empty() ? "" : " \\fI" + roff_as_typed(wanted) + "\\fR") + "\n" + roff(member.meaning) + ".\n";
    }
    return made;
}

std::string command_part(const Entry& command, const std::string& help) {
    const auto wanted = arguments(help);
    auto options = entries(help, said("Options"));
    std::erase_if(options, [](const Entry& option) { return option.name == "-h,--help"; });
    std::string made = ".SS \"" + roff_as_typed(command.name) + (wanted.empty() ? "" : " " + roff_as_typed(wanted)) +
                       (options.empty() ? "" : " [" + said("options") + "]") + "\"\n" + roff(command.meaning) + ".\n";
    for (const auto& positional : entries(help, said("Positionals")))
        made += ".TP\n\\fI" + roff_as_typed(positional.name) + "\\fR\n" + roff(positional.meaning) + ".\n";
    for (const auto& option : options) made += option_part(option);
    return made;
}

}  // namespace

std::string commands_part(const Help& help) {
    const auto commands = entries(help({"--help"}), said("Subcommands"));
    if (commands.empty()) throw std::runtime_error{"`unhunch --help` names no commands"};
    std::string made;
    for (const auto& command : commands) {
        const auto told = help({command.name, "--help"});
        made += command_part(command, told) + group_part(command, told, help);
    }
    return made;
}

}  // namespace unhunch::manual
