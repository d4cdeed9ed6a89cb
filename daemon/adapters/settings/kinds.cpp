#include "adapters/settings/kinds.hpp"

#include <sstream>

#include "adapters/settings/lengths.hpp"
#include "core/nearest.hpp"

namespace unhunch::settings {

Mistake wrong(const toml::node& node) {
    std::ostringstream text;
    if (const auto* string = node.as_string())
        text << "it is " << in_quotes(string->get());
    else if (node.is_table() || node.is_array())
        text << "it is a" << (node.is_table() ? " table" : " list");
    else
        node.visit([&](const auto& value) { text << "it is " << value; });
    return {node.source().begin, text.str()};
}

Mistake unknown_word(const toml::node& node, const std::string& word, const std::vector<std::string>& known) {
    const auto near = core::nearest(word, known);
    return {node.source().begin,
            in_quotes(word) + " is none of them" + (near ? ", perhaps " + in_quotes(*near) + " was meant" : "")};
}

std::string in_quotes(const std::string& text) {
    std::string written = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') written += '\\';
        if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F) {
            written += letter;
            continue;
        }
        constexpr const char* digits = "0123456789ABCDEF";
        written += std::string{"\\u00"} + digits[letter >> 4] + digits[letter & 0xF];
    }
    return written + "\"";
}

std::string joined(const std::vector<std::string>& texts, const char* last_join) {
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) all += i + 1 == texts.size() ? last_join : ", ";
        all += texts[i];
    }
    return all;
}

std::string list_of(const std::vector<std::string>& written) { return "[" + joined(written, ", ") + "]"; }

std::optional<Mistake> each_string(
    const toml::node& node, const std::function<std::optional<Mistake>(const toml::node&, const std::string&)>& take) {
    const auto* list = node.as_array();
    if (list == nullptr) return wrong(node);
    for (const toml::node& one : *list) {
        const auto text = one.value_exact<std::string>();
        if (!text) {
            auto mistake = wrong(one);
            mistake.what = "one of them is not a text: " + mistake.what;
            return mistake;
        }
        if (auto mistake = take(one, *text)) return mistake;
    }
    return std::nullopt;
}

Kind length(Member<core::Length> member, core::seconds least, core::seconds most, const char* example) {
    return {Shape::Length, "a length from " + written_length(least) + " to " + written_length(most) + " (units h, m, s)",
            in_quotes(example),
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto text = node.value_exact<std::string>();
                const auto read = text ? read_length(*text) : std::nullopt;
                if (!read || *read < least || *read > most) return wrong(node);
                settings.*member = *read;
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return in_quotes(written_length(settings.*member)); }};
}

Kind count(Member<unsigned> member, unsigned least, unsigned most, const char* of) {
    return {Shape::Count, "a whole number of " + std::string{of} + " from " + std::to_string(least) + " to " + std::to_string(most),
            std::to_string(core::Settings{}.*member),
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto number = node.value_exact<std::int64_t>();
                if (!number || *number < least || *number > most) return wrong(node);
                settings.*member = static_cast<unsigned>(*number);
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return std::to_string(settings.*member); }};
}

Kind yes_or_no(Member<bool> member) {
    return {Shape::YesNo, "true or false", "true",
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto yes = node.value_exact<bool>();
                if (!yes) return wrong(node);
                settings.*member = *yes;
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return std::string{settings.*member ? "true" : "false"}; }};
}

Kind folder(Member<std::string> member) {
    return {Shape::Folder, "a folder from / or ~/ on, or empty", "\"~/Sync/unhunch\"",
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                const auto text = node.value_exact<std::string>();
                if (!text || !(text->empty() || text->starts_with('/') || text->starts_with("~/"))) return wrong(node);
                settings.*member = *text;
                return std::nullopt;
            },
            [=](const core::Settings& settings) { return in_quotes(settings.*member); }};
}

namespace {

std::string written_names(const std::vector<std::string>& names) {
    std::vector<std::string> written;
    for (const std::string& name : names) written.push_back(in_quotes(name));
    return list_of(written);
}

}  // namespace

Kind names(Member<std::vector<std::string>> member, const char* example) {
    return {
        Shape::Names, "a list of names", example,
        [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
            std::vector<std::string> read;
            const auto mistake = each_string(node, [&](const toml::node& one, const std::string& text) {
                read.push_back(text);
                return text.empty() ? std::optional{Mistake{one.source().begin, "one of them is empty"}} : std::nullopt;
            });
            if (!mistake) settings.*member = read;
            return mistake;
        },
        [=](const core::Settings& settings) { return written_names(settings.*member); }};
}

Kind names_of(Member<std::vector<std::string>> member, std::vector<std::string> known, const char* example) {
    return {Shape::SomeOf, "a list out of " + joined(known, ", "), example,
            [=](const toml::node& node, core::Settings& settings) -> std::optional<Mistake> {
                std::vector<std::string> read;
                const auto mistake = each_string(node, [&](const toml::node& one, const std::string& text) {
                    const bool is_known = std::find(known.begin(), known.end(), text) != known.end();
                    read.push_back(text);
                    return is_known ? std::nullopt : std::optional{unknown_word(one, text, known)};
                });
                if (!mistake) settings.*member = read;
                return mistake;
            },
            [=](const core::Settings& settings) { return written_names(settings.*member); }, known};
}

}  // namespace unhunch::settings
