// animations.toml, and further files of its form in the folder animations/ beside it, in the order of their names.
#pragma once

#include <deque>
#include <vector>

#include "catalogue/pack_file.hpp"

namespace unhunch::content {

class AnimationFiles {
public:
    /// What cannot be opened or parsed becomes a finding.
    AnimationFiles(PackFolder& folder, Findings& findings);

    [[nodiscard]] bool readable() const;
    /// Only where readable.
    [[nodiscard]] std::vector<TomlTable*> tables();

private:
    std::deque<PackFile> files_;  // tables point into them
};

}  // namespace unhunch::content
