#include "catalogue/pack_file.hpp"

namespace unhunch::content {

PackFile::PackFile(PackFolder& folder, const std::string& name, Findings& findings) {
    const auto path = folder.path_of(name);
    const auto text = folder.text(name, findings);
    if (!text) return;
    try {
        parsed_ = toml::parse(*text, path);
        table_.emplace(parsed_, path, findings);
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        findings.refuse({path, begin.line, begin.column},
                        "this is not TOML: " + std::string{error.description()} + "; correct it here or just before");
    }
}

}  // namespace unhunch::content
