#include "adapters/settings/setting_writer.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <optional>

#include "adapters/settings/settings_file.hpp"

namespace unhunch::settings {
namespace {

namespace fs = std::filesystem;

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

/// Keys of the root stand before the first table.
std::size_t end_of_root(const std::string& text, const toml::table& parsed) {
    std::optional<toml::source_position> first;
    for (const auto& [key, node] : parsed) {
        if (node.is_table() && !node.as_table()->is_inline() && (!first || key.source().begin < *first))
            first = key.source().begin;
    }
    if (!first) return text.size();
    return offset_of(text, {first->line, 1});
}

core::Result<std::string> text_of(const fs::path& file) {
    std::error_code problem;
    if (!fs::exists(file, problem)) return std::string{};
    std::ifstream stream{file, std::ios::binary};
    if (fs::is_directory(file, problem) || !stream)
        return core::Failure{"Could not read " + file.string() + ". Let the file be yours to read."};
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

/// At least as many as there are: a # in a text counts on both sides alike.
std::ptrdiff_t comments_in(const std::string& text) { return std::count(text.begin(), text.end(), '#'); }

core::Outcome keep_copy(const fs::path& file) {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, ".%Y-%m-%dT%H%M%SZ", &utc);
    std::error_code problem;
    fs::copy_file(file, file.string() + stamp, fs::copy_options::overwrite_existing, problem);
    if (problem) return core::Failure{"Could not keep a copy of " + file.string() + ": " + problem.message() + "."};
    return core::Done{};
}

core::Outcome replace(const fs::path& file, const std::string& text) {
    std::error_code problem;
    const fs::path real = fs::is_symlink(file, problem) ? fs::weakly_canonical(file, problem) : file;
    fs::create_directories(real.parent_path(), problem);
    const fs::path fresh = real.string() + ".new";
    {
        std::ofstream stream{fresh, std::ios::binary | std::ios::trunc};
        stream << text << std::flush;
        if (!stream)
            return core::Failure{"Could not write " + fresh.string() + ": " + std::strerror(errno) +
                                 ". Let the folder be yours to write in."};
    }
    if (const auto status = fs::status(real, problem); fs::exists(status))
        fs::permissions(fresh, status.permissions(), problem);
    fs::rename(fresh, real, problem);
    if (problem) return core::Failure{"Could not replace " + real.string() + ": " + problem.message() + "."};
    return core::Done{};
}

}  // namespace

core::Result<std::string> with_setting(const std::string& text, const std::string& key, const std::string& value) {
    toml::table parsed;
    try {
        parsed = toml::parse(text);
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        return core::Failure{std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
                             std::string{error.description()} + "."};
    }
    std::string changed = text;
    if (const auto* node = parsed.get(key)) {
        const auto from = offset_of(text, node->source().begin);
        const auto to = offset_of(text, node->source().end);
        return changed.replace(from, to - from, value);
    }
    auto at = end_of_root(text, parsed);
    std::string line = key + " = " + value + "\n";
    if (at > 0 && text[at - 1] != '\n') line.insert(0, "\n");
    return changed.insert(at, line);
}

core::Outcome write_setting(const fs::path& file, const std::string& key, const std::string& value) {
    return write_settings(file, {{key, value}});
}

core::Outcome write_settings(const fs::path& file, const std::vector<std::pair<std::string, std::string>>& values) {
    const auto text = text_of(file);
    if (!text) return text.failure();
    auto changed = *text;
    for (const auto& [key, value] : values) {
        auto next = with_setting(changed, key, value);
        if (!next) return core::Failure{file.string() + ":" + next.failure().message};
        changed = *std::move(next);
    }
    if (changed == *text) return core::Done{};
    if (const auto read = read_settings_text(changed, file.string()); !read) return read.failure();
    if (comments_in(changed) < comments_in(*text))
        if (const auto kept = keep_copy(file); !kept) return kept.failure();
    return replace(file, changed);
}

std::vector<std::pair<std::string, std::string>> changed_settings(const core::Settings& before,
                                                                  const core::Settings& chosen) {
    std::vector<std::pair<std::string, std::string>> changed;
    const auto old = list_settings(before);
    const auto fresh = list_settings(chosen);
    for (std::size_t key = 0; key < fresh.size(); ++key)
        if (fresh[key].value != old[key].value) changed.emplace_back(fresh[key].key, fresh[key].value);
    return changed;
}

}  // namespace unhunch::settings
