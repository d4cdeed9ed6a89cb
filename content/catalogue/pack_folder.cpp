#include "catalogue/pack_folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest = 1'000'000;  // bytes
constexpr long most_dots = 500;                // of a line: a key of that many parts is as deep a table

/// At least as many as the values and tables of a TOML text.
std::size_t values_at_most(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return c == '=' || c == ',' || c == '[' || c == '{' || c == '.'; }));
}

/// The first line with more dots than people write; 0: none.
unsigned dotted_line(const std::string& text) {
    unsigned line = 1;
    long dots = 0;
    for (const char c : text) {
        if (c == '.' && ++dots > most_dots) return line;
        if (c != '\n') continue;
        ++line;
        dots = 0;
    }
    return 0;
}

/// Whether `file`, links followed, lies in `folder`.
bool inside(const fs::path& folder, const fs::path& file) {
    std::error_code problem;
    const auto real = fs::canonical(file, problem);
    if (problem || folder.empty()) return false;
    const auto apart = std::mismatch(folder.begin(), folder.end(), real.begin(), real.end());
    return apart.first == folder.end();
}

}  // namespace

PackFolder::PackFolder(const std::string& path) : path_{path} {
    std::error_code problem;
    true_path_ = fs::canonical(path, problem);
    if (problem) true_path_.clear();
}

std::string PackFolder::path_of(const std::string& name) const { return (fs::path{path_} / name).string(); }

bool PackFolder::has(const std::string& name) const {
    std::error_code problem;
    return fs::symlink_status(path_of(name), problem).type() != fs::file_type::not_found;
}

std::optional<std::string> PackFolder::obstacle(const std::string& name) const {
    std::error_code problem;
    const auto path = path_of(name);
    if (!has(name)) return "cannot be read; a pack needs this file";
    if (!inside(true_path_, path)) return "leads out of the pack; put the file itself there";
    if (!fs::is_regular_file(path, problem)) return "is no file; put a file there";
    const auto size = fs::file_size(path, problem);
    if (problem) return "cannot be read; let it be yours to read";
    if (size > largest) return "is larger than 1 MB; split the pack in two";
    return std::nullopt;
}

std::optional<std::string> PackFolder::text(const std::string& name, Findings& findings) {
    const Place whole{path_of(name), 0, 0};
    if (const auto reason = obstacle(name)) return findings.refuse(whole, *reason), std::nullopt;
    std::ifstream stream{whole.file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) return findings.refuse(whole, "cannot be read; let it be yours to read"), std::nullopt;
    if (const auto line = dotted_line(text)) {
        findings.refuse({whole.file, line, 1}, "has more than 500 dots in one line; split the line");
        return std::nullopt;
    }
    const auto values = values_at_most(text);
    if (values > values_left_) {
        findings.refuse(whole, "brings the pack beyond 100000 values; split the pack in two");
        return std::nullopt;
    }
    values_left_ -= values;
    return text;
}

std::string PackFolder::picture(const std::string& name, const Place& place, Findings& findings) const {
    const auto refuse = [&](const std::string& reason) {
        findings.refuse(place, '"' + name + "\" " + reason);
        return std::string{};
    };
    const fs::path asked{name};
    if (asked.is_absolute() || name.find("..") != std::string::npos) {
        return refuse("leads out of the pack; put the picture into its folder and give its name");
    }
    if (asked.extension() != ".png" && asked.extension() != ".svg") {
        return refuse("is no picture this program shows; use a .png or an .svg");
    }
    if (const auto reason = obstacle(name)) return refuse(*reason);
    return path_of(name);
}

}  // namespace unhunch::content
