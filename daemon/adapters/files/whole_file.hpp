// A file that appears whole or not at all.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"

namespace unhunch::files {

/// Written under a hidden name in the same folder, its owner's alone; gone with this object unless it is finished.
class WholeFile {
public:
    /// A failure, also a later one, names the file and the cure.
    static core::Result<WholeFile> begin(const std::filesystem::path& file);

    WholeFile(WholeFile&&) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();

    core::Outcome write(const std::string& text);
    /// Flushed to the disk, and then put in the place of what was there.
    core::Outcome finish();

private:
    WholeFile(std::filesystem::path file, std::filesystem::path hidden, int descriptor);
    core::Outcome flush();
    core::Failure not_written(int error) const;

    std::filesystem::path file_;
    std::filesystem::path hidden_;
    int descriptor_;
    std::string waiting_;
};

}  // namespace unhunch::files
