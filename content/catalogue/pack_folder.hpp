// The folder of a pack: nothing outside it is read, and no more than people write.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "catalogue/findings.hpp"

namespace unhunch::content {

/// Reads 1 MB a file and 100,000 values in all, so that a pack can neither fill the memory nor nest without end.
class PackFolder {
public:
    explicit PackFolder(const std::string& path);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string path_of(const std::string& name) const;
    [[nodiscard]] bool has(const std::string& name) const;
    /// The file's whole text; what stands in the way becomes a finding.
    [[nodiscard]] std::optional<std::string> text(const std::string& name, Findings& findings);
    /// The path of a PNG or SVG in it. `place` is where it was asked for.
    [[nodiscard]] std::string picture(const std::string& name, const Place& place, Findings& findings) const;

private:
    [[nodiscard]] std::optional<std::string> obstacle(const std::string& name) const;

    std::string path_;
    std::filesystem::path true_path_;  // links followed; empty where there is no such folder
    std::size_t values_left_ = 100'000;
};

}  // namespace unhunch::content
