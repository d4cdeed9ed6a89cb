// The core pack in a folder of its own, where a test may spoil it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace unhunch {

/// CORE_PACK is the one of the source tree.
class CoreCopy {
public:
    CoreCopy() {
        auto made = (std::filesystem::temp_directory_path() / "unhunch-core-XXXXXX").string();
        if (mkdtemp(made.data()) == nullptr) throw std::runtime_error{"no folder for a pack in " + made};
        folder_ = made;
        std::filesystem::copy(CORE_PACK, folder_, std::filesystem::copy_options::recursive);
    }
    ~CoreCopy() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    CoreCopy(const CoreCopy&) = delete;
    CoreCopy& operator=(const CoreCopy&) = delete;

    [[nodiscard]] std::string folder() const { return folder_.string(); }

    /// The first `was` in that file becomes `is`.
    void change(const std::string& name, const std::string& was, const std::string& is) const {
        std::ifstream file{folder_ / name};
        std::string text{std::istreambuf_iterator<char>{file}, {}};
        const auto at = text.find(was);
        if (at == std::string::npos) throw std::invalid_argument{name + " does not hold: " + was};
        text.replace(at, was.size(), is);
        std::ofstream{folder_ / name} << text;
    }

    void remove(const std::string& name) const { std::filesystem::remove(folder_ / name); }

private:
    std::filesystem::path folder_;
};

}  // namespace unhunch
