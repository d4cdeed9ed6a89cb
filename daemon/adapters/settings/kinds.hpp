// What a key may hold: how it is described, read and written, one function per kind of value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "api/settings_book.hpp"
#include "core/settings.hpp"

namespace unhunch::settings {

/// Something in a file that cannot stand.
struct Mistake {
    toml::source_position at;
    std::string what;
};

using Shape = api::SettingShape;

struct Kind {
    Shape shape{};
    std::string values;   // completes "must be": "a length from 10s to 8h"
    std::string example;  // as TOML
    /// Sets the value, or says which part of it is wrong; what it says follows "KEY must be VALUES, for example
    /// EXAMPLE; ".
    std::function<std::optional<Mistake>(const toml::node&, core::Settings&)> read;
    std::function<std::string(const core::Settings&)> write;  // as TOML
    std::vector<std::string> words{};                         // all there are, where they are few
};

template <class Value>
using Member = Value core::Settings::*;
template <class Choice>
using Words = std::vector<std::pair<Choice, std::string>>;

[[nodiscard]] Kind length(Member<core::Length>, core::seconds least, core::seconds most, const char* example);
/// `of` says what is counted: "breaks".
[[nodiscard]] Kind count(Member<unsigned>, unsigned least, unsigned most, const char* of);
[[nodiscard]] Kind yes_or_no(Member<bool>);
[[nodiscard]] Kind folder(Member<std::string>);

/// Any names, or only names out of a list.
[[nodiscard]] Kind names(Member<std::vector<std::string>>, const char* example);
[[nodiscard]] Kind names_of(Member<std::vector<std::string>>, std::vector<std::string> known, const char* example);

[[nodiscard]] Kind time_of_day(Member<core::minutes>);
[[nodiscard]] Kind dates(Member<std::vector<date::year_month_day>>);
[[nodiscard]] Kind weekdays(Member<std::vector<unsigned>>);
[[nodiscard]] Kind hours_per_weekday(Member<core::WorkingHours>);

/// "it is 12", as the rest of the sentence about a wrong value.
[[nodiscard]] Mistake wrong(const toml::node&);
/// "\"bnad\" is none of them, perhaps \"band\" was meant".
[[nodiscard]] Mistake unknown_word(const toml::node&, const std::string& word, const std::vector<std::string>& known);
[[nodiscard]] std::string in_quotes(const std::string&);
[[nodiscard]] std::string joined(const std::vector<std::string>&, const char* last_join);
[[nodiscard]] std::string list_of(const std::vector<std::string>& written);

/// Reads a list whose elements are strings; `take` is given each and may refuse it.
[[nodiscard]] std::optional<Mistake> each_string(
    const toml::node&, const std::function<std::optional<Mistake>(const toml::node&, const std::string&)>& take);

template <class Choice>
[[nodiscard]] std::vector<std::string> texts(const Words<Choice>& words) {
    std::vector<std::string> all;
    for (const auto& [choice, text] : words) all.push_back(text);
    return all;
}

template <class Choice>
[[nodiscard]] std::optional<Choice> meant(const Words<Choice>& words, const std::string& text) {
    for (const auto& [choice, word] : words)
        if (word == text) return choice;
    return std::nullopt;
}

template <class Choice>
[[nodiscard]] std::string text_of(const Words<Choice>& words, Choice choice) {
    for (const auto& [known, word] : words)
        if (known == choice) return in_quotes(word);
    return "";
}

template <class Choice>
[[nodiscard]] Kind one_of(Member<Choice> member, const Words<Choice>& words) {
    const auto known = texts(words);
    return {Shape::OneOf, "one of " + joined(known, " or "), in_quotes(known.front()),
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto text = node.value_exact<std::string>();
                if (!text) return wrong(node);
                const auto choice = meant(words, *text);
                if (!choice) return unknown_word(node, *text, known);
                settings.*member = *choice;
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return text_of(words, settings.*member); }, known};
}

/// Whether a list may be empty.
enum class Empty { Allowed, Refused };

template <class Choice>
[[nodiscard]] Kind some_of(Member<std::vector<Choice>> member, const Words<Choice>& words, Empty empty) {
    const auto known = texts(words);
    return {Shape::SomeOf, "a list out of " + joined(known, ", "), list_of({in_quotes(known.front())}),
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                std::vector<Choice> chosen;
                const auto mistake = each_string(node, [&](const toml::node& one, const std::string& text) {
                    const auto choice = meant(words, text);
                    if (choice) chosen.push_back(*choice);
                    return choice ? std::nullopt : std::optional{unknown_word(one, text, known)};
                });
                if (mistake) return mistake;
                if (chosen.empty() && empty == Empty::Refused) return Mistake{node.source().begin, "it is empty"};
                settings.*member = chosen;
                return std::nullopt;
            },
            [=](const core::Settings& settings) {
                std::vector<std::string> written;
                for (const Choice choice : settings.*member) written.push_back(text_of(words, choice));
                return list_of(written);
            },
            known};
}

}  // namespace unhunch::settings
