// The reasons of a decision as sentences, written when it was decided.
#pragma once

#include <string>
#include <vector>

#include "core/decision.hpp"

namespace unhunch::app {

/// The reason that is noted of time in which Unhunch was not there, and by which that time is known again.
inline constexpr const char* not_running = "Unhunch was not running";

/// "You have been sitting for 30 min", "Nothing was typed for 4 s" ...
[[nodiscard]] std::string words(const core::Reason& reason);
[[nodiscard]] std::vector<std::string> words(const std::vector<core::Reason>& reasons);

/// The name of a decision as traces and logs have it: "natural_break".
[[nodiscard]] const char* name(core::DecisionKind kind);

}  // namespace unhunch::app
