// What a person may ask for, from tray, command line, notification or window alike.
#pragma once

#include <optional>
#include <variant>

#include "core/record.hpp"
#include "core/routine.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

/// Of the numeric rating scale of discomfort, which begins at 0.
inline constexpr unsigned worst_discomfort = 10;

namespace command {
/// An empty routine leaves the choice to the selection.
struct StartBreak { RoutineId routine; };
struct AnswerReminder { Answer answer; };
/// A full session; without a length as long as it comes out.
struct StartSession { minutes length{}; };
/// "Not today", to the offer of a planned session.
struct DeclineSession {};
/// From the window that guides: how long what it guides is, with lead-ins and without. The daemon knows no session.
struct TellLength { seconds length; seconds work; };
/// Possible for 10 s after a skip.
struct UndoSkip {};
/// Shows a reminder now, to try it.
struct Remind {};
struct SetStanding { bool on; };
/// Without `at` it ended just now. `length` 1 min to 4 h.
struct LogBreak { LoggedBreak what; Length length; std::optional<WallTime> at; };
/// Without `until`: until resumed. `until` must lie in the future.
struct Pause { std::optional<WallTime> until; };
/// By elapsed time: a step of the wall clock does not move its end.
struct PauseFor { Length length; };
struct PauseUntilTomorrow {};  // the next day_starts_at
struct Resume {};
/// The answer to "Did you get up?".
struct AnswerGotUp { bool got_up; };
/// From the window that guides: an easier exercise stands in an item's place for the rest of this routine.
struct TakeEasier { EasierMove move; };
/// From the window that guides the running routine; `run` is filled in by the daemon.
struct ReportStep { StepRecord step; };
/// `share`, 0 to 1, is what was done where no steps were reported one by one.
struct FinishRoutine { RoutineEnd end; std::optional<double> share{}; };
struct PauseRoutine {};
struct ContinueRoutine {};
/// How the break that ended last did the person; `area` belongs to Worse. Possible for 10 min after it.
struct CheckIn { Feeling feeling; std::optional<BodyArea> area{}; };
/// Stops the running routine at once. From here on it restarts the count, whether it is continued or not.
struct RoutineHurts {};
struct ReportHurt { ExerciseId exercise; BodyArea area; Pain pain; };
/// The answer to the question about an earlier day's report.
struct AnswerHurt { AfterPain answer; };
/// Switches on again what was left out because it hurt: an exercise, or all of an area.
struct AllowAgain { std::variant<ExerciseId, BodyArea> what; };
/// The person looked at the band today, and it is fine.
struct BandLooksFine {};
/// How hard an exercise was, 1 to 10. Possible while its routine runs and for 10 min after it.
struct RateEffort { ExerciseId exercise; unsigned effort; };
/// How the body feels today, 0 to 10; without an area, all of it.
struct RateDiscomfort { unsigned level; std::optional<BodyArea> area{}; };
/// A yes or a no to what progression suggests; the change is written down as it was offered.
struct AnswerSuggestion { Change change; bool accepted; };
/// Takes back a change that was said yes to, by its number.
struct UndoChange { std::int64_t after; };
/// The health note was read.
struct AcknowledgeNote {};
}  // namespace command

using Command = std::variant<command::StartBreak, command::AnswerReminder, command::UndoSkip, command::Remind,
                             command::SetStanding, command::LogBreak, command::Pause, command::PauseFor, command::PauseUntilTomorrow,
                             command::Resume, command::ReportStep, command::FinishRoutine, command::PauseRoutine,
                             command::ContinueRoutine, command::AnswerGotUp, command::CheckIn, command::RoutineHurts,
                             command::ReportHurt, command::AnswerHurt, command::AllowAgain, command::BandLooksFine,
                             command::RateEffort, command::RateDiscomfort, command::AnswerSuggestion, command::UndoChange, command::AcknowledgeNote,
                             command::StartSession, command::DeclineSession, command::TellLength,
                             command::TakeEasier>;

}  // namespace unhunch::core
