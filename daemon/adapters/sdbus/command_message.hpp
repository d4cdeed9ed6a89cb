// What a call of the daemon's interface asks of it, read from the message.
#pragma once

#include <systemd/sd-bus.h>

#include <string>

#include "core/command.hpp"

namespace unhunch::sdbus {

/// A wrong argument: the sentence says what is right.
struct WrongArgument {
    std::string sentence;
};

/// The next argument, which must be a string. Throws where the message has none.
[[nodiscard]] std::string text(sd_bus_message* call);

/// One for each method that is a command, by its name in the interface. They throw WrongArgument.
namespace read {

[[nodiscard]] core::Command start_break(sd_bus_message* call);
[[nodiscard]] core::Command answer_reminder(sd_bus_message* call);
[[nodiscard]] core::Command undo_skip(sd_bus_message* call);
[[nodiscard]] core::Command remind(sd_bus_message* call);
[[nodiscard]] core::Command set_standing(sd_bus_message* call);
[[nodiscard]] core::Command log_break(sd_bus_message* call);
[[nodiscard]] core::Command pause_until(sd_bus_message* call);
[[nodiscard]] core::Command pause_for(sd_bus_message* call);
[[nodiscard]] core::Command pause_until_tomorrow(sd_bus_message* call);
[[nodiscard]] core::Command resume(sd_bus_message* call);
[[nodiscard]] core::Command report_step(sd_bus_message* call);
[[nodiscard]] core::Command check_in(sd_bus_message* call);
[[nodiscard]] core::Command routine_hurts(sd_bus_message* call);
[[nodiscard]] core::Command report_hurt(sd_bus_message* call);
[[nodiscard]] core::Command answer_hurt(sd_bus_message* call);
[[nodiscard]] core::Command allow_again(sd_bus_message* call);
[[nodiscard]] core::Command band_looks_fine(sd_bus_message* call);
[[nodiscard]] core::Command rate_effort(sd_bus_message* call);
[[nodiscard]] core::Command rate_discomfort(sd_bus_message* call);
[[nodiscard]] core::Command answer_suggestion(sd_bus_message* call);
[[nodiscard]] core::Command undo_change(sd_bus_message* call);
[[nodiscard]] core::Command acknowledge_note(sd_bus_message* call);
[[nodiscard]] core::Command start_session(sd_bus_message* call);
[[nodiscard]] core::Command decline_session(sd_bus_message* call);
[[nodiscard]] core::Command tell_length(sd_bus_message* call);
[[nodiscard]] core::Command take_easier(sd_bus_message* call);
[[nodiscard]] core::Command finish_routine(sd_bus_message* call);
[[nodiscard]] core::Command pause_routine(sd_bus_message* call);
[[nodiscard]] core::Command continue_routine(sd_bus_message* call);
[[nodiscard]] core::Command answer_got_up(sd_bus_message* call);

}  // namespace read

}  // namespace unhunch::sdbus
