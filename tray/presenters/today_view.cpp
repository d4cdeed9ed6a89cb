#include "presenters/today_view.hpp"

#include <algorithm>

#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;

/// Sitting of today as of `now`: it grows with the count.
core::seconds sitting_today(const api::Status& status, core::WallTime now) {
    const bool sits = status.state == api::State::Active || status.state == api::State::Still;
    const auto since = std::max(core::Length{0}, now - status.as_of);
    return status.today.sitting + (sits ? std::chrono::floor<core::seconds>(since) : core::seconds{0});
}

/// Whole minutes: seconds would be old before they are read.
std::string minutes_words(core::seconds length) {
    if (length < core::minutes{1}) return length > core::seconds{0} ? said("less than a minute") : said_as("of minutes", "none yet");
    return api::length_words(std::chrono::floor<core::minutes>(length));
}

bool nothing_yet(const core::DaySummary& today) {
    return today.towards_goal == 0 && today.reminders == 0 && today.partial == 0;
}

std::string caption(const api::Status& status) {
    // Translators: below the number of breaks that were done.
    if (status.goal > 0) return words::counted("of {0} break", "of {0} breaks", status.goal);
    // Translators: below their number.
    return words::translated_for("break today", "breaks today", status.today.towards_goal);
}

/// Left out where it is zero: a row of zeros tells nothing.
void add_count(std::vector<Fact>& facts, const std::string& name, unsigned count) {
    if (count > 0) facts.push_back({name, std::to_string(count)});
}

}  // namespace

TodayView today_view(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words) {
    const auto& today = status.today;
    TodayView view;
    if (status.goal > 0) view.ring = std::min(1.0, static_cast<double>(today.towards_goal) / status.goal);
    view.done = today.towards_goal;
    view.goal = status.goal;
    view.number = std::to_string(today.towards_goal);
    view.caption = caption(status);
    view.headline = nothing_yet(today) && status.phase == api::Phase::Counting && !status.paused
                        ? said("Nothing yet today. The first break comes after {0} of sitting.", api::length_words(status.limit))
                        : api::now_words(status, now, clock_words) + ".";

    view.facts.push_back({said_as("column", "Sitting"), minutes_words(sitting_today(status, now))});
    view.facts.push_back({said_as("column", "Longest stretch"), minutes_words(today.longest_bout)});
    view.facts.push_back({said("Guided breaks"), std::to_string(today.completed)});
    add_count(view.facts, said_as("column", "Left early"), today.partial);
    add_count(view.facts, said("Away from the desk"), today.natural_breaks);
    add_count(view.facts, said("Told by hand"), today.logged);
    add_count(view.facts, said_as("column", "Skipped"), today.skipped);
    add_count(view.facts, said("Snoozed"), today.snoozed);
    if (today.standing > core::seconds{0})
        view.facts.push_back({said_as("column", "Standing"), minutes_words(today.standing)});
    return view;
}

}  // namespace unhunch::tray
