// One parsed TOML file of a pack; its tables point into it, so it lives as long as the reading does.
#pragma once

#include <optional>
#include <string>

#include <toml++/toml.h>

#include "catalogue/findings.hpp"
#include "catalogue/pack_folder.hpp"
#include "catalogue/toml_table.hpp"

namespace unhunch::content {

class PackFile {
public:
    /// What cannot be opened or parsed becomes a finding, and the file stays empty.
    PackFile(PackFolder& folder, const std::string& name, Findings& findings);

    PackFile(const PackFile&) = delete;
    PackFile& operator=(const PackFile&) = delete;

    [[nodiscard]] bool readable() const { return table_.has_value(); }
    /// Only where readable.
    [[nodiscard]] TomlTable& table() { return *table_; }

private:
    toml::table parsed_;
    std::optional<TomlTable> table_;
};

}  // namespace unhunch::content
