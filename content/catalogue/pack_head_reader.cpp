#include "catalogue/pack_head_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "catalogue/origin_reader.hpp"
#include "catalogue/prescription_reader.hpp"
#include "catalogue/wording.hpp"

namespace unhunch::content {

namespace {

constexpr unsigned schema = 1;

using Version = std::array<unsigned, 3>;

std::optional<Version> version_of(const std::string& text, std::size_t least_parts) {
    Version version{};
    const char* at = text.data();
    const char* const end = at + text.size();
    std::size_t parts = 0;
    for (; parts < version.size(); ++parts) {
        const auto [rest, problem] = std::from_chars(at, end, version[parts]);
        if (problem != std::errc{}) return std::nullopt;
        at = rest;
        if (at == end) return parts + 1 >= least_parts ? std::optional{version} : std::nullopt;
        if (*at++ != '.') return std::nullopt;
    }
    return std::nullopt;
}

void check_schema(TomlTable& file) {
    if (file.count("schema", {1, 1'000'000}) > schema) {
        file.refuse(file.place("schema"),
                    "the pack is written in a newer format than this program reads; update Unhunch");
    }
}

void check_id(const TomlTable& file, const std::string& id) {
    const auto known = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (known && id.size() >= 2 && id.size() <= 32) return;
    file.refuse(file.place("id"), "a pack's id has 2 to 32 characters of a-z, 0-9 and -; rename it");
}

void check_requirement(TomlTable& file, const Catalogue* core) {
    if (!file.has("requires")) return;
    auto wanted = file.table("requires");
    if (!wanted) return;
    const auto text = wanted->optional_text("core");
    wanted->warn_of_unknown_keys();
    if (text.empty()) return;
    if (!text.starts_with(">=") || !version_of(text.substr(2), 1)) {
        wanted->refuse(wanted->place("core"), "write the oldest version that will do, as \">=1.0\"");
    } else if (core != nullptr && !version_at_least(core->version, text.substr(2))) {
        wanted->refuse(wanted->place("core"), "the core pack here is version " + core->version + "; update Unhunch");
    }
}

void check_disabled(const TomlTable& file, const std::vector<std::string>& disables, const Catalogue* core) {
    for (std::size_t i = 0; i < disables.size(); ++i) {
        const auto id = core_id(disables[i]);
        const bool known = core != nullptr && (core->exercise({id}) != nullptr || core->routine({id}) != nullptr);
        if (!id.empty() && known) continue;
        file.refuse(file.place("disables", i), "the core pack has no \"" + disables[i] +
                                                   "\"; name an exercise or a routine of it, as \"core:cat_cow\"");
    }
}

}  // namespace

PackStart read_pack_start(TomlTable& file, const Catalogue* core) {
    PackStart start;
    check_schema(file);
    start.head.id = file.text("id");
    if (file.is_text("id")) check_id(file, start.head.id);
    start.head.version = file.text("version");
    if (file.is_text("version") && !version_of(start.head.version, 3)) {
        file.refuse(file.place("version"), "a version has three numbers, as \"1.0.0\"; correct it");
    }
    start.head.name = shown_text(file, "name");
    shown_texts(file, "authors");
    file.text("licence");
    start.lang = file.text("lang");
    check_requirement(file, start.head.id == "core" ? nullptr : core);
    start.disables = file.optional_texts("disables");
    check_disabled(file, start.disables, start.head.id == "core" ? nullptr : core);
    start.head.reviewed_by = file.text("reviewed_by");
    start.head.prescription = read_prescription(file);
    file.warn_of_unknown_keys();
    return start;
}

void check_file_head(TomlTable& file, const std::string& pack) {
    check_schema(file);
    const auto named = file.text("pack");
    if (file.has("pack") && named != pack) {
        file.refuse(file.place("pack"), "the pack calls itself \"" + pack + "\" in pack.toml; use one name");
    }
    for (const auto* key : {"version", "lang", "licence"}) file.optional_text(key);
}

bool version_at_least(const std::string& version, const std::string& wanted) {
    const auto is = version_of(version, 1);
    const auto least = version_of(wanted, 1);
    return is && least && *is >= *least;
}

}  // namespace unhunch::content
