#include "catalogue/reader.hpp"

#include <algorithm>
#include <optional>

#include "catalogue/animation_files.hpp"
#include "catalogue/animation_reader.hpp"
#include "catalogue/exercise_reader.hpp"
#include "catalogue/guide_reader.hpp"
#include "catalogue/lore_reader.hpp"
#include "catalogue/pack_file.hpp"
#include "catalogue/pack_head_reader.hpp"
#include "catalogue/routine_reader.hpp"
#include "catalogue/translations.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

class PackReader {
public:
    PackReader(const std::string& path, const Catalogue* core, Depth depth)
        : folder_{path}, core_{core}, depth_{depth} {}

    core::Result<ReadPack> read(const Language& language) {
        if (read_in_own_words()) translate(catalogue_, translated(), language);
        return answer();
    }

    core::Result<ReadPack> check(Sha256 sha256) {
        if (read_in_own_words()) check_translations(catalogue_, translated(), sha256);
        return answer();
    }

private:
    /// Whether it has come so far that a translation can be held against it.
    bool read_in_own_words() {
        PackFile pack{folder_, "pack.toml", findings_};
        if (pack.readable()) read_files(pack);
        return findings_.clean() && !whole_;
    }

    Translated translated() { return {.folder = folder_, .findings = findings_, .lang = lang_, .core = core_}; }

    core::Result<ReadPack> answer() {
        if (!findings_.clean()) return core::Failure{findings_.errors()};
        read_.warnings = findings_.warnings();
        return std::move(read_);
    }

    void read_files(PackFile& pack) {
        auto start = read_pack_start(pack.table(), core_);
        id_ = start.head.id;
        lang_ = start.lang;
        whole_ = id_ == "core";
        if (whole_) core_ = nullptr;
        read_.disables = std::move(start.disables);
        catalogue_.version = start.head.version;
        catalogue_.reviewed = !start.head.reviewed_by.empty();
        catalogue_.packs = {std::move(start.head)};
        if (depth_ == Depth::Whole) read_lore();
        exercises_.emplace(folder_, "exercises.toml", findings_, needed());
        read_moves();
        if (depth_ == Depth::MovesOnly) return;
        read_care();
        if (findings_.clean()) read_figures();
        if (findings_.clean()) read_guide();
        check_muscles();
    }

    /// A file that is left out is not opened, unless the pack cannot be without it.
    struct Part {
        Part(PackFolder& folder, const std::string& name, Findings& findings, bool needed) {
            if (needed || folder.has(name)) file.emplace(folder, name, findings);
        }
        [[nodiscard]] bool readable() const { return file && file->readable(); }
        std::optional<PackFile> file;
    };

    /// Opens the file, if it is there or must be, checks its head and hands its table on.
    template <class Use>
    void with(Part& part, Use use) {
        if (!part.readable()) return;
        auto& table = part.file->table();
        check_file_head(table, id_);
        use(table);
        table.warn_of_unknown_keys();
    }
    template <class Use>
    void with(const std::string& name, Use use) {
        Part part{folder_, name, findings_, whole_};
        with(part, use);
    }

    void read_lore() {
        auto& lore = catalogue_.lore;
        with("evidence.toml", [&](TomlTable& table) { lore.studies = read_studies(table); });
        with("muscles.toml", [&](TomlTable& table) { lore.muscles = read_muscles(table); });
        with("sources.toml", [&](TomlTable& table) { lore.outlets = read_outlets(table); });
        guide_.emplace(folder_, "guide.toml", findings_, whole_);
        with(*guide_, [&](TomlTable& table) { lore.statements = read_statements(table); });
        with("learn.toml", [&](TomlTable& table) { lore.lessons = read_lessons(table, lore.studies); });
    }

    /// A person's pack has exercises, or routines of the core pack's exercises, or both.
    [[nodiscard]] bool needed() const { return whole_ || !folder_.has("routines.toml"); }

    void read_moves() {
        if (exercises_->file && !exercises_->readable()) return;  // everything else refers to them
        with(*exercises_, [&](TomlTable& table) { catalogue_.exercises = read_exercises(table, provenance()); });
        if (!findings_.clean()) return;
        with("routines.toml",
             [&](TomlTable& table) { catalogue_.routines = read_routines(table, catalogue_.exercises, core_); });
    }

    void read_care() {
        if (!findings_.clean()) return;
        with("care.toml", [&](TomlTable& table) {
            catalogue_.lore.care = read_care_lines(table, catalogue_.exercises);
        });
    }

    [[nodiscard]] Provenance provenance() const {
        Provenance known{
            .guide = {}, .evidence = {}, .folder = &folder_, .core = core_, .unread = depth_ == Depth::MovesOnly};
        for (const auto& statement : catalogue_.lore.statements) known.guide.insert(statement.id);
        for (const auto& study : catalogue_.lore.studies) known.evidence.insert(study.id);
        if (core_ == nullptr) return known;
        for (const auto& study : core_->lore.studies) known.evidence.insert(study.id);
        return known;
    }

    /// Clips are the pack's own; a figure of the core pack needs none.
    void read_figures() {
        auto own = catalogue_.exercises;
        for (auto& exercise : own) {
            if (exercise.animation.starts_with("core:")) exercise.animation.clear();
        }
        if (!whole_ && !folder_.has("animations.toml")) {
            for (const auto& exercise : own) {
                if (exercise.animation.empty()) continue;
                findings_.refuse({folder_.path_of("animations.toml"), 0, 0},
                                 "is missing, but \"" + exercise.id.value + "\" names the figure \"" +
                                     exercise.animation + "\"; add the file or take out \"animation\"");
            }
            return;
        }
        if (!exercises_->readable()) return;
        AnimationFiles files{folder_, findings_};
        if (!files.readable()) return;
        for (auto* table : files.tables()) check_file_head(*table, id_);
        catalogue_.animations = read_animations(files.tables(), exercises_->file->table(), own);
        for (const auto* table : files.tables()) table->warn_of_unknown_keys();
    }

    void read_guide() {
        if (!guide_->readable()) return;
        check_representation(guide_->file->table().tables("s"), exercises_->file->table().tables("exercise"),
                             catalogue_);
    }

    void check_muscles() {
        if (!whole_ || !findings_.clean()) return;
        for (const auto muscle : words::muscles) {
            if (catalogue_.lore.muscle(std::string{muscle}) != nullptr) continue;
            findings_.refuse({folder_.path_of("muscles.toml"), 0, 0},
                             "does not describe \"" + std::string{muscle} + "\"; add an entry");
        }
    }

    PackFolder folder_;
    const Catalogue* core_;
    Depth depth_;
    Findings findings_;
    ReadPack read_;
    Catalogue& catalogue_ = read_.catalogue;
    std::string id_;
    std::string lang_;
    bool whole_ = false;  // the core pack, which has every file
    std::optional<Part> exercises_;
    std::optional<Part> guide_;
};

}  // namespace

core::Result<ReadPack> read_pack(const std::string& folder, const Catalogue* core, Depth depth, const Language& language) {
    return PackReader{folder, core, depth}.read(language);
}

core::Result<ReadPack> check_pack(const std::string& folder, const Catalogue* core, Sha256 sha256) {
    return PackReader{folder, core, Depth::Whole}.check(sha256);
}

}  // namespace unhunch::content
