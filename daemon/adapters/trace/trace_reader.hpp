// Reads a trace: JSON Lines that say what happened at a desk and when (README, Traces).
#pragma once

#include <string>

#include "core/result.hpp"
#include "core/trace.hpp"

namespace unhunch::trace {

struct ReadTrace {
    core::Trace trace;
    /// The `settings` lines as the text of a config.toml; empty where there are none. Line n of it stands for line
    /// `settings_line` of the trace.
    std::string settings;
    unsigned settings_line = 0;
};

/// `name` stands for the file in messages. A failure is "NAME:LINE:COLUMN: what is wrong and what is possible".
[[nodiscard]] core::Result<ReadTrace> read_trace(const std::string& text, const std::string& name);

}  // namespace unhunch::trace
