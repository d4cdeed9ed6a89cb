// A build tool, not installed: fills the manual pages in from the programs' own tables, so that they cannot go stale.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "adapters/settings/settings_file.hpp"
#include "cli/arguments.hpp"
#include "commands_part.hpp"
#include "settings_part.hpp"
#include "translation_part.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;

constexpr const char* usage =
    "usage: unhunch-manual PAGE.in DATE               fill a manual page in, and write it to standard output\n"
    "       unhunch-manual PAGE.in DATE LOCALES PO    the same in the language of LANGUAGE; the page was made with PO\n"
    "       unhunch-manual --example                  write a config.toml with every key commented out\n";

std::string help(const std::vector<std::string>& words) {
    const auto understood = cli::understood(words, UNHUNCH_VERSION);
    const auto* said = std::get_if<cli::JustSay>(&understood);
    return said == nullptr ? "" : said->text;
}

std::string filled_in(std::string page, const std::string& place, const std::string& words) {
    for (auto at = page.find(place); at != std::string::npos; at = page.find(place, at + words.size()))
        page.replace(at, place.size(), words);
    return page;
}

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error{"cannot read " + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Only what a page asks for is made.
std::string page(const std::string& file, const std::string& date) {
    std::string words = text_of(file);
    words = filled_in(words, "@VERSION@", UNHUNCH_VERSION);
    words = filled_in(words, "@DATE@", date);
    if (words.find("@COMMANDS@\n") != std::string::npos)
        words = filled_in(words, "@COMMANDS@\n", manual::commands_part(help));
    if (words.find("@SETTINGS@\n") != std::string::npos)
        words = filled_in(words, "@SETTINGS@\n", manual::settings_part(settings::list_settings()));
    return words;
}

/// What is filled in must not be English within a page that is not.
std::string page_in_language(const std::string& file, const std::string& date, const std::string& locales, const std::string& po) {
    words::speak_persons_language(locales);
    if (words::said("OPTIONS") == "OPTIONS" && words::said("Positionals") == "Positionals")
        throw std::runtime_error{"no words of that language in " + locales + ", or no locale in which gettext looks for them"};
    return page(file, date) + manual::translation_part(text_of(po));
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 2 && std::string{argv[1]} == "--example")
            return std::fputs(manual::settings_example(settings::list_settings()).c_str(), stdout) < 0;
        if (argc == 3) return std::fputs(page(argv[1], argv[2]).c_str(), stdout) < 0;
        if (argc == 5) return std::fputs(page_in_language(argv[1], argv[2], argv[3], argv[4]).c_str(), stdout) < 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "unhunch-manual: %s\n", failure.what());
        return 1;
    }
    std::fputs(usage, stderr);
    return 2;
}
