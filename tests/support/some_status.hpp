// A status in which nothing is as it would be anyway.
#pragma once

#include "api/status.hpp"

namespace unhunch::test {

inline api::Status some_status() {
    using namespace std::chrono_literals;
    api::Status status;
    status.state = api::State::Still;
    status.phase = api::Phase::Snoozed;
    status.sitting = 1234s;
    status.as_of = core::WallTime{1'790'000'000s};
    status.counting = true;
    status.limit = 1800s;
    status.due_at = core::WallTime{1'790'000'566s};
    status.snoozed_until = core::WallTime{1'790'000'300s};
    status.hold = core::Hold::FullScreen;
    status.paused = true;
    status.paused_until = core::WallTime{1'790'003'600s};
    status.snooze_offered = false;
    status.undo_until = core::WallTime{1'790'000'010s};
    status.mark = true;
    status.standing = true;
    status.routine = {"desk_reset"};
    status.routine_name = "Desk reset";
    status.routine_line = "103 s, in your chair";
    status.easier = {{0, {"seated_row"}}, {4, {"wall_push_up"}}};
    status.because = {"You have been sitting for 30 min.", "Ünïcode, too."};
    status.today.day = core::Day{date::year{2026} / 9 / 21};
    status.today.sitting = 7200s;
    status.today.asleep = 60s;
    status.today.towards_goal = 3;
    status.goal = 8;
    status.idle_source = "xsync";
    status.notifier = "dunst";
    status.tray = "statusnotifier";
    status.version = "0.1.0";
    return status;
}

}  // namespace unhunch::test
