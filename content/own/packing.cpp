#include "own/packing.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catalogue/reader.hpp"
#include "own/placing.hpp"

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

constexpr std::array endings{".toml", ".png", ".svg"};
constexpr std::size_t longest_name = 200;
constexpr int deepest = 3;  // parts of a name

bool of_a_pack(const fs::path& name) {
    const auto ending = name.extension().string();
    return std::ranges::find(endings, ending) != endings.end();
}

/// A name that stays in the folder, and that no shell, file manager or file system reads otherwise.
bool harmless(const std::string& name) {
    if (name.empty() || name.size() > longest_name || name.front() == '/') return false;
    const auto bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == ':'; };
    if (std::ranges::any_of(name, bad)) return false;
    int parts = 0;
    for (std::size_t from = 0; from <= name.size();) {
        const auto until = std::min(name.find('/', from), name.size());
        const auto part = name.substr(from, until - from);
        if (part.empty() || part.front() == '.' || ++parts > deepest) return false;
        from = until + 1;
    }
    return true;
}

core::Failure refused(const std::string& reason) { return {"the pack is not taken: " + reason}; }

std::optional<core::Failure> obstacle(const PackedFiles& files) {
    if (files.size() > most_packed_files) return refused("it has more than 200 files. Ask for a smaller one.");
    std::size_t all = 0;
    for (const auto& [name, bytes] : files) {
        if (!harmless(name)) return refused("\"" + name.substr(0, longest_name) + "\" is no name of a file in a pack.");
        if (!of_a_pack(name)) return refused("\"" + name + "\" is neither TOML nor PNG nor SVG; a pack holds nothing else.");
        if (bytes.size() > most_packed_bytes) return refused("\"" + name + "\" is larger than 1 MB.");
        all += bytes.size();
    }
    if (all > most_packed_in_all) return refused("it is larger than 20 MB in all.");
    return std::nullopt;
}

std::string without(std::string text, const std::string& part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
    return text;
}

/// The head of a file that is not written anew names the pack, too: `pack = "my-own"`.
std::string under_name(std::string text, const std::string& was, const std::string& is) {
    const auto quoted = '"' + was + '"';
    for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
        const auto key = std::min(text.find_first_not_of(" \t", line), text.size());
        const auto value = std::min(text.find_first_not_of(" \t=", key + 4), text.size());
        if (text.compare(key, 4, "pack") == 0 && text.compare(value, quoted.size(), quoted) == 0)
            return text.replace(value + 1, was.size(), is);
    }
    return text;
}

}  // namespace

core::Result<PackedFiles> packed(const std::string& folder) {
    PackedFiles files;
    std::error_code problem;
    fs::recursive_directory_iterator entry{folder, problem};
    for (const fs::recursive_directory_iterator end; !problem && entry != end; entry.increment(problem)) {
        const auto path = entry->path();
        if (entry->is_symlink(problem) || path.filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file(problem) || !of_a_pack(path)) continue;
        if (files.size() == most_packed_files || entry->file_size(problem) > most_packed_bytes)
            return core::Failure{folder + " holds more than a pack may: 200 files of 1 MB each. Take something out."};
        std::ifstream file{path, std::ios::binary};
        std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        if (!file) return core::Failure{"could not read " + path.string() + ". Let it be yours to read."};
        files[fs::relative(path, folder, problem).generic_string()] = std::move(bytes);
    }
    if (problem) return core::Failure{"could not read " + folder + ": " + problem.message() + "."};
    if (!files.contains("pack.toml")) return core::Failure{"there is no pack in " + folder + ": it has no pack.toml."};
    return files;
}

core::Result<PackedFiles> packed(const OwnPack& pack, const std::string& folder, const HandedOn& as) {
    auto files = packed(folder);
    if (!files) return files;
    auto handed_on = pack;
    if (!as.id.empty()) handed_on.head.id = as.id;
    if (!as.name.empty()) handed_on.head.name = as.name;
    if (as.prescription) {
        handed_on.head.prescription = as.prescription;
        for (auto& routine : handed_on.routines) routine.prescription.reset();
    }
    auto all = *std::move(files);
    for (auto& [name, text] : all)
        if (name.ends_with(".toml")) text = under_name(std::move(text), pack.head.id, handed_on.head.id);
    for (auto& [name, text] : texts_of(handed_on)) all[name] = text;
    return all;
}

core::Result<PackHead> unpack(const PackedFiles& files, const std::string& packs, const Catalogue& core,
                              Existing existing) {
    if (const auto wrong = obstacle(files)) return *wrong;
    auto made = Staging::beside(fs::path{packs} / "incoming");
    if (!made) return made.failure();
    auto staging = *std::move(made);
    for (const auto& [name, bytes] : files) {
        if (auto written = staging.write(name, bytes); !written) return written.failure();
    }
    const auto read = check_pack(staging.folder().string(), &core, nullptr);
    if (!read) return refused("it has mistakes.\n" + without(read.failure().message, staging.folder().string() + "/"));
    const auto head = read->catalogue.packs.front();
    if (head.id == "core") return refused("\"core\" is the pack that comes with the program.");
    const auto target = fs::path{packs} / head.id;
    std::error_code problem;
    if (existing == Existing::Keep && fs::exists(fs::symlink_status(target, problem))) {
        return refused("there is a pack \"" + head.id + "\" already. Say --replace to put this one (" + head.version +
                       ") in its place.");
    }
    if (auto placed = staging.place(target); !placed) return placed.failure();
    return head;
}

}  // namespace unhunch::content
