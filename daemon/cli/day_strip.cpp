#include "cli/day_strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/timeline.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using core::TimeKind;
using std::chrono::hours;

struct Sign {
    TimeKind kind;
    const char* block;
    const char* letter;
    const char* colour;
    const char* means;
};
constexpr std::array signs{Sign{TimeKind::Active, "█", "#", "\033[36m", words::to_say("sitting")},
                           Sign{TimeKind::Still, "▓", "s", "\033[36m", words::to_say("sitting still")},
                           Sign{TimeKind::Standing, "▒", "^", "\033[32m", words::to_say("standing")},
                           Sign{TimeKind::OnBreak, "◆", "o", "\033[32m", words::to_say("break")},
                           Sign{TimeKind::Away, "·", ".", "", words::to_say("away")}};

/// A locked session and sleep are shown as being away, what nobody watched as nothing.
const Sign* sign_of(TimeKind kind) {
    if (kind == TimeKind::Asleep || kind == TimeKind::Locked) kind = TimeKind::Away;
    const auto found = std::ranges::find(signs, kind, &Sign::kind);
    return found == signs.end() ? nullptr : &*found;
}

bool is_there(TimeKind kind) {
    switch (kind) {
        case TimeKind::Active:
        case TimeKind::Still:
        case TimeKind::Standing:
        case TimeKind::OnBreak: return true;
        case TimeKind::Away:
        case TimeKind::Asleep:
        case TimeKind::Locked:
        case TimeKind::Unwatched: return false;
    }
    return false;
}

/// A column shows a break however short it was: it is what the day is looked at for.
const Sign* sign_between(const core::Timeline& line, core::WallTime from, core::WallTime to) {
    std::map<TimeKind, core::Length> lengths;
    for (const auto& stretch : line.stretches) {
        const auto length = std::min(stretch.to, to) - std::max(stretch.from, from);
        if (length > core::Length::zero()) lengths[stretch.kind] += length;
    }
    if (lengths.contains(TimeKind::OnBreak)) return sign_of(TimeKind::OnBreak);
    const auto most = std::ranges::max_element(lengths, {}, [](const auto& one) { return one.second; });
    return most == lengths.end() ? nullptr : sign_of(most->first);
}

core::WallTime hour_before(core::WallTime at, const core::Calendar& calendar) {
    const auto local = calendar.local(at);
    return at - (local - date::floor<hours>(local));
}

}  // namespace

std::string day_strip(std::span<const core::DatedRecord> records, core::Day day, const core::Calendar& calendar,
                      const Terminal& terminal) {
    const auto line = core::timelines(records, day, day).front();
    std::optional<core::WallTime> first;
    core::WallTime last{};
    for (const auto& stretch : line.stretches) {
        if (!is_there(stretch.kind)) continue;
        if (!first) first = stretch.from;
        last = std::max(last, stretch.to);
    }
    if (!first) return "";
    const auto begin = hour_before(*first, calendar);
    const auto shown = std::max<long>(1, (last - begin + hours{1} - core::Length{1}) / hours{1});
    // An hour has as many columns as fit, of whole minutes each.
    long columns = 1;
    for (const long possible : {12L, 6L, 4L, 3L, 2L})
        if (shown * possible + 4 <= static_cast<long>(terminal.width)) {
            columns = possible;
            break;
        }
    const core::Length column = core::Length{hours{1}} / columns;

    std::string clock = "\n  ";
    std::string strip = "  ";
    std::map<TimeKind, const Sign*> seen;
    std::string ink;  // that is on
    const auto change_ink = [&](const std::string& wanted) {
        if (ink == wanted || !terminal.colours) return;
        if (!ink.empty()) strip += "\033[0m";
        strip += ink = wanted;
    };
    for (long hour = 0; hour < shown; ++hour) {
        const auto from = begin + hour * hours{1};
        const auto local = calendar.local(from);
        const auto named = fmt::format("{:02}", (local - date::floor<date::days>(local)) / hours{1});
        const bool fits = columns >= 3 || hour * columns % 3 == 0;
        if (fits) clock.resize(std::max(clock.size(), static_cast<std::size_t>(3 + hour * columns)), ' ');
        if (fits) clock += named;
        for (long part = 0; part < columns; ++part) {
            const auto* sign = sign_between(line, from + part * column, from + (part + 1) * column);
            if (sign) seen[sign->kind] = sign;
            change_ink(sign == nullptr ? "" : sign->colour);
            strip += sign == nullptr ? " " : terminal.blocks ? sign->block : sign->letter;
        }
    }
    change_ink("");
    std::string meanings;
    for (const auto& sign : signs)
        if (seen.contains(sign.kind))
            meanings += fmt::format("{}{} {}", meanings.empty() ? "  " : "   ", terminal.blocks ? sign.block : sign.letter, words::translated(sign.means));
    strip.erase(strip.find_last_not_of(' ') + 1);
    return clock + '\n' + strip + '\n' + meanings + '\n';
}

}  // namespace unhunch::cli
