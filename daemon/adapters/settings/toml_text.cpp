#include "adapters/settings/toml_text.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace unhunch::settings {
namespace {

/// From a character on, up to another.
struct Stretch {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Where the character at a line and column, both from 1, stands. toml++ counts columns in characters, not bytes.
std::size_t offset_of(const std::string& text, toml::source_position at) {
    std::size_t offset = 0;
    for (toml::source_index line = 1; line < at.line && offset != std::string::npos; ++line)
        offset = text.find('\n', offset) + 1;
    for (toml::source_index column = 1; column < at.column && offset < text.size(); ++column) {
        ++offset;
        while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) ++offset;
    }
    return offset;
}

std::string part(const std::string& text, const toml::node& node) {
    const auto from = offset_of(text, node.source().begin);
    return text.substr(from, offset_of(text, node.source().end) - from);
}

std::size_t beginning_of_line(const std::string& text, std::size_t at) {
    const auto end_before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return end_before == std::string::npos ? 0 : end_before + 1;
}

std::size_t beginning_of_next_line(const std::string& text, std::size_t at) {
    const auto end = text.find('\n', at);
    return end == std::string::npos ? text.size() : end + 1;
}

/// Whether the line that ends just before `at` is a comment, or empty.
bool is_after_comment(const std::string& text, std::size_t at) {
    if (at == 0) return false;
    const auto first = text.find_first_not_of(" \t", beginning_of_line(text, at - 1));
    return first < at && text[first] == '#';
}
bool is_after_gap(const std::string& text, std::size_t at) {
    if (at == 0) return true;
    return text.find_first_not_of(" \t\r", beginning_of_line(text, at - 1)) == at - 1;
}

bool has_header(const std::string& text, const toml::node& node) {
    const auto* table = node.as_table();
    return table != nullptr && !table->is_inline() && text[offset_of(text, node.source().begin)] == '[';
}

/// Keys of the root stand before the first table, and before the comment over that.
std::size_t end_of_root(const std::string& text, const toml::table& parsed) {
    std::optional<toml::source_position> first;
    for (const auto& [key, node] : parsed) {
        if (node.is_table() && !node.as_table()->is_inline() && (!first || key.source().begin < *first))
            first = key.source().begin;
    }
    if (!first) return text.size();
    auto at = offset_of(text, {first->line, 1});
    while (is_after_comment(text, at)) at = beginning_of_line(text, at - 1);
    return at;
}

/// A table with something in it, written as people do: under a header, a line each. Empty for anything else.
std::string section_of(const std::string& key, const std::string& value) {
    const std::string line = "it = " + value;
    const auto parsed = toml::parse(line);
    const auto* table = parsed["it"].as_table();
    if (table == nullptr || table->empty()) return {};
    std::vector<std::pair<toml::source_position, std::string>> lines;
    for (const auto& [name, node] : *table)
        lines.emplace_back(name.source().begin, std::string{name.str()} + " = " + part(line, node) + "\n");
    std::sort(lines.begin(), lines.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    std::string section = "[" + key + "]\n";
    for (const auto& [at, text] : lines) section += text;
    return section;
}

core::Result<toml::table> parsed(const std::string& text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        return core::Failure{std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
                             std::string{error.description()} + "."};
    }
}

core::Failure too_spread(const toml::node& node, const std::string& key) {
    return {std::to_string(node.source().begin.line) + ":1: " + key + " is written as " + key +
            ".NAME there, which this program does not change. Write it as a table [" + key + "], or take those lines out."};
}

std::string put(std::string text, std::size_t at, std::string lines, const std::string& comment) {
    lines.insert(0, comment);
    if (!comment.empty() && at < text.size() && text[at] != '\n') lines += "\n";
    if (!comment.empty() && !is_after_gap(text, at)) lines.insert(0, "\n");
    if (at > 0 && text[at - 1] != '\n') lines.insert(0, "\n");
    return text.insert(at, lines);
}

core::Result<std::string> added(const std::string& text, const toml::table& root, const std::string& key,
                                const std::string& value, const std::string& comment) {
    if (const auto section = section_of(key, value); !section.empty()) return put(text, text.size(), section, comment);
    return put(text, end_of_root(text, root), key + " = " + value + "\n", comment);
}

/// The whole lines that a key and its value take up.
Stretch lines_of(const std::string& text, const toml::key& key, const toml::node& node) {
    const bool section = has_header(text, node);
    const auto begin = section ? node.source().begin : key.source().begin;
    auto last = node.source().end;
    if (section)
        for (const auto& [name, inner] : *node.as_table()) last = std::max(last, inner.source().end);
    const auto end = offset_of(text, last);
    return {beginning_of_line(text, offset_of(text, begin)), beginning_of_next_line(text, end > 0 ? end - 1 : end)};
}

Stretch with_comment(const std::string& text, Stretch lines, const std::string& comment) {
    if (comment.empty() || lines.from < comment.size() || text.compare(lines.from - comment.size(), comment.size(), comment) != 0)
        return lines;
    lines.from -= comment.size();
    // The gap that came with the comment goes with it.
    const bool gap_below = lines.to < text.size() && text[lines.to] == '\n';
    if (lines.from == 0)
        lines.to += gap_below ? 1 : 0;
    else if (is_after_gap(text, lines.from) && (gap_below || lines.to == text.size()))
        lines.from = beginning_of_line(text, lines.from - 1);
    return lines;
}

}  // namespace

core::Result<std::string> with_setting(const std::string& text, const std::string& key, const std::string& value,
                                       const std::string& comment) {
    const auto root = parsed(text);
    if (!root) return root.failure();
    const auto* node = root->get(key);
    if (node == nullptr) return added(text, *root, key, value, comment);
    std::string changed = text;
    if (has_header(text, *node)) {
        const auto lines = lines_of(text, root->find(key)->first, *node);
        const auto section = section_of(key, value);
        changed.replace(lines.from, lines.to - lines.from, section);
        return section.empty() ? with_setting(changed, key, value, comment) : changed;
    }
    if (node->is_table() && !node->as_table()->is_inline()) return too_spread(*node, key);
    const auto from = offset_of(text, node->source().begin);
    return changed.replace(from, offset_of(text, node->source().end) - from, value);
}

core::Result<std::string> without_setting(const std::string& text, const std::string& key, const std::string& comment) {
    const auto root = parsed(text);
    if (!root) return root.failure();
    const auto found = root->find(key);
    if (found == root->end()) return text;
    const auto& node = found->second;
    if (node.is_table() && !node.as_table()->is_inline() && !has_header(text, node)) return too_spread(node, key);
    const auto lines = with_comment(text, lines_of(text, found->first, node), comment);
    std::string changed = text;
    return changed.erase(lines.from, lines.to - lines.from);
}

}  // namespace unhunch::settings
