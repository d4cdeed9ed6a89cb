#include "adapters/settings/plain_words.hpp"

#include <array>
#include <cctype>
#include <sstream>
#include <variant>

#include "adapters/settings/week_words.hpp"

namespace unhunch::settings {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// "1 h 30 min" as "1h30m"; what is no such thing comes out as something that is no length.
std::string length_typed(const std::string& text) {
    struct Unit { const char* word; char letter; };
    constexpr std::array<Unit, 12> units{{{"h", 'h'}, {"hr", 'h'}, {"hrs", 'h'}, {"hour", 'h'}, {"hours", 'h'}, {"m", 'm'}, {"min", 'm'},
                                          {"mins", 'm'}, {"minute", 'm'}, {"minutes", 'm'}, {"s", 's'}, {"sec", 's'}}};
    std::string length;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = static_cast<unsigned char>(text[at]);
        if (std::isspace(letter) != 0) {
            ++at;
        } else if (std::isalpha(letter) == 0) {
            length += text[at++];
        } else {
            std::string word;
            while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) word += text[at++];
            if (word == "second" || word == "seconds" || word == "secs") word = "sec";
            for (const auto& unit : units)
                if (word == unit.word) word = unit.letter;
            length += word;
        }
    }
    return length;
}

enum class Between { Commas, CommasAndSpaces };

std::string list_typed(std::string text, Between between) {
    if (between == Between::CommasAndSpaces) {
        if (text == "none") return "[]";
        for (char& letter : text)
            if (std::isspace(static_cast<unsigned char>(letter)) != 0) letter = ',';
    }
    std::vector<std::string> written;
    std::istringstream parts{text};
    for (std::string part; std::getline(parts, part, ',');)
        if (!trimmed(part).empty()) written.push_back(in_quotes(trimmed(part)));
    return list_of(written);
}

std::string typed_as_toml(const Key& key, const std::string& text) {
    switch (key.kind.shape) {
        case Shape::Length:
            return in_quotes(length_typed(text));
        case Shape::YesNo:
            if (text == "yes" || text == "on") return "true";
            if (text == "no" || text == "off") return "false";
            return in_quotes(text);
        case Shape::TimeOfDay:
            return in_quotes(text.find(':') == 1 ? "0" + text : text);
        case Shape::SomeOf:
        case Shape::Dates:
        case Shape::Weekdays:
            return list_typed(text, Between::CommasAndSpaces);
        case Shape::Names:
            return list_typed(text, Between::Commas);
        case Shape::Week:
            if (text.empty() || text == "always") return "{}";
            return week_toml(text).value_or(in_quotes(text));
        case Shape::Count:
        case Shape::OneOf:
        case Shape::Folder:
            break;
    }
    return in_quotes(text);
}

/// The value as this program writes it, or what is wrong with it.
std::variant<std::string, Mistake> looked_at(const Key& key, const std::string& toml) {
    try {
        const auto table = toml::parse("it = " + toml);
        const auto* node = table.get("it");
        if (table.size() != 1 || node == nullptr) return Mistake{{}, "it is more than one value"};
        core::Settings settings;
        if (auto mistake = key.kind.read(*node, settings)) return *std::move(mistake);
        return key.kind.write(settings);
    } catch (const toml::parse_error& error) {
        return Mistake{error.source().begin, std::string{error.description()}};
    }
}

/// Names that would be taken apart where they are typed stay TOML.
bool can_be_typed(const std::vector<std::string>& names) {
    for (const auto& name : names)
        if (name.find_first_of(",\"[]\n") != std::string::npos || trimmed(name) != name) return false;
    return true;
}

std::string plain_text(const toml::node& node) { return node.value<std::string>().value_or(""); }

std::string plain_of(const Key& key, const std::string& toml) {
    const auto table = toml::parse("it = " + toml);
    const auto& node = *table.get("it");
    if (node.is_string()) return plain_text(node);
    if (!node.is_array()) return toml;
    std::vector<std::string> names;
    for (const auto& one : *node.as_array()) names.push_back(plain_text(one));
    return key.kind.shape != Shape::Names || can_be_typed(names) ? joined(names, ", ") : toml;
}

}  // namespace

core::Result<std::string> toml_of(const Key& key, const std::string& typed) {
    const auto text = trimmed(typed);
    const auto as_toml = looked_at(key, text);
    if (const auto* value = std::get_if<std::string>(&as_toml)) return *value;
    const auto as_typed = looked_at(key, typed_as_toml(key, text));
    if (const auto* value = std::get_if<std::string>(&as_typed)) return *value;
    const auto example = key.kind.shape == Shape::Week ? "mon-fri 09:00-12:30 13:00-17:30" : plain_of(key, key.kind.example);
    return core::Failure{key.name + " must be " + key.kind.values + ", for example " + example + "; " +
                         std::get<Mistake>(as_typed).what + "."};
}

std::string plain_value(const Key& key, const core::Settings& settings) {
    if (key.kind.shape == Shape::Week) return week_words(settings.working_hours);
    return plain_of(key, key.kind.write(settings));
}

}  // namespace unhunch::settings
