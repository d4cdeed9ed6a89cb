// A pack as files in memory, to be handed on as one file, and back into its folder: whole, checked, or not at all.
#pragma once

#include <map>
#include <string>

#include "own/own_pack.hpp"

namespace unhunch::content {

/// Bytes by name; a name may have folders before it: "animations/mine.toml".
using PackedFiles = std::map<std::string, std::string>;

inline constexpr std::size_t most_packed_files = 200;
inline constexpr std::size_t most_packed_bytes = 1'000'000;         // of one file, as the reader has it
inline constexpr std::size_t most_packed_in_all = 20'000'000;

/// What of the folder a pack consists of: TOML, PNG and SVG. Links are not followed, other files stay behind.
[[nodiscard]] core::Result<PackedFiles> packed(const std::string& folder);

/// What the person put together, under a name of its own, to be handed to somebody else.
struct HandedOn {
    std::string id;    // empty: as it is
    std::string name;  // empty: as it is
    std::optional<core::Prescription> prescription;  // of all its routines, whatever they have of their own
};
[[nodiscard]] core::Result<PackedFiles> packed(const OwnPack& pack, const std::string& folder, const HandedOn& as);

enum class Existing { Keep, Replace };

/// Puts the pack among the others in `packs`, once it was read there as any pack is. Names that lead elsewhere, more or
/// larger files than a pack may have, or a pack that is refused change nothing.
[[nodiscard]] core::Result<PackHead> unpack(const PackedFiles& files, const std::string& packs, const Catalogue& core,
                                            Existing existing);

}  // namespace unhunch::content
