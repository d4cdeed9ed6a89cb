#include "catalogue/pack_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace unhunch::content {

namespace {

constexpr std::uintmax_t largest = 1'000'000;  // bytes; a pack is text that people wrote

}  // namespace

PackFile::PackFile(const std::string& folder, const std::string& name, Findings& findings) {
    const auto path = (std::filesystem::path{folder} / name).string();
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    std::ifstream stream{path, std::ios::binary};
    if (problem || !stream) {
        findings.refuse({path, 0, 0}, "cannot be read; a pack needs this file");
        return;
    }
    if (size > largest) {
        findings.refuse({path, 0, 0}, "is larger than 1 MB; split the pack in two");
        return;
    }
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    try {
        parsed_ = toml::parse(text, path);
        table_.emplace(parsed_, path, findings);
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        findings.refuse({path, begin.line, begin.column},
                        "this is not TOML: " + std::string{error.description()} + "; correct it here or just before");
    }
}

}  // namespace unhunch::content
