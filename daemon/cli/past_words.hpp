// What a trace of the past does not know, in lines to read.
#pragma once

#include <string>

#include "app/past_trace.hpp"
#include "core/calendar.hpp"

namespace unhunch::cli {

/// For a trace that has lines.
[[nodiscard]] std::string past_words(const app::PastTrace& past, const core::Calendar& calendar);

}  // namespace unhunch::cli
