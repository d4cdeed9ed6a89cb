#include "catalogue/shelf.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "catalogue/merging.hpp"
#include "catalogue/reader.hpp"
#include "catalogue/texts.hpp"

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

/// The folders of one place by their names.
std::map<std::string, std::string> packs_in(const std::string& place) {
    std::map<std::string, std::string> found;
    std::error_code problem;
    for (fs::directory_iterator entry{place, problem}, end; !problem && entry != end; entry.increment(problem)) {
        std::error_code unreadable;
        const auto name = entry->path().filename().string();
        if (!name.starts_with('.') && entry->is_directory(unreadable)) found[name] = entry->path().string();
    }
    return found;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

class ShelfReader {
public:
    ShelfReader(const std::vector<std::string>& folders, const std::vector<std::string>& off, Depth depth,
                const Language& language)
        : off_{off}, depth_{depth}, language_{language} {
        for (const auto& place : folders) {
            for (const auto& [id, folder] : packs_in(place)) {
                if (id != "core")
                    others_[id] = folder;
                else
                    cores_.push_back(folder);
            }
        }
    }

    Shelf read() {
        if (!cores_.empty()) read_core(cores_.front());
        for (std::size_t i = 1; i < cores_.size(); ++i) refuse_core(cores_[i]);
        for (const auto& [id, folder] : others_) read_other(id, folder);
        if (holds(off_, "core")) remove_core(shelf_.catalogue);
        return std::move(shelf_);
    }

private:
    void read_core(const std::string& folder) {
        // A person's pack may name figures and studies of the core pack, so these must be there then.
        auto read = read_pack(folder, nullptr, others_.empty() ? depth_ : Depth::Whole);
        if (read) {
            if (!others_.empty()) core_ = read->catalogue;
            shelf_.catalogue = read->catalogue;
            translate_core(shelf_.catalogue, language_.words, depth_ == Depth::MovesOnly);
        }
        note("core", folder, read);
        if (read) shelf_.packs.back().head = shelf_.catalogue.packs.front();  // under its translated name
    }

    void refuse_core(const std::string& folder) {
        ShelvedPack pack{
            .id = "core", .folder = folder, .state = PackState::Refused, .head = {}, .problem = {}, .warnings = {}};
        pack.problem = folder + ": \"core\" is the pack that comes with the program; give this one another name";
        shelf_.packs.push_back(std::move(pack));
    }

    void read_other(const std::string& id, const std::string& folder) {
        auto read = read_pack(folder, &core_, Depth::Whole, language_);
        if (read && read->catalogue.packs.front().id != id) {
            read = core::Failure{folder + "/pack.toml: the pack calls itself \"" + read->catalogue.packs.front().id +
                                 "\" but its folder \"" + id + "\"; use one name"};
        }
        note(id, folder, read);
        if (read && !holds(off_, id)) merge(shelf_.catalogue, *std::move(read));
    }

    void note(const std::string& id, const std::string& folder, const core::Result<ReadPack>& read) {
        ShelvedPack pack{
            .id = id, .folder = folder, .state = PackState::Used, .head = {}, .problem = {}, .warnings = {}};
        if (holds(off_, id)) pack.state = PackState::Off;
        if (!read) {
            pack.state = PackState::Refused;
            pack.problem = read.failure().message;
        } else {
            pack.head = read->catalogue.packs.front();
            pack.exercises = read->catalogue.exercises.size();
            pack.routines = read->catalogue.routines.size();
            pack.warnings = read->warnings;
        }
        shelf_.packs.push_back(std::move(pack));
    }

    const std::vector<std::string>& off_;
    Depth depth_;
    const Language& language_;
    std::vector<std::string> cores_;             // folders; the first is the one that counts
    std::map<std::string, std::string> others_;  // folders by their packs' ids
    Shelf shelf_;
    Catalogue core_;
};

}  // namespace

std::string Shelf::problem() const {
    if (packs.empty() || packs.front().id != "core") return "there is no core pack; install Unhunch again";
    return packs.front().state == PackState::Refused ? packs.front().problem : "";
}

Shelf read_shelf(const std::vector<std::string>& folders, const std::vector<std::string>& off, const Language& language) {
    return ShelfReader{folders, off, Depth::Whole, language}.read();
}

Shelf read_shelf_for_outlines(const std::vector<std::string>& folders, const std::vector<std::string>& off,
                              const Language& language) {
    return ShelfReader{folders, off, Depth::MovesOnly, language}.read();
}

}  // namespace unhunch::content
