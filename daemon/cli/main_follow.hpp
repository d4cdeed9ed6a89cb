// The part of main.cpp that stays: it follows the daemon until whoever reads its lines has gone.
#pragma once

#include <functional>
#include <string>

#include "cli/asking.hpp"

namespace unhunch::cli {

/// Each sleeps until the daemon tells of a change, or a minute that is shown is over.
[[nodiscard]] Said follow(const request::ShowStatus& how, const Surroundings& around,
                          const std::function<void(const std::string&)>& complain);
[[nodiscard]] Said watch(const request::Watch& how, const Surroundings& around);

}  // namespace unhunch::cli
