#include "catalogue/translations.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "catalogue/pack_file.hpp"
#include "catalogue/pack_head_reader.hpp"
#include "catalogue/translation_reader.hpp"

namespace unhunch::content {

namespace {

std::string file_of(const std::string& tag) { return "locale/" + tag + ".toml"; }

void read(PackFolder& folder, const std::string& tag, const Translated& from, const Catalogue& own, Sha256 sha256,
          Catalogue& shown) {
    PackFile file{folder, file_of(tag), from.findings};
    if (!file.readable()) return;
    auto& table = file.table();
    check_file_head(table, own.packs.front().id);
    if (table.is_text("lang") && table.optional_text("lang") != tag) {
        table.refuse(table.place("lang"), "the file is called like the language \"" + tag + "\"; use one of the two");
    }
    read_translation(table, own, from.core, sha256, shown);
}

std::vector<std::filesystem::path> files_in(const std::string& folder) {
    std::vector<std::filesystem::path> all;
    std::error_code absent;
    for (std::filesystem::directory_iterator entry{folder, absent}, end; !absent && entry != end; entry.increment(absent))
        if (entry->path().extension() == ".toml") all.push_back(entry->path());
    std::ranges::sort(all);
    return all;
}

}  // namespace

void translate(Catalogue& pack, const Translated& from, const Language& language) {
    auto wanted = readable_languages(language.tag);
    std::erase_if(wanted, [&](const std::string& tag) { return tag == from.lang || !from.folder.has(file_of(tag)); });
    if (wanted.empty()) return;
    const Catalogue own = pack;
    for (const auto& tag : wanted) read(from.folder, tag, from, own, language.sha256, pack);
}

void check_translations(const Catalogue& pack, const Translated& from, Sha256 sha256) {
    for (const auto& path : files_in(from.folder.path_of("locale"))) {
        const auto tag = path.stem().string();
        if (!is_language_tag(tag)) {
            from.findings.refuse({path.string(), 0, 0}, "is not called like a language; rename it as \"de.toml\" or \"de_AT.toml\"");
        } else if (tag == from.lang) {
            from.findings.refuse({path.string(), 0, 0}, "translates into the language that the pack itself is written in; "
                                                        "change the words there, or \"lang\" in pack.toml");
        } else {
            PackFolder one = from.folder;  // each is read with the pack alone, so each has room for as much
            Catalogue shown = pack;
            read(one, tag, from, pack, sha256, shown);
        }
    }
}

}  // namespace unhunch::content
