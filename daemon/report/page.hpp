// The report laid out on one page, whatever it has to say.
#pragma once

#include <string>

#include "adapters/pdf/sheet.hpp"
#include "report/contents.hpp"

namespace unhunch::report {

/// What is above and below it.
struct Frame {
    core::Day written_on{};
    std::string version;
};

/// Lists that are too long for the page end with how many more there are.
void draw(const Contents& contents, const Frame& frame, pdf::Sheet& sheet);

}  // namespace unhunch::report
