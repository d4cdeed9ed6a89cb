// A home of its own for the built `unhunch`, and what it says there; without a bus unless one is given.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace unhunch::cli_tests {

struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

inline std::string read(const std::filesystem::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Gone with the test. PROGRAM and PACKS are the built program and the packs of the source tree.
class Home {
public:
    Home() {
        std::string name = (std::filesystem::temp_directory_path() / "unhunch-cli-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        folder_ = name;
        std::filesystem::create_directories(folder_ / "data" / "unhunch");
        std::filesystem::create_directory_symlink(PACKS, folder_ / "data" / "unhunch" / "packs");
    }
    ~Home() { std::filesystem::remove_all(folder_); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    [[nodiscard]] std::filesystem::path path() const { return folder_; }
    [[nodiscard]] std::filesystem::path journal() const { return folder_ / ".local/share/unhunch/journal.db"; }

    /// The file in this home, with this text.
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        const auto file = folder_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file} << text;
        return file;
    }

    /// "NAME=VALUE NAME=VALUE" for the programs run from now on.
    void set_environment(std::string more) { environment_ = std::move(more); }

    [[nodiscard]] Ran run(const std::string& arguments) const { return run(arguments, folder_ / "out"); }

    [[nodiscard]] Ran run(const std::string& arguments, const std::filesystem::path& out) const {
        const auto err = folder_ / "err";
        // Without a symbolizer the sanitizers say so wherever they look for leaks; coverage is counted where it is counted at all.
        const std::string line = "env -i ${LLVM_PROFILE_FILE:+LLVM_PROFILE_FILE=$LLVM_PROFILE_FILE} ASAN_OPTIONS=symbolize=0 HOME='" + folder_.string() + "' TZ=UTC XDG_DATA_DIRS='" +
                                 (folder_ / "data").string() + "' " + environment_ + " " + PROGRAM + " " + arguments +
                                 " >'" + out.string() + "' 2>'" + err.string() + "'";
        const int status = std::system(line.c_str());
        return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                .out = std::filesystem::is_regular_file(out) ? read(out) : "",
                .err = read(err)};
    }

private:
    std::filesystem::path folder_;
    std::string environment_;
};

}  // namespace unhunch::cli_tests
