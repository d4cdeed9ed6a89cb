// Reads a pack of content from its folder: whole and checked, or not at all.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/language.hpp"
#include "core/result.hpp"

namespace unhunch::content {

struct ReadPack {
    Catalogue catalogue;  // ids as the pack writes them: its own bare, those of the core pack as "core:chin_tuck"
    std::vector<std::string> disables;  // "core:..." ids it takes out of use
    std::vector<std::string> warnings;  // keys nobody knows, each as "file:line:column: ..."
};

/// What of a pack is read. The moves alone are for who only announces routines and reads a core pack that came with the
/// program: lore and figures are neither read nor held against them.
enum class Depth { Whole, MovesOnly };

/// `folder` holds pack.toml and exercises.toml or routines.toml; animations, muscles, learn, sources, evidence, care
/// and guide (.toml) where the pack has such. The core pack has them all, and every statement of its guide is represented. `core`
/// is what a person's pack may refer to, null where there is none. The failure lists what is wrong, one
/// "file:line:column: reason; cure" a line; what merely refers to something broken is left for the next time.
/// Of the translations in locale/ only those of `language` are opened. The core pack's words are translated with the
/// program's own.
[[nodiscard]] core::Result<ReadPack> read_pack(const std::string& folder, const Catalogue* core = nullptr,
                                               Depth depth = Depth::Whole, const Language& language = {});

/// Reads the whole pack in its own words, and holds all translations of it against them, as far as `sha256` can tell.
[[nodiscard]] core::Result<ReadPack> check_pack(const std::string& folder, const Catalogue* core, Sha256 sha256);

}  // namespace unhunch::content
