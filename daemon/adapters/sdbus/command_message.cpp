#include "adapters/sdbus/command_message.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "adapters/sdbus/handle.hpp"
#include "api/break_service.hpp"

namespace unhunch::sdbus {
namespace {

namespace command = core::command;
using core::seconds;

constexpr std::int64_t last_instant = 253'402'300'799;  // the end of the year 9999
constexpr std::uint32_t most_seconds = 86'400;
constexpr std::uint32_t most_count = 10'000;
constexpr std::size_t longest_version = 32;
constexpr std::size_t longest_reason = 1000;  // characters
constexpr std::uint32_t most_session = 4 * 3600;

std::uint32_t number(sd_bus_message* call) {
    std::uint32_t value = 0;
    require(sd_bus_message_read(call, "u", &value), "reading an argument");
    return value;
}

std::int64_t instant(sd_bus_message* call, const char* what) {
    std::int64_t value = 0;
    require(sd_bus_message_read(call, "x", &value), "reading an argument");
    if (value < 0 || value > last_instant)
        throw WrongArgument{std::string{what} + " must be UTC seconds between 1970 and 9999, or 0"};
    return value;
}

/// Names of the catalogue: "desk_reset", of another pack "my-own:evening".
std::string catalogue_name(sd_bus_message* call, const char* what) {
    const auto name = text(call);
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.' || c == '/' || c == ':';
    };
    if (name.size() > 100 || !std::ranges::all_of(name, allowed))
        throw WrongArgument{std::string{what} + " must be a name of the catalogue, for example \"desk_reset\""};
    return name;
}

std::uint32_t at_most(std::uint32_t limit, sd_bus_message* call, const char* what) {
    const auto value = number(call);
    if (value > limit) throw WrongArgument{std::string{what} + " must not be above " + std::to_string(limit)};
    return value;
}

/// The number of a suggestion or a change.
std::int64_t session_number(sd_bus_message* call) {
    std::int64_t value = 0;
    require(sd_bus_message_read(call, "x", &value), "reading an argument");
    if (value <= 0) throw WrongArgument{"after must be the number of a session, from 1 on"};
    return value;
}

bool flag(sd_bus_message* call) {
    int on = 0;
    require(sd_bus_message_read(call, "b", &on), "reading an argument");
    return on != 0;
}

std::optional<core::Answer> answer_named(const std::string& name) {
    if (name == "start") return core::Answer::Start;
    if (name == "snooze") return core::Answer::Snooze;
    if (name == "skip") return core::Answer::Skip;
    return std::nullopt;
}

}  // namespace

std::string text(sd_bus_message* call) {
    const char* value = "";
    require(sd_bus_message_read(call, "s", &value), "reading an argument");
    return value;
}

namespace read {

core::Command start_break(sd_bus_message* call) { return command::StartBreak{{catalogue_name(call, "routine")}}; }

core::Command answer_reminder(sd_bus_message* call) {
    if (const auto answer = answer_named(text(call))) return command::AnswerReminder{*answer};
    throw WrongArgument{"answer must be \"start\", \"snooze\" or \"skip\""};
}

core::Command set_standing(sd_bus_message* call) {
    return command::SetStanding{flag(call)};
}

core::Command answer_got_up(sd_bus_message* call) {
    return command::AnswerGotUp{flag(call)};
}

core::Command log_break(sd_bus_message* call) {
    const auto what = api::logged_break_named(text(call));
    if (!what) throw WrongArgument{"what must be \"walk\" or \"stretch\""};
    const auto length = number(call);
    if (length < 60 || length > 4 * 3600) throw WrongArgument{"length must be from 60 s (1 min) to 14400 s (4 h)"};
    const auto ended_at = instant(call, "ended_at");
    return command::LogBreak{*what, seconds{length},
                             ended_at == 0 ? std::nullopt : std::optional{core::WallTime{seconds{ended_at}}}};
}

core::Command pause_until(sd_bus_message* call) {
    const auto until = instant(call, "instant");
    return command::Pause{until == 0 ? std::nullopt : std::optional{core::WallTime{seconds{until}}}};
}

core::Command pause_for(sd_bus_message* call) {
    const auto length = number(call);
    if (length == 0 || length > 7 * most_seconds) throw WrongArgument{"length must be from 1 s to 604800 s (a week)"};
    return command::PauseFor{seconds{length}};
}

core::Command report_step(sd_bus_message* call) {
    core::StepRecord step;
    step.step = at_most(most_count, call, "step");
    step.exercise = {catalogue_name(call, "exercise")};
    if (step.exercise.value.empty()) throw WrongArgument{"exercise must name an exercise, for example \"chin_tuck\""};
    const auto side = api::side_named(text(call));
    if (!side) throw WrongArgument{"side must be \"both\", \"left\", \"right\", \"first\" or \"second\""};
    step.side = *side;
    step.reps_planned = at_most(most_count, call, "reps_planned");
    step.reps_done = at_most(most_count, call, "reps_done");
    step.planned = seconds{at_most(most_seconds, call, "planned")};
    step.done = seconds{at_most(most_seconds, call, "done")};
    step.set = at_most(most_count, call, "set");
    step.hold = seconds{at_most(most_seconds, call, "hold")};
    step.version = text(call);
    if (step.version.size() > longest_version)
        throw WrongArgument{"version must be at most 32 bytes long, for example \"1.0.0\""};
    step.sets_planned = at_most(most_count, call, "sets_planned");
    step.held = seconds{at_most(most_seconds, call, "held")};
    return command::ReportStep{std::move(step)};
}

core::Command finish_routine(sd_bus_message* call) {
    if (const auto end = api::routine_end_named(text(call))) return command::FinishRoutine{*end};
    throw WrongArgument{"end must be \"completed\", \"partial\", \"hurts\" or \"walk\""};
}

core::Command start_session(sd_bus_message* call) {
    const auto length = number(call);
    if (length != 0 && (length < 5 || length > 120)) throw WrongArgument{"minutes must be 0, or from 5 to 120"};
    return command::StartSession{core::minutes{length}};
}

core::Command tell_length(sd_bus_message* call) {
    const auto length = at_most(most_session, call, "length");
    const auto work = at_most(length, call, "work");
    return command::TellLength{seconds{length}, seconds{work}};
}

core::Command take_easier(sd_bus_message* call) {
    const auto item = at_most(most_count, call, "item");
    auto exercise = catalogue_name(call, "exercise");
    if (exercise.empty()) throw WrongArgument{"exercise must name an exercise, for example \"wall_push_up\""};
    return command::TakeEasier{{item, {std::move(exercise)}}};
}

core::Command check_in(sd_bus_message* call) {
    const auto feeling = api::feeling_named(text(call));
    if (!feeling) throw WrongArgument{"feeling must be \"easier\", \"same\" or \"worse\""};
    const auto named = text(call);
    const auto area = api::body_area_named(named);
    if (!area && !named.empty()) throw WrongArgument{"area must be empty or a part of the body, for example \"upper_back\""};
    return command::CheckIn{*feeling, area};
}

core::Command report_hurt(sd_bus_message* call) {
    const core::ExerciseId exercise{catalogue_name(call, "exercise")};
    if (exercise.value.empty()) throw WrongArgument{"exercise must name an exercise, for example \"chin_tuck\""};
    const auto area = api::body_area_named(text(call));
    if (!area) throw WrongArgument{"area must be a part of the body, for example \"upper_back\""};
    const auto pain = api::pain_named(text(call));
    if (!pain) throw WrongArgument{"pain must be \"mild\", \"clear\" or \"strong\""};
    return command::ReportHurt{exercise, *area, *pain};
}

core::Command answer_hurt(sd_bus_message* call) {
    if (const auto answer = api::after_pain_named(text(call))) return command::AnswerHurt{*answer};
    throw WrongArgument{"answer must be \"gone\", \"same\", \"worse\" or \"not_said\""};
}

core::Command allow_again(sd_bus_message* call) {
    const auto named = catalogue_name(call, "what");
    if (named.empty()) throw WrongArgument{"what must name an exercise or a part of the body, for example \"neck\""};
    if (const auto area = api::body_area_named(named)) return command::AllowAgain{*area};
    return command::AllowAgain{core::ExerciseId{named}};
}

core::Command routine_hurts(sd_bus_message*) { return command::RoutineHurts{}; }
core::Command band_looks_fine(sd_bus_message*) { return command::BandLooksFine{}; }
core::Command rate_effort(sd_bus_message* call) {
    core::ExerciseId exercise{catalogue_name(call, "exercise")};
    if (exercise.value.empty()) throw WrongArgument{"exercise must be a name of the catalogue, for example \"band_row\""};
    const auto effort = number(call);
    if (effort < 1 || effort > 10) throw WrongArgument{"effort must be a number from 1 to 10"};
    return command::RateEffort{std::move(exercise), effort};
}

core::Command rate_discomfort(sd_bus_message* call) {
    const auto level = at_most(core::worst_discomfort, call, "level");
    const auto named = text(call);
    const auto area = api::body_area_named(named);
    if (!area && !named.empty()) throw WrongArgument{"area must be empty or a part of the body, for example \"upper_back\""};
    return command::RateDiscomfort{level, area};
}

core::Command answer_suggestion(sd_bus_message* call) {
    core::Change change;
    change.after = session_number(call);
    const auto kind = api::change_kind_named(text(call));
    if (!kind || *kind == core::ChangeKind::StepBack)
        throw WrongArgument{"kind must be \"more_reps\", \"more_sets\", \"more_load\", \"try_harder\" or \"keep_harder\""};
    change.kind = *kind;
    change.exercise = {catalogue_name(call, "exercise")};
    change.harder = {catalogue_name(call, "harder")};
    change.amount = at_most(most_count, call, "amount");
    change.because = text(call);
    if (change.because.size() > longest_reason) throw WrongArgument{"because must not be longer than 1000 characters"};
    return command::AnswerSuggestion{std::move(change), flag(call)};
}

core::Command undo_change(sd_bus_message* call) { return command::UndoChange{session_number(call)}; }
core::Command acknowledge_note(sd_bus_message*) { return command::AcknowledgeNote{}; }
core::Command decline_session(sd_bus_message*) { return command::DeclineSession{}; }
core::Command undo_skip(sd_bus_message*) { return command::UndoSkip{}; }
core::Command remind(sd_bus_message*) { return command::Remind{}; }
core::Command pause_until_tomorrow(sd_bus_message*) { return command::PauseUntilTomorrow{}; }
core::Command resume(sd_bus_message*) { return command::Resume{}; }
core::Command pause_routine(sd_bus_message*) { return command::PauseRoutine{}; }
core::Command continue_routine(sd_bus_message*) { return command::ContinueRoutine{}; }

}  // namespace read

}  // namespace unhunch::sdbus
