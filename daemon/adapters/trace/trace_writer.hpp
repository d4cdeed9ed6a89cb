// Writes a trace as JSON Lines (README, Traces); the reader reads it again.
#pragma once

#include <string>

#include "core/trace.hpp"

namespace unhunch::trace {

/// Which microphone, camera or application it was, a trace does not keep: a call is a microphone, an application
/// "an application".
[[nodiscard]] std::string written_trace(const core::Trace& trace);

}  // namespace unhunch::trace
