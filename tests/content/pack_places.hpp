// The folders a computer keeps packs in: the system's with the core pack, and the person's.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace unhunch {

/// CORE_PACK is the one of the source tree. Gone with the test.
class PackPlaces {
public:
    PackPlaces() {
        auto made = (std::filesystem::temp_directory_path() / "unhunch-packs-XXXXXX").string();
        if (mkdtemp(made.data()) == nullptr) throw std::runtime_error{"no folder for packs in " + made};
        folder_ = made;
        std::filesystem::create_directories(folder_ / "system");
        std::filesystem::create_directories(folder_ / "own");
        std::filesystem::create_directory_symlink(CORE_PACK, folder_ / "system" / "core");
    }
    ~PackPlaces() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PackPlaces(const PackPlaces&) = delete;
    PackPlaces& operator=(const PackPlaces&) = delete;

    [[nodiscard]] std::vector<std::string> folders() const {
        return {(folder_ / "system").string(), (folder_ / "own").string()};
    }
    [[nodiscard]] std::filesystem::path system() const { return folder_ / "system"; }
    [[nodiscard]] std::filesystem::path own() const { return folder_ / "own"; }

    /// A file of a pack; pack.toml is written along with the pack's first.
    void put(const std::filesystem::path& pack, const std::string& file, const std::string& text) const {
        std::filesystem::create_directories(pack);
        const auto id = pack.filename().string();
        if (!exists(pack / "pack.toml")) put_head(pack, "");
        std::ofstream{pack / file} << "schema = 1\npack = \"" + id + "\"\n" + text;
    }
    void put_head(const std::filesystem::path& pack, const std::string& more) const {
        std::filesystem::create_directories(pack);
        std::ofstream{pack / "pack.toml"} << "schema = 1\nid = \"" + pack.filename().string() +
                                                 "\"\nversion = \"1.0.0\"\nname = \"Mine\"\nauthors = [\"Me\"]\n"
                                                 "licence = \"MIT\"\nlang = \"en\"\nreviewed_by = \"\"\n" +
                                                 more;
    }

private:
    std::filesystem::path folder_;
};

inline const std::string own_routine = R"(
[[routine]]
id = "morning"
name = "Morning"
position = "seated"
equipment = []
blurb = "Two moves to begin with."
items = [ { ex = "core:shoulder_rolls" }, { ex = "core:chin_tuck" } ]
)";

/// As the core pack's blade squeeze, in the person's words and with its figure.
inline const std::string own_squeeze = R"(
[[exercise]]
id = "pinch"
name = "Pinch the pencil"
origin = "variant"
variant_of = "core:scapular_squeeze"
replaces = "core:scapular_squeeze"
guide = []
category = "strength"
roles = ["upper_back", "shoulder", "posture", "dynamic"]
position = ["seated", "standing"]
equipment = []
desk = true
discreet = true
space = "seat"
muscles = { primary = ["rhomboids"], secondary = [] }
sides = "both"
level = 1
micro = { sets = 1, reps = 4, tempo = [2, 4, 2, 0] }
session = { sets = 1, reps = 8, tempo = [2, 4, 2, 0], rest = 30 }
setup = "Sit tall."
cues = ["Think of a pencil.", "Pinch it.", "Let it go."]
cautions = ["Keep your ribs down and your neck soft; no shrugging."]
avoid_if = []
care_if = ["shoulder"]
view = "back"
anchor = "seat"
animation = "core:scapular_squeeze_back"
)";

}  // namespace unhunch
