#include "catalogue/animation_files.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

namespace unhunch::content {

AnimationFiles::AnimationFiles(PackFolder& folder, Findings& findings) {
    files_.emplace_back(folder, "animations.toml", findings);
    std::vector<std::string> names;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path_of("animations"), absent})
        if (entry.path().extension() == ".toml") names.push_back("animations/" + entry.path().filename().string());
    std::ranges::sort(names);
    for (const auto& name : names) files_.emplace_back(folder, name, findings);
}

bool AnimationFiles::readable() const { return std::ranges::all_of(files_, &PackFile::readable); }

std::vector<TomlTable*> AnimationFiles::tables() {
    std::vector<TomlTable*> all;
    for (auto& file : files_) all.push_back(&file.table());
    return all;
}

}  // namespace unhunch::content
