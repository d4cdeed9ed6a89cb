// One table of a TOML file, asked by type: what is missing or wrong becomes a finding with its place.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "catalogue/findings.hpp"
#include "catalogue/range.hpp"

namespace unhunch::content {

using Words = std::span<const std::string_view>;

/// After a finding the answer is an empty or harmless value; the pack as a whole is refused in the end.
/// Borrows the parsed file and the findings.
class TomlTable {
public:
    TomlTable(const toml::table& table, std::string file, Findings& findings);

    [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }
    [[nodiscard]] bool is_text(std::string_view key) const { return (*table_)[key].is_string(); }
    [[nodiscard]] Place place() const;
    /// Of the value, or of the table where the key is missing.
    [[nodiscard]] Place place(std::string_view key) const;
    /// Of one element of the array under the key.
    [[nodiscard]] Place place(std::string_view key, std::size_t element) const;
    void refuse(const Place& place, const std::string& reason) const { findings_->refuse(place, reason); }
    /// Nothing in the pack was refused so far; what refers to something broken need not be told too.
    [[nodiscard]] Findings& findings() const { return *findings_; }
    [[nodiscard]] bool clean() const { return findings_->clean(); }

    // Required; each has a twin below for what may be left out.
    std::string text(std::string_view key);
    bool flag(std::string_view key);
    unsigned count(std::string_view key, Range range);
    double number(std::string_view key, Range range);
    std::string word(std::string_view key, Words allowed);
    std::vector<std::string> texts(std::string_view key);
    std::vector<std::string> words(std::string_view key, Words allowed);
    std::vector<double> numbers(std::string_view key, std::size_t size, Range range);
    std::optional<TomlTable> table(std::string_view key);
    std::vector<TomlTable> tables(std::string_view key);

    std::string optional_text(std::string_view key) { return find(key) != nullptr ? text(key) : ""; }
    bool optional_flag(std::string_view key) { return find(key) != nullptr && flag(key); }
    std::vector<std::string> optional_texts(std::string_view key);
    std::vector<std::string> optional_words(std::string_view key, Words allowed);
    std::optional<TomlTable> optional_table(std::string_view key) { return find(key) != nullptr ? table(key) : std::nullopt; }
    std::vector<TomlTable> optional_tables(std::string_view key);
    /// A list of lists of texts; empty where it is left out.
    std::vector<std::vector<std::string>> optional_lists(std::string_view key);

    /// The keys as they stand in the file, for tables whose keys are names ([pose.sit]).
    [[nodiscard]] std::vector<std::string> keys() const;
    /// Warns of every key that was not asked for.
    void warn_of_unknown_keys() const;

private:
    const toml::node* find(std::string_view key);
    const toml::node* required(std::string_view key, std::string_view what);
    void wrong_type(std::string_view key, std::string_view what) const;
    void not_among(const Place& place, std::string_view key, const std::string& word, Words allowed) const;

    const toml::table* table_;
    std::string file_;
    Findings* findings_;
    std::set<std::string, std::less<>> known_;
};

}  // namespace unhunch::content
