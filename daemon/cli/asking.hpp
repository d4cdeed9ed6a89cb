// The commands that need the running daemon: what to ask it, and what to say afterwards.
#pragma once

#include <memory>
#include <string>

#include "cli/conversation.hpp"
#include "cli/request.hpp"
#include "core/calendar.hpp"

namespace unhunch::cli {

/// The person's zone and the present, handed in so that tests can choose both.
struct Surroundings {
    core::Calendar calendar;
    std::function<core::WallTime()> now;
};

/// The command that a request means at this moment.
[[nodiscard]] core::Command command_of(const request::PauseUntil& pause, const Surroundings& around);
[[nodiscard]] core::Command command_of(const request::Log& log, const Surroundings& around);

/// The words to print, or why it was not possible.
using Said = core::Result<std::string>;

[[nodiscard]] Said carry_out(const core::Command& command, Conversation& talk, const Surroundings& around);
/// Opens the window of a paused break again; otherwise starts one.
[[nodiscard]] Said open_break(Conversation& talk, const Surroundings& around);
[[nodiscard]] Said show_status(const request::ShowStatus& how, Conversation& talk, const Surroundings& around);

}  // namespace unhunch::cli
