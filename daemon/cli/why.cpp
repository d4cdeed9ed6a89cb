#include "cli/why.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/kept_words.hpp"
#include "api/words.hpp"
#include "cli/decision_words.hpp"
#include "cli/paragraph.hpp"
#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using Reasons = std::span<const core::ReasonRecord>;

bool is_decision(const core::ReasonRecord& reason) { return !reason.decided.empty(); }

std::string points(const std::vector<std::string>& because) {
    std::string lines;
    for (const auto& sentence : because) lines += paragraph("  - ", api::said_of_kept(sentence));
    return lines;
}

/// The decisions of the same instant as the last before `end`.
Reasons last_decisions(Reasons reasons, core::WallTime end) {
    const auto after = std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.at >= end; });
    auto last = after;
    while (last != reasons.begin() && !is_decision(*(last - 1))) --last;
    auto first = last;
    while (first != reasons.begin() && (first - 1)->at == (last - 1)->at) --first;
    return {first, last};
}

/// The decisions of the same instant as the first from `begin` on.
Reasons next_decisions(Reasons reasons, core::WallTime begin) {
    const auto first = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const auto& one) { return one.at >= begin && is_decision(one); });
    const auto end = std::find_if(first, reasons.end(), [&](const auto& one) { return one.at != first->at; });
    return {first, end};
}

/// The last word on how it stood at `instant`.
const core::ReasonRecord* stood_at(Reasons reasons, core::WallTime instant) {
    const core::ReasonRecord* last = nullptr;
    for (const auto& reason : reasons)
        if (!is_decision(reason) && reason.at <= instant) last = &reason;
    return last;
}

std::string decision_lines(const std::string& heading, Reasons decisions) {
    std::string lines;
    for (const auto& decision : decisions)
        if (is_decision(decision))
            lines += paragraph(heading + " ", decision_words(decision.decided)) + points(decision.because);
    return lines;
}

std::string seconds_words(core::WallTime instant, const core::Calendar& calendar) {
    return rfc3339(instant, calendar).substr(11, 8);
}

std::string minute_words(core::WallTime minute, const core::Calendar& calendar) {
    const std::string instant = rfc3339(minute, calendar);
    return instant.substr(0, 10) + " " + instant.substr(11, 5);
}

/// What was decided, and from when on it stood otherwise, from after the beginning of the minute to its end.
std::string within(Reasons reasons, core::WallTime minute, const core::Calendar& calendar) {
    std::string lines;
    for (const auto& reason : reasons) {
        const bool inside = reason.at < minute + core::minutes{1} && (is_decision(reason) ? reason.at >= minute : reason.at > minute);
        if (!inside) continue;
        lines += paragraph(seconds_words(reason.at, calendar) + "  ",
                           is_decision(reason) ? decision_words(reason.decided) : said("From then on:"));
        lines += points(reason.because);
    }
    return lines;
}

}  // namespace

core::Result<std::string> why_then(core::WallTime minute, Reasons reasons, core::WallTime now,
                                   const core::Calendar& calendar) {
    if (minute > now) return core::Failure{words::said("that minute is still to come. `unhunch why` says what is expected.")};
    if (minute < now - reasons_kept)
        return core::Failure{said("reasons are kept for {0} days, and {1} is longer ago.", reasons_kept.count(), minute_words(minute, calendar))};
    if (reasons.empty()) return core::Failure{words::said("no reasons are written down yet. They are from Unhunch's first start on.")};
    if (minute + core::minutes{1} <= reasons.front().at)
        return core::Failure{said("nothing is written down of {0}: the first reasons are of {1}.", minute_words(minute, calendar),
                                  minute_words(reasons.front().at, calendar))};
    const auto clock = api::clock_words_of(calendar, minute);
    std::string lines = minute_words(minute, calendar) + "\n\n";
    if (const auto* stood = stood_at(reasons, minute))
        lines += said("So it stood, since {0}:", clock(stood->at)) + '\n' + points(stood->because) + "\n";
    const std::string inside = within(reasons, minute, calendar);
    lines += inside.empty() ? said("Nothing was decided in this minute.") + '\n' : said("In this minute:") + '\n' + inside;
    if (const auto before = last_decisions(reasons, minute); !before.empty())
        lines += "\n" + decision_lines(said("Before, at {0}:", clock(before.front().at)), before);
    if (const auto next = next_decisions(reasons, minute + core::minutes{1}); !next.empty())
        lines += "\n" + decision_lines(said("After, at {0}:", clock(next.front().at)), next);
    else
        lines += '\n' + said("Nothing has been decided since.") + '\n';
    return lines;
}

std::string why_now(const api::Status& status, Reasons reasons, core::WallTime now, const core::Calendar& calendar) {
    const auto clock = api::clock_words_of(calendar, now);
    std::string lines = api::now_words(status, now, clock) + "\n" + points(status.outlook);
    const auto last = last_decisions(reasons, core::WallTime::max());
    const bool written = !last.empty() && (status.because.empty() || last.back().because == status.because);
    if (written) return lines + "\n" + decision_lines(said("Last, at {0}:", clock(last.front().at)), last);
    if (status.because.empty()) return lines + '\n' + said("Nothing has been decided yet.") + '\n';
    return lines + '\n' + said("Last decision:") + '\n' + points(status.because);
}

std::string why_last(const std::string& nobody, Reasons reasons, core::WallTime now, const core::Calendar& calendar) {
    std::string lines = paragraph("", nobody);
    const auto clock = api::clock_words_of(calendar, now);
    if (const auto* stood = stood_at(reasons, core::WallTime::max()))
        lines += '\n' + said("The journal's last word, of {0}:", clock(stood->at)) + '\n' + points(stood->because);
    if (const auto last = last_decisions(reasons, core::WallTime::max()); !last.empty())
        lines += "\n" + decision_lines(said("Last, at {0}:", clock(last.front().at)), last);
    return lines;
}

}  // namespace unhunch::cli
