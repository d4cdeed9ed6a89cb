// A pack small enough to read at a glance, written to a folder of its own, where a test may spoil it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace unhunch {

class SmallPack {
public:
    SmallPack() {
        auto made = (std::filesystem::temp_directory_path() / "unhunch-pack-XXXXXX").string();
        if (mkdtemp(made.data()) == nullptr) throw std::runtime_error{"no folder for a pack in " + made};
        folder_ = made;
        files_["pack.toml"] = R"(schema = 1
id = "small"
version = "1.0.0"
name = "Small"
authors = ["Somebody"]
licence = "MIT"
lang = "en"
reviewed_by = ""
)";
        files_["exercises.toml"] = R"(schema = 1
pack = "small"

[[exercise]]
id = "nod"
name = "Nod"
origin = "extension"
guide = []
category = "mobility"
roles = ["neck", "dynamic"]
position = ["seated", "standing"]
equipment = []
desk = true
discreet = true
space = "seat"
muscles = { primary = ["neck_extensors"], secondary = [] }
sides = "both"
level = 1
harder = ["reach"]
micro = { sets = 1, reps = 5, tempo = [2, 1, 2, 1] }
session = { sets = 2, reps = 8, tempo = [2, 1, 2, 1], rest = 30 }
setup = "Sit tall."
cues = ["Look down.", "Look ahead.", "Breathe."]
cautions = []
avoid_if = ["dizzy"]
care_if = ["neck"]
view = "side"
anchor = "seat"
animation = "nod_side"

[[exercise]]
id = "reach"
name = "Reach"
origin = "extension"
guide = []
category = "stretch"
roles = ["shoulder", "static"]
position = ["standing"]
equipment = ["band"]
desk = true
discreet = false
space = "arm_span"
muscles = { primary = ["latissimus"], secondary = ["obliques"] }
sides = "alternate"
level = 2
easier = ["nod"]
micro = { sets = 1, reps = 2, tempo = [2, 12, 2, 0] }
session = { sets = 1, reps = 4, tempo = [2, 15, 2, 0] }
setup = "Stand."
cues = ["Reach up.", "Hold.", "Let go."]
cautions = ["Stay comfortable."]
avoid_if = []
care_if = ["shoulder"]
view = "front"
anchor = "feet"
)";
        files_["routines.toml"] = R"(schema = 1
pack = "small"

[[routine]]
id = "nod_and_reach"
name = "Nod and reach"
position = "mixed"
equipment = ["band"]
blurb = "First the neck, then the arms."
items = [
  { ex = "nod" },
  { ex = "reach" },
]
)";
        files_["animations.toml"] = R"(schema = 1
pack = "small"

[pose.sit]
hip = { flex = 88 }
knee = { flex = 88 }

[pose.down]
extends = "sit"
neck = { flex = 30 }

[[animation]]
id = "nod_side"
exercise = "nod"
position = ["seated"]
view = "side"
camera = { focus = "c7", zoom = 2 }
anchor = "seat"
start = "sit"
end = "down"
props = [ { kind = "chair" } ]
hints = [ { phase = "move", kind = "arrow", from = "nose", dir = [0, -1, 0], length = 0.1 } ]
checks = [ { measure = "dy", of = ["nose"], at_most = 0, what = "the nose goes down" } ]
)";
        for (const auto& [name, text] : files_) write(name);
    }

    ~SmallPack() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    SmallPack(const SmallPack&) = delete;
    SmallPack& operator=(const SmallPack&) = delete;

    [[nodiscard]] std::string folder() const { return folder_.string(); }

    /// The first `was` in that file becomes `is`.
    void change(const std::string& name, const std::string& was, const std::string& is) {
        auto& text = files_.at(name);
        const auto at = text.find(was);
        if (at == std::string::npos) throw std::invalid_argument{name + " does not hold: " + was};
        text.replace(at, was.size(), is);
        write(name);
    }

    /// A file of that text, where the pack has had none or another; its name may have a folder before it.
    void put(const std::string& name, const std::string& text) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        files_[name] = text;
        write(name);
    }

    void remove(const std::string& name) { std::filesystem::remove(folder_ / name); }

private:
    void write(const std::string& name) { std::ofstream{folder_ / name} << files_.at(name); }

    std::filesystem::path folder_;
    std::map<std::string, std::string> files_;
};

}  // namespace unhunch
