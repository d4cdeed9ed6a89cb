#include "catalogue/pack_folder.hpp"

#include <algorithm>
#include <fstream>

#include "catalogue/picture_check.hpp"

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest = 1'000'000;  // bytes
constexpr long most_dots = 500;                // of a line: a key of that many parts is as deep a table

/// What a text would make a parser do, seen before it is parsed.
struct Bulk {
    std::size_t values = 0;    // at least as many as its values and tables
    unsigned dotted_line = 0;  // the first line with more dots than people write; 0: none
};

Bulk bulk_of(const std::string& text) {
    Bulk bulk;
    unsigned line = 1;
    long dots = 0;
    for (const char c : text) {
        if (c == '=' || c == ',' || c == '[' || c == '{' || c == '.') ++bulk.values;
        if (c == '.' && ++dots > most_dots && bulk.dotted_line == 0) bulk.dotted_line = line;
        if (c != '\n') continue;
        ++line;
        dots = 0;
    }
    return bulk;
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
    std::error_code problem;
    std::string text(static_cast<std::size_t>(fs::file_size(whole.file, problem)) + 1, '\0');
    if (!problem) stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (problem || !stream.eof())
        return findings.refuse(whole, "cannot be read; let it be yours to read"), std::nullopt;
    text.resize(static_cast<std::size_t>(stream.gcount()));
    const auto bulk = bulk_of(text);
    if (bulk.dotted_line > 0) {
        findings.refuse({whole.file, bulk.dotted_line, 1}, "has more than 500 dots in one line; split the line");
        return std::nullopt;
    }
    if (bulk.values > values_left_) {
        findings.refuse(whole, "brings the pack beyond 100000 values; split the pack in two");
        return std::nullopt;
    }
    values_left_ -= bulk.values;
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
    std::error_code problem;
    if (const auto reason = obstacle(name)) {
        return refuse(fs::file_size(path_of(name), problem) > largest && !problem ? "is larger than 1 MB; make it smaller"
                                                                                  : *reason);
    }
    if (const auto reason = picture_obstacle(path_of(name))) return refuse(*reason);
    return path_of(name);
}

}  // namespace unhunch::content
