#include "catalogue/toml_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace unhunch::content {

namespace {

std::string in_quotes(std::string_view key) { return '"' + std::string{key} + '"'; }

std::string shown(double number) {
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::fixed).ptr;
    return {digits, end};
}

std::string shown(Range range) { return shown(range.least) + " to " + shown(range.most); }

std::string listed(Words words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + std::string{word};
    return all;
}

bool within(double number, Range range) { return number >= range.least && number <= range.most; }

}  // namespace

TomlTable::TomlTable(const toml::table& table, std::string file, Findings& findings)
    : table_{&table}, file_{std::move(file)}, findings_{&findings} {}

Place TomlTable::place() const {
    const auto begin = table_->source().begin;
    return {file_, begin.line, begin.column};
}

Place TomlTable::place(std::string_view key) const {
    const auto* node = table_->get(key);
    if (node == nullptr) return place();
    return {file_, node->source().begin.line, node->source().begin.column};
}

Place TomlTable::place(std::string_view key, std::size_t element) const {
    const auto* node = table_->get(key);
    const auto* array = node != nullptr ? node->as_array() : nullptr;
    if (array == nullptr || element >= array->size()) return place(key);
    const auto begin = (*array)[element].source().begin;
    return {file_, begin.line, begin.column};
}

const toml::node* TomlTable::find(std::string_view key) {
    known_.emplace(key);
    return table_->get(key);
}

const toml::node* TomlTable::required(std::string_view key, std::string_view what) {
    const auto* node = find(key);
    if (node == nullptr) refuse(place(), in_quotes(key) + " is missing; add " + std::string{what});
    return node;
}

void TomlTable::wrong_type(std::string_view key, std::string_view what) const {
    refuse(place(key), in_quotes(key) + " must be " + std::string{what});
}

void TomlTable::not_among(const Place& place, std::string_view key, const std::string& word, Words allowed) const {
    refuse(place, in_quotes(word) + " is not known as " + in_quotes(key) + "; use one of: " + listed(allowed));
}

std::string TomlTable::text(std::string_view key) {
    constexpr std::string_view what = "a text in quotes";
    const auto* node = required(key, what);
    if (node == nullptr) return {};
    if (const auto* value = node->as_string()) return value->get();
    wrong_type(key, what);
    return {};
}

bool TomlTable::flag(std::string_view key) {
    constexpr std::string_view what = "true or false";
    const auto* node = required(key, what);
    if (node == nullptr) return false;
    if (const auto* value = node->as_boolean()) return value->get();
    wrong_type(key, what);
    return false;
}

unsigned TomlTable::count(std::string_view key, Range range) {
    const auto* node = find(key);
    const auto* value = node != nullptr ? node->as_integer() : nullptr;
    if (value != nullptr && within(static_cast<double>(value->get()), range))
        return static_cast<unsigned>(value->get());
    const auto what = "a whole number, " + shown(range);  // made only where it is needed
    if (required(key, what) != nullptr) wrong_type(key, what);
    return static_cast<unsigned>(range.least);
}

double TomlTable::number(std::string_view key, Range range) {
    const auto* node = find(key);
    const auto value = node != nullptr && node->is_number() ? node->value<double>() : std::nullopt;
    if (value && within(*value, range)) return *value;
    const auto what = "a number, " + shown(range);
    if (required(key, what) != nullptr) wrong_type(key, what);
    return range.least;
}

std::string TomlTable::word(std::string_view key, Words allowed) {
    if (find(key) == nullptr) return required(key, "one of: " + listed(allowed)), std::string{};
    auto value = text(key);
    if (!value.empty() && std::ranges::find(allowed, value) == allowed.end()) {
        not_among(place(key), key, value, allowed);
    }
    return value;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
    constexpr std::string_view what = "a list of texts in quotes";
    const auto* node = required(key, what);
    if (node == nullptr) return {};
    const auto* array = node->as_array();
    if (array == nullptr) return wrong_type(key, what), std::vector<std::string>{};
    std::vector<std::string> all;
    for (std::size_t i = 0; i < array->size(); ++i) {
        if (const auto* value = (*array)[i].as_string()) {
            all.push_back(value->get());
        } else {
            refuse(place(key, i), "each element of " + in_quotes(key) + " must be a text in quotes");
        }
    }
    return all;
}

std::vector<std::string> TomlTable::words(std::string_view key, Words allowed) {
    const auto all = texts(key);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::ranges::find(allowed, all[i]) == allowed.end()) not_among(place(key, i), key, all[i], allowed);
        if (std::ranges::count(all, all[i]) > 1 &&
            std::ranges::find(all, all[i]) == all.begin() + static_cast<long>(i)) {
            refuse(place(key, i), in_quotes(all[i]) + " stands twice in " + in_quotes(key) + "; keep one");
        }
    }
    return all;
}

std::vector<double> TomlTable::numbers(std::string_view key, std::size_t size, Range range) {
    std::vector<double> all(size, range.least);
    const auto* node = find(key);
    const auto* array = node != nullptr ? node->as_array() : nullptr;
    if (array == nullptr || array->size() != size) {
        const auto what = "a list of " + std::to_string(size) + " numbers, " + shown(range);
        if (required(key, what) != nullptr) wrong_type(key, what);
        return all;
    }
    for (std::size_t i = 0; i < size; ++i) {
        const auto& element = (*array)[i];
        const auto value = element.value<double>();
        if (value && element.is_number() && within(*value, range)) {
            all[i] = *value;
        } else {
            refuse(place(key, i), "each element of " + in_quotes(key) + " must be a number, " + shown(range));
        }
    }
    return all;
}

std::optional<TomlTable> TomlTable::table(std::string_view key) {
    constexpr std::string_view what = "a table: { ... }";
    const auto* node = required(key, what);
    if (node == nullptr) return std::nullopt;
    if (const auto* value = node->as_table()) return TomlTable{*value, file_, *findings_};
    wrong_type(key, what);
    return std::nullopt;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
    constexpr std::string_view what = "a list of tables";
    const auto* node = required(key, what);
    if (node == nullptr) return {};
    const auto* array = node->as_array();
    if (array == nullptr) return wrong_type(key, what), std::vector<TomlTable>{};
    std::vector<TomlTable> all;
    for (std::size_t i = 0; i < array->size(); ++i) {
        if (const auto* value = (*array)[i].as_table()) {
            all.emplace_back(*value, file_, *findings_);
        } else {
            refuse(place(key, i), "each element of " + in_quotes(key) + " must be a table: { ... }");
        }
    }
    return all;
}

std::vector<std::string> TomlTable::optional_texts(std::string_view key) {
    return find(key) != nullptr ? texts(key) : std::vector<std::string>{};
}

std::vector<std::string> TomlTable::optional_words(std::string_view key, Words allowed) {
    return find(key) != nullptr ? words(key, allowed) : std::vector<std::string>{};
}

std::vector<TomlTable> TomlTable::optional_tables(std::string_view key) {
    return find(key) != nullptr ? tables(key) : std::vector<TomlTable>{};
}

std::vector<std::vector<std::string>> TomlTable::optional_lists(std::string_view key) {
    const auto* node = find(key);
    if (node == nullptr) return {};
    std::vector<std::vector<std::string>> all;
    const auto* array = node->as_array();
    if (array == nullptr) return wrong_type(key, "a list of lists of texts"), all;
    for (std::size_t i = 0; i < array->size(); ++i) {
        const auto* list = (*array)[i].as_array();
        if (list == nullptr || !list->is_homogeneous<std::string>()) {
            refuse(place(key, i), "each element of " + in_quotes(key) + " must be a list of texts");
            continue;
        }
        auto& texts = all.emplace_back();
        for (const auto& text : *list) texts.push_back(text.value_or(std::string{}));
    }
    return all;
}

std::vector<std::string> TomlTable::keys() const {
    std::vector<std::string> all;
    for (const auto& [key, value] : *table_) all.emplace_back(key.str());
    return all;
}

void TomlTable::warn_of_unknown_keys() const {
    for (const auto& [key, value] : *table_) {
        if (known_.contains(key.str())) continue;
        std::string known;
        for (const auto& one : known_) known += (known.empty() ? "" : ", ") + one;
        const auto begin = key.source().begin;
        findings_->warn({file_, begin.line, begin.column},
                        in_quotes(key.str()) + " is not a key known here and is not read; known keys: " + known);
    }
}

}  // namespace unhunch::content
