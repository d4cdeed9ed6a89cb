// Lengths, routines and days in plain words, the same in the tray, in a reminder and on the command line.
#pragma once

#include <string>

#include "api/status.hpp"
#include "core/calendar.hpp"
#include "core/routine.hpp"
#include "core/session_days.hpp"

namespace unhunch::api {

/// "45 s", "90 s", "30 min", "1 h 05 min": exact below two minutes, whole minutes rounded down from there on.
[[nodiscard]] std::string length_words(core::Length length);

/// How long, where, and with what: "103 s, in your chair", "92 s, standing, with a band".
[[nodiscard]] std::string routine_line(const core::RoutineOutline& routine);

/// What a reminder says below its title: "103 s, in your chair. You have been sitting for 30 min."
[[nodiscard]] std::string reminder_words(const std::string& routine_line, core::Length sitting);

/// Why a reminder waits, to follow "Held back: ": "you are in a call".
[[nodiscard]] std::string hold_words(core::Hold hold);

/// "Today: 3 of 8 breaks"; without a goal "Today: 3 breaks".
[[nodiscard]] std::string breaks_words(const core::DaySummary& today, unsigned goal);

/// "Today: 3 of 8 breaks, 2 h 10 min sitting", the sitting as of `now`.
[[nodiscard]] std::string today_words(const Status& status, core::WallTime now);

/// "10:42" on the day of `now`, with the weekday on any other: "Tue 04:00".
[[nodiscard]] ClockWords clock_words_of(const core::Calendar& calendar, core::WallTime now);

/// The ordered reasons of the last decision, "Last: you answered the reminder"; empty where nothing was decided yet.
[[nodiscard]] std::string last_words(const Status& status);

/// How it stands and what comes next: "Next: a break is due after 30 min of sitting, at 10:42"; empty while unknown.
[[nodiscard]] std::string next_words(const Status& status);

/// Said where nothing tells of keyboard and pointer; empty elsewhere.
[[nodiscard]] std::string timer_words(const Status& status);

/// What is going on, in one line: "Sitting for 12 min, next break at 10:42".
[[nodiscard]] std::string now_words(const Status& status, core::WallTime now, const ClockWords& clock_words);

/// The same without what grows by the minute, so it stays true until the status changes: "Next break at 10:42".
[[nodiscard]] std::string lasting_now_words(const Status& status, const ClockWords& clock_words);

/// A note before a session that comes soon after others; empty where the body has rested.
[[nodiscard]] std::string recovery_words(core::Recovery, unsigned ceiling);

}  // namespace unhunch::api
