#include "cli/past_words.hpp"

#include <fmt/format.h>

#include "api/words.hpp"
#include "cli/paragraph.hpp"
#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

std::string minute_words(core::WallTime at, const core::Calendar& calendar) {
    const std::string instant = rfc3339(at, calendar);
    return instant.substr(0, 10) + " " + instant.substr(11, 5);
}

std::string gap_line(const app::Unobserved& gap, const core::Calendar& calendar) {
    return "  " + said("{0} to {1}  ({2})", minute_words(gap.from, calendar), minute_words(gap.to, calendar),
                       api::length_words(gap.to - gap.from)) + '\n';
}

}  // namespace

std::string past_words(const app::PastTrace& past, const core::Calendar& calendar) {
    std::string lines;
    if (past.unobserved.empty()) {
        lines += said("Everything in it was observed.") + '\n';
    } else {
        lines += said("Not observed, because Unhunch was not running (in the trace a restart):") + '\n';
        for (const auto& gap : past.unobserved) lines += gap_line(gap, calendar);
    }
    lines += paragraph("", said("Unknown all along: pauses in typing shorter than those that count, and calls, quiet, full "
                                "screen, media and applications while no break was due. With other settings a reminder may "
                                "come there that would have been held back."));
    if (past.told_by_hand > 0)
        lines += words::counted("Left out: {0} break told by hand.", "Left out: {0} breaks told by hand.", past.told_by_hand) + '\n';
    lines += said("It ends at {0}; what came later is not written down yet.", minute_words(past.ends, calendar)) + '\n';
    return lines;
}

}  // namespace unhunch::cli
