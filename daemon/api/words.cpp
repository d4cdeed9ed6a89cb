// Plain words for lengths, places, holds and the present state; small on purpose, the resident daemon carries them.
#include "api/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "api/kept_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::api {

namespace {

using words::counted;
using words::listed;
using words::said;
using words::said_as;
using words::to_say;
using words::to_say_as;

const char* place_words(core::Position position) {
    switch (position) {
        case core::Position::Seated: return to_say("in your chair");
        case core::Position::Standing: return to_say("standing");
        case core::Position::Wall: return to_say("at a wall");
        case core::Position::Floor: return to_say("on the floor");
        case core::Position::Hanging: return to_say("hanging from a bar");
        case core::Position::Walking: return to_say("walking");
    }
    return "";
}

/// Whether naming the position has named the thing already.
bool implied(const std::string& thing, const std::vector<core::Position>& positions) {
    const auto among = [&](core::Position wanted) {
        return std::find(positions.begin(), positions.end(), wanted) != positions.end();
    };
    return (thing == "chair" && among(core::Position::Seated)) || (thing == "wall" && among(core::Position::Wall)) ||
           (thing == "bar" && among(core::Position::Hanging));
}

struct Thing {
    std::string_view name;
    const char* words;
};

/// What somebody does a routine with, to follow "with".
constexpr std::array things_to_hold{
    Thing{"anchor", to_say_as("after with", "an anchor")},
    Thing{"ball", to_say_as("after with", "a ball")},
    Thing{"band", to_say_as("after with", "a band")},
    Thing{"bar", to_say_as("after with", "a bar")},
    Thing{"barbell", to_say_as("after with", "a barbell")},
    Thing{"bench", to_say_as("after with", "a bench")},
    Thing{"cable", to_say_as("after with", "a cable")},
    Thing{"chair", to_say_as("after with", "a chair")},
    Thing{"dumbbells", to_say_as("after with", "dumbbells")},
    Thing{"mat", to_say_as("after with", "a mat")},
    Thing{"towel", to_say_as("after with", "a towel")}};

std::string with_article(const std::string& thing) {
    const auto known = std::ranges::find(things_to_hold, thing, &Thing::name);
    if (known != things_to_hold.end()) return words::translated_as("after with", known->words);
    if (!thing.empty() && thing.back() == 's') return thing;
    return "a " + thing;
}

/// What is going on apart from the plain count; empty while that is all there is to say.
std::string special_words(const Status& status, const ClockWords& clock_words) {
    const auto& name = status.routine_name;
    switch (status.phase) {
        case Phase::OnBreak: return name.empty() ? said("On a break") : said("On a break: {0}", name);
        case Phase::BreakPaused: return name.empty() ? said("Break paused") : said("Break paused: {0}", name);
        case Phase::Reminding: return name.empty() ? said("Time to move") : said("Time to move: {0}", name);
        case Phase::Counting:
        case Phase::Due:
        case Phase::Held:
        case Phase::Snoozed: break;
    }
    if (status.paused)
        return status.paused_until ? said("Paused until {0}", clock_words(*status.paused_until)) : said("Paused until you resume");
    if (status.standing || status.state == State::Standing) return said("Standing, nothing is counted");
    if (status.phase == Phase::Held)
        return status.hold ? said("Held back: {0}", hold_words(*status.hold)) : said("Held back for a moment");
    if (status.phase == Phase::Due) return said("A break is due, waiting for a quiet moment");
    if (status.phase == Phase::Snoozed)
        return status.snoozed_until ? said("Snoozed until {0}", clock_words(*status.snoozed_until)) : said("Snoozed");
    if (status.state == State::Away) return said("Away from the desk");
    if (status.hold == core::Hold::Hours) return said("Outside your working hours, nothing is counted");
    return {};
}

}  // namespace

std::string routine_line(const core::RoutineOutline& routine) {
    std::vector<std::string> line{said("{0} s", routine.length.count())};
    std::vector<std::string> places;
    for (const auto position : routine.positions) places.push_back(said(place_words(position)));
    if (!places.empty()) line.push_back(listed(places, words::translated_as("list", "{0}, then {1}")));

    std::vector<std::string> things;
    std::vector<std::string> spots;
    for (const auto& thing : routine.equipment) {
        if (implied(thing, routine.positions)) continue;
        if (thing == "doorway") {
            spots.push_back(said("in a doorway"));
        } else if (thing == "wall") {
            spots.push_back(said("at a wall"));
        } else if (thing == "desk") {
            spots.push_back(said("at a desk"));
        } else {
            things.push_back(with_article(thing));
        }
    }
    const auto* both = words::translated_as("list", "{0} and {1}");
    if (!spots.empty()) line.push_back(listed(spots, both));
    if (!things.empty()) line.push_back(said("with {0}", listed(things, both)));
    return listed(line);
}

std::string reminder_words(const std::string& routine_line, core::Length sitting) {
    // Translators: {0} is how long and where, {1} a length.
    return said("{0}. You have been sitting for {1}.", routine_line, length_words(sitting));
}

std::string breaks_words(const core::DaySummary& today, unsigned goal) {
    if (goal == 0) return counted("Today: {0} break", "Today: {0} breaks", today.towards_goal);
    // Translators: {0} is the goal, {1} how many of those are done.
    return counted("Today: {1} of {0} break", "Today: {1} of {0} breaks", goal, today.towards_goal);
}

std::string today_words(const Status& status, core::WallTime now) {
    auto sitting = status.today.sitting;
    const bool sits = status.state == State::Active || status.state == State::Still;
    if (sits && now > status.as_of) sitting += std::chrono::floor<core::seconds>(now - status.as_of);
    // Translators: {0} is "Today: 3 of 8 breaks", {1} a length.
    return said("{0}, {1} sitting", breaks_words(status.today, status.goal), length_words(sitting));
}

std::string last_words(const Status& status) {
    std::string reasons;
    for (const auto& reason : status.because)
        reasons = reasons.empty() ? said_of_kept(reason) : said_as("reasons", "{0}; {1}", reasons, said_of_kept(reason));
    return reasons.empty() ? reasons : said("Last: {0}", reasons);
}

std::string next_words(const Status& status) { return status.outlook.empty() ? "" : said_of_kept(status.outlook.back()); }

std::string timer_words(const Status& status) {
    if (status.idle_source != "timer") return {};
    return said("Nothing here tells of your input: sitting is counted by the clock alone");
}

std::string now_words(const Status& status, core::WallTime now, const ClockWords& clock_words) {
    auto special = special_words(status, clock_words);
    if (!special.empty()) return special;
    const auto sitting = sitting_at(status, now);
    const auto due = status.due_at ? clock_words(*status.due_at) : std::string{};
    if (sitting < core::minutes{1})
        return due.empty() ? said("Sitting for less than a minute") : said("Sitting for less than a minute, next break at {0}", due);
    // Whole minutes: its seconds would be old before they are read.
    const auto length = length_words(std::chrono::floor<core::minutes>(sitting));
    return due.empty() ? said("Sitting for {0}", length) : said("Sitting for {0}, next break at {1}", length, due);
}

std::string lasting_now_words(const Status& status, const ClockWords& clock_words) {
    auto special = special_words(status, clock_words);
    if (!special.empty()) return special;
    return status.due_at ? said("Next break at {0}", clock_words(*status.due_at)) : said("Sitting");
}

std::string recovery_words(core::Recovery recovery, unsigned ceiling) {
    switch (recovery) {
        case core::Recovery::Rested: return {};
        case core::Recovery::DoneThatDay:
            return said("You had a session today already. Rest is part of the training; a walk is a fine second one.");
        case core::Recovery::DoneTheDayBefore:
            return said("You had a session yesterday. Rest is part of the training; a day between is a good habit.");
        case core::Recovery::WeekIsFull:
            return counted("The last seven days had {0} session, which is enough. Rest is part of the training.",
                           "The last seven days had {0} sessions, which is enough. Rest is part of the training.", ceiling);
    }
    return {};
}

}  // namespace unhunch::api
