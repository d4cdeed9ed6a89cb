#include "catalogue/shelf.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "catalogue/merging.hpp"
#include "catalogue/reader.hpp"

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
    ShelfReader(const std::vector<std::string>& folders, const std::vector<std::string>& off)
        : folders_{folders}, off_{off} {}

    Shelf read() {
        read_core();
        std::map<std::string, std::string> others;
        for (const auto& place : folders_) {
            for (const auto& [id, folder] : packs_in(place)) {
                if (id != "core") others[id] = folder;
                else if (folder != core_folder_) refuse_core(folder);
            }
        }
        for (const auto& [id, folder] : others) read_other(id, folder);
        if (holds(off_, "core")) remove_core(shelf_.catalogue);
        return std::move(shelf_);
    }

private:
    void read_core() {
        for (const auto& place : folders_) {
            const auto here = packs_in(place);
            const auto found = here.find("core");
            if (found == here.end()) continue;
            core_folder_ = found->second;
            auto read = read_pack(core_folder_);
            if (read) {
                core_ = read->catalogue;
                shelf_.catalogue = core_;
            }
            note("core", core_folder_, read);
            return;
        }
    }

    void refuse_core(const std::string& folder) {
        ShelvedPack pack{.id = "core", .folder = folder, .state = PackState::Refused, .head = {}, .problem = {}, .warnings = {}};
        pack.problem = folder + ": \"core\" is the pack that comes with the program; give this one another name";
        shelf_.packs.push_back(std::move(pack));
    }

    void read_other(const std::string& id, const std::string& folder) {
        auto read = read_pack(folder, &core_);
        if (read && read->catalogue.packs.front().id != id) {
            read = core::Failure{folder + "/pack.toml: the pack calls itself \"" + read->catalogue.packs.front().id +
                                 "\" but its folder \"" + id + "\"; use one name"};
        }
        note(id, folder, read);
        if (read && !holds(off_, id)) merge(shelf_.catalogue, *std::move(read));
    }

    void note(const std::string& id, const std::string& folder, const core::Result<ReadPack>& read) {
        ShelvedPack pack{.id = id, .folder = folder, .state = PackState::Used, .head = {}, .problem = {}, .warnings = {}};
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

    const std::vector<std::string>& folders_;
    const std::vector<std::string>& off_;
    Shelf shelf_;
    Catalogue core_;
    std::string core_folder_;
};

}  // namespace

std::string Shelf::problem() const {
    if (packs.empty() || packs.front().id != "core") return "there is no core pack; install Unhunch again";
    return packs.front().state == PackState::Refused ? packs.front().problem : "";
}

Shelf read_shelf(const std::vector<std::string>& folders, const std::vector<std::string>& off) {
    return ShelfReader{folders, off}.read();
}

}  // namespace unhunch::content
