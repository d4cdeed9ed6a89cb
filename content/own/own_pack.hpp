// The pack a person makes with the program, "my-own": read, changed as a value, and saved whole or not at all.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/result.hpp"

namespace unhunch::content {

inline constexpr const char* own_pack_id = "my-own";

/// Ids as the pack writes them: its own bare, those of the core pack as "core:chin_tuck". A picture is a path of any place
/// until it is saved, then one in the pack.
struct OwnPack {
    PackHead head{.id = own_pack_id, .version = "1.0.0", .name = "My own", .reviewed_by = {}, .prescription = {}};
    std::vector<std::string> disables;
    std::vector<Exercise> exercises;
    std::vector<Routine> routines;
};

/// Empty where there is no such folder; a failure where the pack there is refused, with all reasons.
[[nodiscard]] core::Result<OwnPack> read_own_pack(const std::string& folder, const Catalogue& core);

/// The version that the changed pack has: patch = wording, minor = something added, major = something removed or done
/// otherwise.
[[nodiscard]] std::string next_version(const OwnPack& before, const OwnPack& after);

/// pack.toml, exercises.toml and routines.toml, by their names.
[[nodiscard]] std::map<std::string, std::string> texts_of(const OwnPack& pack);

/// Writes pack.toml, exercises.toml and routines.toml anew with the comments they had, takes along every other file of the
/// folder, and reads the whole with the reader of packs before it takes the old one's place, which must have the version
/// that `changed` began with, or be refused already. Afterwards no review counts any more. The answer is the pack as it is
/// now.
[[nodiscard]] core::Result<OwnPack> save_own_pack(const OwnPack& changed, const std::string& folder,
                                                  const Catalogue& core);

}  // namespace unhunch::content
