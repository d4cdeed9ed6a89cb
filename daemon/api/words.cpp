// Plain words for lengths, places, holds and the present state; small on purpose, the resident daemon carries them.
#include "api/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace unhunch::api {

namespace {

const char* place_words(core::Position position) {
    switch (position) {
        case core::Position::Seated: return "in your chair";
        case core::Position::Standing: return "standing";
        case core::Position::Wall: return "at a wall";
        case core::Position::Floor: return "on the floor";
        case core::Position::Hanging: return "hanging from a bar";
        case core::Position::Walking: return "walking";
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

std::string with_article(const std::string& thing) {
    if (!thing.empty() && thing.back() == 's') return thing;
    return (thing == "anchor" ? "an " : "a ") + thing;
}

std::string listed(const std::vector<std::string>& words, const std::string& last_joint) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0) text += at + 1 == words.size() ? last_joint : ", ";
        text += words[at];
    }
    return text;
}

/// Whole minutes of a growing length; its seconds would be old before they are read.
std::string growing_words(core::seconds length) {
    if (length < core::minutes{1}) return "less than a minute";
    return length_words(std::chrono::floor<core::minutes>(length));
}

std::string next_break_words(const Status& status, const ClockWords& clock_words) {
    return status.due_at ? "next break at " + clock_words(*status.due_at) : std::string{};
}

std::string with_routine(const char* words, const Status& status) {
    return status.routine_name.empty() ? words : std::string{words} + ": " + status.routine_name;
}

/// What is going on apart from the plain count; empty while that is all there is to say.
std::string special_words(const Status& status, const ClockWords& clock_words) {
    switch (status.phase) {
        case Phase::OnBreak: return with_routine("On a break", status);
        case Phase::BreakPaused: return with_routine("Break paused", status);
        case Phase::Reminding: return with_routine("Time to move", status);
        case Phase::Counting:
        case Phase::Due:
        case Phase::Held:
        case Phase::Snoozed: break;
    }
    if (status.paused) {
        return status.paused_until ? "Paused until " + clock_words(*status.paused_until) : "Paused until you resume";
    }
    if (status.standing || status.state == State::Standing) return "Standing, nothing is counted";
    if (status.phase == Phase::Held) {
        return status.hold ? "Held back: " + hold_words(*status.hold) : "Held back for a moment";
    }
    if (status.phase == Phase::Due) return "A break is due, waiting for a quiet moment";
    if (status.phase == Phase::Snoozed) {
        return status.snoozed_until ? "Snoozed until " + clock_words(*status.snoozed_until) : "Snoozed";
    }
    if (status.state == State::Away) return "Away from the desk";
    if (status.hold == core::Hold::Hours) return "Outside your working hours, nothing is counted";
    return {};
}

}  // namespace

std::string length_words(core::Length length) {
    const auto total = std::max<std::chrono::seconds::rep>(0, core::whole(length).count());
    if (total < 120 && total % 60 != 0) return std::to_string(total) + " s";
    if (total == 0) return "0 s";
    const auto minutes = total / 60;
    if (minutes < 60) return std::to_string(minutes) + " min";
    const auto rest = minutes % 60;
    return std::to_string(minutes / 60) + " h " + (rest < 10 ? "0" : "") + std::to_string(rest) + " min";
}

std::string routine_line(const core::RoutineOutline& routine) {
    std::string line = std::to_string(routine.length.count()) + " s";
    std::vector<std::string> places;
    for (const auto position : routine.positions) places.emplace_back(place_words(position));
    if (!places.empty()) line += ", " + listed(places, ", then ");

    std::vector<std::string> things;
    std::vector<std::string> spots;
    for (const auto& thing : routine.equipment) {
        if (implied(thing, routine.positions)) continue;
        if (thing == "doorway") {
            spots.emplace_back("in a doorway");
        } else if (thing == "wall" || thing == "desk") {
            spots.push_back("at a " + thing);
        } else {
            things.push_back(with_article(thing));
        }
    }
    if (!spots.empty()) line += ", " + listed(spots, " and ");
    if (!things.empty()) line += ", with " + listed(things, " and ");
    return line;
}

std::string hold_words(core::Hold hold) {
    switch (hold) {
        case core::Hold::Paused: return "reminders are paused";
        case core::Hold::Hours: return "outside your working hours";
        case core::Hold::Call: return "you are in a call";
        case core::Hold::DoNotDisturb: return "do not disturb is on";
        case core::Hold::FullScreen: return "a window fills the screen";
        case core::Hold::Media: return "media is playing";
        case core::Hold::Application: return "an application from your list is open";
    }
    return {};
}

std::string breaks_words(const core::DaySummary& today, unsigned goal) {
    const auto done = std::to_string(today.towards_goal);
    if (goal == 0) return "Today: " + done + (today.towards_goal == 1 ? " break" : " breaks");
    return "Today: " + done + " of " + std::to_string(goal) + (goal == 1 ? " break" : " breaks");
}

std::string today_words(const Status& status, core::WallTime now) {
    auto sitting = status.today.sitting;
    const bool sits = status.state == State::Active || status.state == State::Still;
    if (sits && now > status.as_of) sitting += std::chrono::floor<core::seconds>(now - status.as_of);
    return breaks_words(status.today, status.goal) + ", " + length_words(sitting) + " sitting";
}

std::string last_words(const Status& status) {
    std::string words;
    for (const auto& reason : status.because) words += (words.empty() ? "Last: " : "; ") + reason;
    return words;
}

std::string next_words(const Status& status) { return status.outlook.empty() ? "" : status.outlook.back(); }

std::string timer_words(const Status& status) {
    if (status.idle_source != "timer") return {};
    return "Nothing here tells of your input: sitting is counted by the clock alone";
}

std::string now_words(const Status& status, core::WallTime now, const ClockWords& clock_words) {
    auto words = special_words(status, clock_words);
    if (!words.empty()) return words;
    words = "Sitting for " + growing_words(sitting_at(status, now));
    const auto next = next_break_words(status, clock_words);
    return next.empty() ? words : words + ", " + next;
}

std::string lasting_now_words(const Status& status, const ClockWords& clock_words) {
    auto words = special_words(status, clock_words);
    if (!words.empty()) return words;
    words = next_break_words(status, clock_words);
    if (words.empty()) return "Sitting";
    words.front() = 'N';
    return words;
}

std::string recovery_words(core::Recovery recovery, unsigned ceiling) {
    switch (recovery) {
        case core::Recovery::Rested: return {};
        case core::Recovery::DoneThatDay:
            return "You had a session today already. Rest is part of the training; a walk is a fine second one.";
        case core::Recovery::DoneTheDayBefore:
            return "You had a session yesterday. Rest is part of the training; a day between is a good habit.";
        case core::Recovery::WeekIsFull:
            return "The last seven days had " + std::to_string(ceiling) + (ceiling == 1 ? " session" : " sessions") +
                   ", which is enough. Rest is part of the training.";
    }
    return {};
}

}  // namespace unhunch::api
