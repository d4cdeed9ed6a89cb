#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace unhunch::cli {
namespace {

using Words = std::vector<std::string>;

struct Choice {
    Words names;   // "-o", "--out"; of what stands by itself none
    Words values;  // all there are, where they are few
    std::string asks;  // a command that prints them, where they are many
    bool takes_value = false;
    std::string about;
};

struct Command {
    Words way;  // "config", "get"
    std::string about;
    Words below;
    std::vector<Choice> choices;
};

/// CLI11 writes what a value may be as "TEXT:{on,off}".
Words values_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    const auto begin = type.find('{');
    const auto end = type.find('}', begin == std::string::npos ? 0 : begin);
    if (begin == std::string::npos || end == std::string::npos) return {};
    return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

/// What only the files on this computer know.
std::string question_of(const std::string& name) {
    if (name == "key") return "unhunch config list 2>/dev/null | sed 's/ = .*//'";
    if (name == "routine") return R"~(unhunch routines --json 2>/dev/null | sed -n 's/^    "id": "\(.*\)",$/\1/p')~";
    return {};
}

Choice choice_of(const CLI::Option& option) {
    Choice choice{.names = {}, .values = values_of(option), .asks = {}, .takes_value = option.get_items_expected_max() > 0, .about = option.get_description()};
    for (const auto& name : option.get_snames()) choice.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) choice.names.push_back("--" + name);
    if (choice.names.empty()) choice.asks = question_of(option.get_name());
    return choice;
}

void collect(const CLI::App& app, const Words& way, std::vector<Command>& all) {
    Command command{.way = way, .about = app.get_description(), .below = {}, .choices = {}};
    for (const auto* option : app.get_options()) command.choices.push_back(choice_of(*option));
    const auto below = app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); });
    for (const auto* inner : below) command.below.push_back(inner->get_name());
    all.push_back(command);
    for (const auto* inner : below) {
        auto further = way;
        further.push_back(inner->get_name());
        collect(*inner, further, all);
    }
}

std::string way_of(const Command& command) { return fmt::format("{}", fmt::join(command.way, " ")); }

Words all_words(const Command& command) {
    Words words = command.below;
    for (const auto& choice : command.choices) {
        words.insert(words.end(), choice.names.begin(), choice.names.end());
        if (choice.names.empty()) words.insert(words.end(), choice.values.begin(), choice.values.end());
    }
    return words;
}

/// What both shells read alike: the words behind each command, the values behind each option, and what has to be asked for.
std::string tables(const std::vector<Command>& all) {
    std::string ways, words, values, asks;
    for (const auto& command : all) {
        const auto way = way_of(command);
        if (!way.empty()) ways += fmt::format("{}\"{}\"", ways.empty() ? "" : "|", way);
        words += fmt::format("    \"{}\") found='{}' ;;\n", way, fmt::join(all_words(command), " "));
        for (const auto& choice : command.choices) {
            if (!choice.asks.empty()) asks += fmt::format("    \"{}\") asked=$({}) ;;\n", way, choice.asks);
            for (const auto& name : choice.names)
                if (choice.takes_value) values += fmt::format("    \"{} {}\") found='{}' ;;\n", way, name, fmt::join(choice.values, " "));
        }
    }
    return fmt::format("  for word in \"${{before[@]}}\"; do\n    case \"${{way:+$way }}$word\" in {}) way=\"${{way:+$way }}$word\" ;; esac\n  done\n"
                       "  case \"$way\" in\n{}  esac\n  case \"$way\" in\n{}  esac\n"
                       "  case \"$way $last\" in\n{}    *) found=\"$found $asked\" ;;\n  esac\n", ways, words, asks, values);
}

std::string for_bash(const std::vector<Command>& all) {
    return "# Completes the words of unhunch in bash; made by `unhunch completion bash`.\n"
           "_unhunch() {\n"
           "  local word way= found= asked= last=${COMP_WORDS[COMP_CWORD-1]}\n"
           "  local before=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n" +
           tables(all) +
           "  mapfile -t COMPREPLY < <(compgen -W \"$found\" -- \"${COMP_WORDS[COMP_CWORD]}\")\n"
           "}\n"
           "complete -o default -F _unhunch unhunch\n";
}

std::string for_zsh(const std::vector<Command>& all) {
    return "#compdef unhunch\n# Completes the words of unhunch in zsh; made by `unhunch completion zsh`.\n"
           "_unhunch() {\n"
           "  local word way= found= asked= last=${words[CURRENT-1]}\n"
           "  local -a before=(\"${(@)words[2,CURRENT-1]}\")\n" +
           tables(all) +
           "  local -a matches=(${=found})\n"
           "  (( ${#matches} )) && compadd -- $matches || _files\n"
           "}\n"
           "compdef _unhunch unhunch\n";
}

std::string quoted_for_fish(const std::string& text) {
    std::string quoted = "'";
    for (const char letter : text) quoted += letter == '\'' || letter == '\\' ? std::string{'\\', letter} : std::string{letter};
    return quoted + "'";
}

std::string for_fish(const std::vector<Command>& all) {
    std::string script = "# Completes the words of unhunch in fish; made by `unhunch completion fish`.\n";
    for (const auto& command : all) {
        std::string behind;
        for (const auto& word : command.way) behind += (behind.empty() ? "" : "; and ") + fmt::format("__fish_seen_subcommand_from {}", word);
        const auto none_below = command.below.empty() ? "" : fmt::format("not __fish_seen_subcommand_from {}", fmt::join(command.below, " "));
        const auto here = behind.empty() || none_below.empty() ? behind + none_below : behind + "; and " + none_below;
        for (const auto& inner : all)
            if (inner.way.size() == command.way.size() + 1 && std::equal(command.way.begin(), command.way.end(), inner.way.begin()))
                script += fmt::format("complete -c unhunch -f -n {} -a {} -d {}\n", quoted_for_fish(here), inner.way.back(), quoted_for_fish(inner.about));
        for (const auto& choice : command.choices) {
            auto line = fmt::format("complete -c unhunch -n {}", quoted_for_fish(here));
            for (const auto& name : choice.names)
                line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            const auto values = choice.asks.empty() ? fmt::format("{}", fmt::join(choice.values, " ")) : "(" + choice.asks + ")";
            if (choice.names.empty() && values.empty()) continue;
            if (choice.takes_value && !choice.names.empty()) line += values.empty() ? " -r" : " -x";
            if (choice.names.empty()) line += " -f";
            if (!values.empty()) line += " -a " + quoted_for_fish(values);
            script += line + " -d " + quoted_for_fish(choice.about) + "\n";
        }
    }
    return script;
}

}  // namespace

std::optional<std::string> completion_script(const CLI::App& program, const std::string& shell) {
    std::vector<Command> all;
    collect(program, {}, all);
    if (shell == "bash") return for_bash(all);
    if (shell == "zsh") return for_zsh(all);
    if (shell == "fish") return for_fish(all);
    return std::nullopt;
}

}  // namespace unhunch::cli
