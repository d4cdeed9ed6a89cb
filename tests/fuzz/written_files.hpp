// Files made from one stretch of bytes, and a folder to put them in.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

namespace unhunch::fuzz {

/// Bytes by name.
using Files = std::map<std::string, std::string>;

/// Files are told apart by lines as "=== routines.toml"; what stands before the first is of the file `name`.
inline Files files_of(std::string_view input, std::string name) {
    Files files;
    while (!input.empty()) {
        const auto end = std::min(input.find('\n'), input.size() - 1) + 1;
        const auto line = input.substr(0, end);
        input.remove_prefix(end);
        if (!line.starts_with("=== ")) {
            files[name] += line;
            continue;
        }
        name = line.substr(4, line.size() - 4 - (line.ends_with('\n') ? 1 : 0));
        files[name];
    }
    return files;
}

/// One folder for all runs, gone with the program; in memory where there is such a place, because each file is written through.
class Folder {
public:
    explicit Folder(const std::string& called) {
        const std::filesystem::path memory = "/dev/shm";
        std::error_code absent;
        const auto place = std::filesystem::is_directory(memory, absent) ? memory : std::filesystem::temp_directory_path();
        auto name = (place / (called + "-XXXXXX")).string();
        if (mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// These alone.
    void fill(const Files& files) const {
        for (const auto& entry : std::filesystem::directory_iterator{path_}) std::filesystem::remove_all(entry.path());
        for (const auto& [name, text] : files) {
            std::filesystem::create_directories((path_ / name).parent_path());
            std::ofstream{path_ / name, std::ios::binary} << text;
        }
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace unhunch::fuzz
