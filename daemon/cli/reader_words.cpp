#include "cli/reader_words.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

/// CLI11 speaks in several lines; one sentence is enough.
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string as_it_is(const std::string& words) { return words; }

/// "window: nope not in {break,stats}", said as our own commands say it.
std::optional<std::string> none_of_them(const std::string& sentence) {
    constexpr std::string_view before_list = " not in {";
    const auto value = sentence.find(": ");
    const auto list = sentence.rfind(before_list);
    if (value == std::string::npos || list == std::string::npos || list < value + 2 || !sentence.ends_with('}')) return std::nullopt;
    const auto words_from = list + before_list.size();
    const auto known = CLI::detail::split(sentence.substr(words_from, sentence.size() - words_from - 1), ',');
    return said("\"{0}\" is none of {1}", sentence.substr(value + 2, list - value - 2), words::listed(known, said("{0} and {1}")));
}

/// The sentences of CLI11 that our options can come to, the more particular first.
std::string said_by_reader(const std::string& sentence) {
    using words::to_say;
    if (auto none = none_of_them(sentence)) return *none;
    constexpr std::array sentences{to_say("The following argument was not expected: {0}"),
                                   to_say("The following arguments were not expected: {0}"),
                                   to_say("{0}: Value {1} not in range {2} to {3}"),
                                   to_say("Value {0} not in range {1} to {2}"),
                                   to_say("{0}: 1 required {1} missing"),
                                   to_say("{0}: At least {1} required but received {2}"),
                                   to_say("Could not convert: {0} = {1}"),
                                   to_say("{0} is required")};
    return words::said_again(sentence, sentences, as_it_is);
}

/// What is missing, in the words of the help: CLI11 has only its name.
std::optional<std::string> missing_in(const CLI::App& command) {
    for (const auto* option : command.get_options())
        if (option->get_required() && option->count() == 0)
            return said("{0} is missing: {1}", option->get_name(), option->get_description());
    return std::nullopt;
}

/// What CLI11 writes over its lists.
void say_headings(CLI::App& app) {
    app.get_formatter()->label("Usage", said("Usage"));
    app.get_formatter()->label("OPTIONS", said("OPTIONS"));
    app.get_formatter()->label("SUBCOMMAND", said("SUBCOMMAND"));
    app.get_formatter()->label("Positionals", said("Positionals"));
    app.get_formatter()->label("REQUIRED", said("REQUIRED"));
    for (auto* option : app.get_options())
        if (option->get_group() == "Options") option->group(said("Options"));
    for (auto* inner : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); })) {
        say_headings(*inner);
        inner->group(said("Subcommands"));
    }
}

}  // namespace

const CLI::App& command_meant(const CLI::App& program) {
    const CLI::App* chosen = &program;
    while (!chosen->get_subcommands().empty()) chosen = chosen->get_subcommands().front();
    return *chosen;
}

std::string typed_as(const CLI::App& command) {
    const CLI::App* above = command.get_parent();
    return above == nullptr ? command.get_name() : typed_as(*above) + " " + command.get_name();
}

std::string help_of(CLI::App& program) {
    const CLI::App& chosen = command_meant(program);
    say_headings(program);
    return chosen.help(chosen.get_parent() == nullptr ? "" : typed_as(*chosen.get_parent()));
}

std::string said_of(const CLI::ParseError& error) { return said_by_reader(first_line(error.what())); }

std::string said_of(const CLI::RequiredError& error, const CLI::App& command) {
    return missing_in(command).value_or(said_of(static_cast<const CLI::ParseError&>(error)));
}

}  // namespace unhunch::cli
