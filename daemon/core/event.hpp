// What can happen to the schedule: what the desk tells, what the person asks, and time itself.
#pragma once

#include <variant>

#include "core/command.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

namespace event {
/// Input begins, and goes on until a silence is told.
struct Input {};
/// The last input was this long ago.
struct Silence { Length ago; };
struct DeadlineReached {};
struct Locked { bool on; };
/// Another user's session is in front, or this one is again.
struct OtherSession { bool on; };
/// The machine goes to sleep or has woken up.
struct Asleep { bool on; };
/// Microphone, camera or screen share in use. `found`: it was so when it was looked at, since nobody knows when.
struct Call { bool on; bool found = false; };
/// Something keeps the screen awake.
struct Media { bool on; bool found = false; };
struct DoNotDisturb { bool on; };
struct FullScreen { bool on; };
/// An application of the person's list is in front.
struct Application { bool on; };
/// What was asked of the desk is answered, or is waited for no longer.
struct AnswersIn {};
/// The settings, the zone or the next routine changed: the plan of this step is the new one.
struct PlanChanged { Length limit_before; };
/// The window that guided the routine is gone without a word.
struct BreakWindowLost {};
struct Asked { Command command; };
}  // namespace event

using Event = std::variant<event::Input, event::Silence, event::DeadlineReached, event::Locked, event::OtherSession,
                           event::Asleep, event::Call, event::Media, event::DoNotDisturb, event::FullScreen,
                           event::Application, event::AnswersIn, event::PlanChanged, event::BreakWindowLost, event::Asked>;

}  // namespace unhunch::core
