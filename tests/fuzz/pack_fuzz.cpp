// Feeds the pack reader whatever libFuzzer thinks of: it must refuse it with a reason or take it whole, and never fall
// over.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "catalogue/merging.hpp"
#include "catalogue/reader.hpp"
#include "composer/session.hpp"

namespace fs = std::filesystem;
using namespace unhunch;

namespace {

/// Files are told apart by lines as "=== routines.toml"; the name is one of those a pack has.
std::map<std::string, std::string> files_of(std::string_view input) {
    std::map<std::string, std::string> files;
    std::string name = "pack.toml";
    while (!input.empty()) {
        const auto end = std::min(input.find('\n'), input.size() - 1) + 1;
        const auto line = input.substr(0, end);
        input.remove_prefix(end);
        if (!line.starts_with("=== ")) {
            files[name] += line;
            continue;
        }
        for (const auto* known : {"pack.toml", "exercises.toml", "routines.toml", "animations.toml", "muscles.toml",
                                  "learn.toml", "sources.toml", "guide.toml", "evidence.toml"}) {
            if (line.substr(4).starts_with(known)) name = known;
        }
    }
    return files;
}

/// One folder for all runs, gone with the program.
class Folder {
public:
    Folder() {
        auto name = (fs::temp_directory_path() / "unhunch-fuzz-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    void fill(const std::map<std::string, std::string>& files) const {
        for (const auto& entry : fs::directory_iterator{path_}) fs::remove_all(entry.path());
        for (const auto& [name, text] : files) std::ofstream{path_ / name, std::ios::binary} << text;
    }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

void demand(bool kept, const char* promise) {
    if (kept) return;
    std::fprintf(stderr, "not kept: %s\n", promise);
    std::abort();
}

const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    demand(static_cast<bool>(read), "the core pack can be read");
    return read->catalogue;
}

void look_at(content::ReadPack pack) {
    for (const auto& routine : pack.catalogue.routines) {
        demand(routine.seconds >= 60 && routine.seconds <= 120, "a routine lasts 60 to 120 s");
        demand(!routine.items.empty(), "a routine has items");
    }
    auto all = core_pack();
    content::merge(all, std::move(pack));
    for (const auto& routine : all.routines) {
        for (const auto& item : routine.items)
            demand(all.exercise(item.exercise) != nullptr, "every item is an exercise");
    }
    demand(content::outlines(all).size() == all.routines.size(), "every routine can be announced");
    composer::Household house;
    house.positions.push_back(core::Position::Floor);
    demand(composer::compose(all, house, {}).seconds < 24 * 3600, "a session ends");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder;
    folder.fill(files_of({reinterpret_cast<const char*>(data), size}));
    auto read = content::read_pack(folder.path(), &core_pack());
    if (read) {
        look_at(*std::move(read));
    } else {
        demand(!read.failure().message.empty(), "who is refused is told why");
    }
    return 0;
}
