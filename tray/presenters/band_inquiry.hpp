// The look at the band before the day's first exercise with it.
#pragma once

#include <memory>

#include "presenters/inquiry.hpp"
#include "presenters/routine_plan.hpp"

namespace unhunch::tray {

[[nodiscard]] bool needs_band(const PlannedStep& step);

/// `latex_free`: the person is allergic to latex.
[[nodiscard]] std::unique_ptr<Inquiry> band_inquiry(bool latex_free);

}  // namespace unhunch::tray
