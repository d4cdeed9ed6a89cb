// By the C library's own gettext, which maps a catalogue into memory and reads the pages it needs.
#include "words/said.hpp"

#include <langinfo.h>
#include <libintl.h>

#include <clocale>
#include <optional>
#include <vector>

#include "words/english.hpp"

namespace unhunch::words {

namespace {

constexpr const char* program = "unhunch";
constexpr const char* content = "unhunch-content";
constexpr char between = '\004';  // context and words, in a catalogue

/// What stands at {0}, {1} ... of the pattern where the sentence is made from it.
std::optional<std::vector<std::string>> parts_of(std::string_view sentence, std::string_view pattern) {
    std::vector<std::string> parts;
    while (true) {
        const auto open = pattern.find('{');
        if (open == std::string_view::npos) {
            if (sentence != pattern) return std::nullopt;
            return parts;
        }
        if (!sentence.starts_with(pattern.substr(0, open))) return std::nullopt;
        sentence.remove_prefix(open);
        pattern.remove_prefix(open + 3);  // a digit in braces, in the order of the numbers
        const auto literal = pattern.substr(0, pattern.find('{'));
        const auto end = pattern.empty()                ? sentence.size()
                         : literal.size() == pattern.size() ? sentence.size() - std::min(sentence.size(), literal.size())
                                                            : sentence.find(literal);
        if (end == std::string_view::npos || end == 0) return std::nullopt;
        parts.emplace_back(sentence.substr(0, end));
        sentence.remove_prefix(end);
    }
}

}  // namespace

void speak_persons_language(const std::filesystem::path& locale) {
    std::setlocale(LC_MESSAGES, "");
    // Names of days in another encoding would not be read by anybody.
    if (std::setlocale(LC_TIME, "") != nullptr && std::string_view{nl_langinfo(_NL_TIME_CODESET)} != "UTF-8")
        std::setlocale(LC_TIME, "C");
    for (const auto* domain : {program, content}) {
        bindtextdomain(domain, locale.c_str());
        bind_textdomain_codeset(domain, "UTF-8");
    }
}

void speak_english() {
    std::setlocale(LC_MESSAGES, "C");
    std::setlocale(LC_TIME, "C");
}

std::string filled(std::string_view sentence, std::span<const std::string> parts) {
    std::string text;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        text += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        sentence.remove_prefix(open);
        const bool place = sentence.size() >= 3 && sentence[2] == '}' && sentence[1] >= '0' && sentence[1] <= '9';
        const auto which = place ? static_cast<std::size_t>(sentence[1] - '0') : parts.size();
        if (which < parts.size())
            text += parts[which];
        else
            text += sentence.substr(0, place ? 3 : 1);
        sentence.remove_prefix(place ? 3 : 1);
    }
    return text;
}

const char* translated(const char* english) { return dgettext(program, english); }

const char* translated_as(const char* context, const char* english) {
    const std::string key = std::string{context} + between + english;
    const char* found = dgettext(program, key.c_str());
    return found == key.c_str() ? english : found;
}

const char* translated_for(const char* one, const char* many, unsigned long count) {
    return dngettext(program, one, many, count);
}

std::string said_again(const std::string& english, std::span<const char* const> patterns,
                       std::string (*inner)(const std::string&)) {
    for (const char* pattern : patterns) {
        const char* wanted = translated(pattern);
        auto parts = parts_of(english, pattern);
        if (!parts) continue;
        for (auto& each : *parts) each = inner(each);
        return filled(wanted, *parts);
    }
    return english;
}

std::string content_words(const std::string& context, const std::string& english) {
    const std::string key = context + between + english;
    const char* found = dgettext(content, key.c_str());
    return found == key.c_str() ? english : found;
}

}  // namespace unhunch::words
