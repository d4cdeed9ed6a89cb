#include "presenters/today_view.hpp"

#include <algorithm>

#include "api/words.hpp"

namespace unhunch::tray {

namespace {

/// Sitting of today as of `now`: it grows with the count.
core::seconds sitting_today(const api::Status& status, core::WallTime now) {
    const bool sits = status.state == api::State::Active || status.state == api::State::Still;
    const auto since = std::max(core::Length{0}, now - status.as_of);
    return status.today.sitting + (sits ? std::chrono::floor<core::seconds>(since) : core::seconds{0});
}

/// Whole minutes: seconds would be old before they are read.
std::string minutes_words(core::seconds length) {
    if (length < core::minutes{1}) return length > core::seconds{0} ? "less than a minute" : "none yet";
    return api::length_words(std::chrono::floor<core::minutes>(length));
}

bool nothing_yet(const core::DaySummary& today) {
    return today.towards_goal == 0 && today.reminders == 0 && today.partial == 0;
}

std::string caption(const api::Status& status) {
    if (status.goal > 0) return "of " + std::to_string(status.goal) + (status.goal == 1 ? " break" : " breaks");
    return status.today.towards_goal == 1 ? "break today" : "breaks today";
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
                        ? "Nothing yet today. The first break comes after " + api::length_words(status.limit) +
                              " of sitting."
                        : api::now_words(status, now, clock_words) + ".";

    view.facts.push_back({"Sitting", minutes_words(sitting_today(status, now))});
    view.facts.push_back({"Longest stretch", minutes_words(today.longest_bout)});
    view.facts.push_back({"Guided breaks", std::to_string(today.completed)});
    add_count(view.facts, "Left early", today.partial);
    add_count(view.facts, "Away from the desk", today.natural_breaks);
    add_count(view.facts, "Told by hand", today.logged);
    add_count(view.facts, "Skipped", today.skipped);
    add_count(view.facts, "Snoozed", today.snoozed);
    if (today.standing > core::seconds{0})
        view.facts.push_back({"Standing", minutes_words(today.standing)});
    return view;
}

}  // namespace unhunch::tray
