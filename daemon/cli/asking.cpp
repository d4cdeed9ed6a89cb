#include "cli/asking.hpp"

#include "api/words.hpp"
#include "cli/following.hpp"
#include "cli/json.hpp"
#include "cli/status_lines.hpp"
#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

bool begins_break(const core::Command& command) {
    return std::holds_alternative<core::command::StartBreak>(command) ||
           std::holds_alternative<core::command::StartSession>(command) ||
           std::holds_alternative<core::command::ContinueRoutine>(command);
}

}  // namespace

core::Command command_of(const request::PauseUntil& pause, const Surroundings& around) {
    return core::command::Pause{.until = next_at(pause.clock_time, around.calendar, around.now())};
}

core::Command command_of(const request::Log& log, const Surroundings& around) {
    core::command::LogBreak command{.what = log.what, .length = log.length, .at = std::nullopt};
    if (log.at) command.at = last_at(*log.at, around.calendar, around.now());
    return command;
}

Said carry_out(const core::Command& command, Conversation& talk, const Surroundings& around) {
    if (const auto done = talk.ask(command); !done) return done.failure();
    const auto after = talk.status();
    if (!after) return words::said("Done.") + '\n';
    if (begins_break(command) && after->phase != api::Phase::OnBreak) {
        return core::Failure{words::said("the window for the break did not open. See whether `unhunch-tray` is installed "
                                         "beside `unhunchd` and whether a display is there.")};
    }
    const auto now = around.now();
    return done_line(command, *after, now, api::clock_words_of(around.calendar, now));
}

Said open_break(Conversation& talk, const Surroundings& around) {
    const auto status = talk.status();
    if (status && status->phase == api::Phase::BreakPaused) {
        return carry_out(core::command::ContinueRoutine{}, talk, around);
    }
    return carry_out(core::command::StartBreak{}, talk, around);
}

Said show_status(const request::ShowStatus& how, Conversation& talk, const Surroundings& around) {
    const auto status = talk.status();
    if (!status) return status.failure();
    const auto now = around.now();
    if (how.json) return status_json(*status, now, around.calendar, Layout::Indented) + '\n';
    if (how.waybar || !how.format.empty()) return shown_status(how, *status, around) + '\n';
    return status_lines(*status, now, api::clock_words_of(around.calendar, now));
}

}  // namespace unhunch::cli
