// The household of the person at this computer: from their settings and from what was written down.
#pragma once

#include <span>

#include "catalogue/catalogue.hpp"
#include "composer/household.hpp"
#include "composer/session.hpp"
#include "core/care.hpp"
#include "core/progression.hpp"
#include "core/record.hpp"
#include "core/settings.hpp"

namespace unhunch::composer {

/// `records` of the past weeks tell what was done when, `progress` what has grown.
[[nodiscard]] Household household_of(const core::Settings& settings, std::span<const core::DatedRecord> records,
                                     core::Day today, const core::Progress& progress = {});

/// How much of it where nothing else is asked for: a grip move from three planned days a week on.
[[nodiscard]] Plan usual_plan(const core::Settings& settings, const core::Adjustments& grown);

/// What is left out because it hurt.
[[nodiscard]] std::vector<core::ExerciseId> left_out(const content::Catalogue&, const core::CareBook&, core::WallTime now);

/// Those whose dose goes a step back because they hurt; what is trained steps back by progression.
[[nodiscard]] std::vector<std::string> stepped_back(const content::Catalogue&, const core::CareBook&, core::WallTime now);

}  // namespace unhunch::composer
