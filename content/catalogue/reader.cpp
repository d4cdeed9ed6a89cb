#include "catalogue/reader.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <set>

#include "catalogue/animation_reader.hpp"
#include "catalogue/exercise_reader.hpp"
#include "catalogue/pack_file.hpp"
#include "catalogue/routine_reader.hpp"

namespace unhunch::content {

namespace {

constexpr unsigned schema = 1;
constexpr std::size_t most_exercises = 500;

void check_schema(TomlTable& file) {
    if (file.count("schema", {1, 1'000'000}) > schema) {
        file.refuse(file.place("schema"),
                    "the pack is written in a newer format than this program reads; update Unhunch");
    }
}

/// The head that every file but pack.toml has.
void check_head(TomlTable& file, const std::string& pack) {
    check_schema(file);
    const auto named = file.text("pack");
    if (file.has("pack") && named != pack) {
        file.refuse(file.place("pack"), "the pack calls itself \"" + pack + "\" in pack.toml; use one name");
    }
    for (const auto* key : {"version", "lang", "licence"}) file.optional_text(key);
}

void check_pack_id(const TomlTable& file, const std::string& id) {
    const auto known = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (known && id.size() >= 2 && id.size() <= 32) return;
    file.refuse(file.place("id"), "a pack's id has 2 to 32 characters of a-z, 0-9 and -; rename it");
}

std::string read_pack_head(TomlTable& file, Catalogue& catalogue) {
    check_schema(file);
    const auto id = file.text("id");
    check_pack_id(file, id);
    catalogue.version = file.text("version");
    file.text("name");
    file.texts("authors");
    file.text("licence");
    file.text("lang");
    if (file.has("requires")) file.table("requires");
    catalogue.reviewed = !file.text("reviewed_by").empty();
    file.warn_of_unknown_keys();
    return id;
}

/// Ids of the entries of guide.toml or evidence.toml; neither is needed by a pack that names none.
std::set<std::string> entry_ids(const std::string& folder, const std::string& name, const std::string& pack,
                                std::string_view entry, Findings& findings) {
    std::set<std::string> ids;
    if (!std::filesystem::exists(std::filesystem::path{folder} / name)) return ids;
    PackFile file{folder, name, findings};
    if (!file.readable()) return ids;
    check_head(file.table(), pack);
    for (auto& table : file.table().tables(entry)) {
        const auto id = table.text("id");
        if (!ids.insert(id).second) table.refuse(table.place("id"), "\"" + id + "\" stands twice; choose another id");
    }
    return ids;
}

/// animations.toml, and further files of its form in the folder animations/ beside it, in the order of their names.
class AnimationFiles {
public:
    AnimationFiles(const std::string& folder, Findings& findings) {
        files_.emplace_back(folder, "animations.toml", findings);
        std::vector<std::string> names;
        std::error_code absent;
        for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{folder} / "animations", absent}) {
            if (entry.path().extension() == ".toml") names.push_back("animations/" + entry.path().filename().string());
        }
        std::ranges::sort(names);
        for (const auto& name : names) files_.emplace_back(folder, name, findings);
    }

    [[nodiscard]] bool readable() const { return std::ranges::all_of(files_, &PackFile::readable); }
    [[nodiscard]] std::vector<TomlTable*> tables() {
        std::vector<TomlTable*> all;
        for (auto& file : files_) all.push_back(&file.table());
        return all;
    }

private:
    std::deque<PackFile> files_;  // tables point into them
};

void read_files(const std::string& folder, PackFile& pack, Catalogue& catalogue, Findings& findings) {
    const auto id = read_pack_head(pack.table(), catalogue);
    PackFile exercises{folder, "exercises.toml", findings};
    PackFile routines{folder, "routines.toml", findings};
    AnimationFiles animations{folder, findings};
    const Provenance provenance{.guide = entry_ids(folder, "guide.toml", id, "s", findings),
                                .evidence = entry_ids(folder, "evidence.toml", id, "e", findings)};
    if (!exercises.readable()) return;  // everything else refers to them
    check_head(exercises.table(), id);
    catalogue.exercises = read_exercises(exercises.table(), provenance);
    if (catalogue.exercises.size() > most_exercises) {
        exercises.table().refuse(exercises.table().place("exercise"),
                                 "a pack has at most 500 exercises; split it in two");
    }
    exercises.table().warn_of_unknown_keys();
    if (!findings.clean()) return;
    if (routines.readable()) {
        check_head(routines.table(), id);
        catalogue.routines = read_routines(routines.table(), catalogue.exercises);
        routines.table().warn_of_unknown_keys();
    }
    if (animations.readable()) {
        const auto files = animations.tables();
        for (auto* file : files) check_head(*file, id);
        catalogue.animations = read_animations(files, exercises.table(), catalogue.exercises);
        for (const auto* file : files) file->warn_of_unknown_keys();
    }
}

}  // namespace

core::Result<ReadPack> read_pack(const std::string& folder) {
    Findings findings;
    ReadPack read;
    PackFile pack{folder, "pack.toml", findings};
    if (pack.readable()) read_files(folder, pack, read.catalogue, findings);
    if (!findings.clean()) return core::Failure{findings.errors()};
    read.warnings = findings.warnings();
    return read;
}

}  // namespace unhunch::content
