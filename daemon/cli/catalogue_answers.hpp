// What is said to those who ask for exercises, routines, packs and composed sessions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "catalogue/shelf.hpp"
#include "cli/catalogue_request.hpp"
#include "composer/session.hpp"
#include "core/progression.hpp"
#include "core/record.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::cli {

using Answer = core::Result<std::string>;

[[nodiscard]] Answer list_exercises(const request::ListExercises& asked, const content::Catalogue& catalogue);
[[nodiscard]] Answer list_routines(const request::ListRoutines& asked, const content::Catalogue& catalogue);

/// Reads the pack in that folder beside `core`, with all its translations; the failure tells every mistake with its place.
[[nodiscard]] Answer check_pack(const request::CheckPack& asked, const content::Catalogue& core, content::Sha256 sha256);

/// The ids of `packs_off` after the deed; a failure where there is no such pack.
[[nodiscard]] core::Result<std::vector<std::string>> packs_off_after(const request::TurnPack& asked,
                                                                     const content::Shelf& shelf,
                                                                     std::vector<std::string> off);

/// As TOML, as config.toml has it.
[[nodiscard]] std::string toml_list(const std::vector<std::string>& ids);

[[nodiscard]] Answer compose_session(const request::Session& asked, const content::Catalogue& catalogue,
                                     const composer::Household& household, const core::Settings& settings);

}  // namespace unhunch::cli
