// Everything a window, a tray icon or a status line may want to know, in one value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/change.hpp"
#include "core/routine.hpp"
#include "core/stats.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::api {

enum class State { Active, Still, Away, OnBreak, Standing };

/// Where the reminder is: not due, due and waiting for a lull, held back, on screen, put off, being answered.
enum class Phase { Counting, Due, Held, Reminding, Snoozed, OnBreak, BreakPaused };

/// Instants cross the bus, never countdowns: the sitting of any later moment follows from `sitting`, `as_of`,
/// `counting`.
struct Status {
    State state = State::Active;
    Phase phase = Phase::Counting;
    core::seconds sitting{};  // the count, at `as_of`
    core::WallTime as_of{};
    bool counting = false;  // the count grows by a second a second from `as_of` on
    core::seconds limit{};  // of the count
    std::optional<core::WallTime> due_at{};  // when the count reaches its limit; absent while it stands still
    std::optional<core::WallTime> snoozed_until{};
    std::optional<core::Hold> hold{};  // the first that holds now, due or not
    bool paused = false;
    std::optional<core::WallTime> paused_until{};  // absent while paused: until resumed
    bool snooze_offered = true;                    // a reminder may still be snoozed
    std::optional<core::WallTime> undo_until{};    // a skip can be undone until then
    bool mark = false;                             // the quiet mark on the icon: ignored, or held too long
    bool standing = false;
    core::RoutineId routine{};  // on screen, running or next
    std::string routine_name{};
    std::string routine_line{};          // "103 s, in your chair"
    std::optional<core::Interruption> interrupted_by{};  // while the break is paused
    unsigned next_step = 0;                              // of the running routine: the first that is not told of, from 0
    core::seconds routine_done{};                        // exercise of it that was told of
    std::vector<core::EasierMove> easier{};              // that the person took in it
    bool in_call = false;                                // known while a routine runs or a reminder is due
    std::optional<core::BodyArea> hurt_to_ask{};  // it hurt on an earlier day, and nobody has asked how it is
    std::vector<std::string> sore_areas{};        // names of those that hurt lately (core/care)
    std::vector<std::string> eased{};             // exercises of the routine whose dose goes a step back
    bool band_checked = false;                    // today
    std::vector<std::string> because{};  // the ordered reasons of the last decision, as sentences
    std::vector<std::string> outlook{};  // how it stands; the last says what comes next
    std::optional<core::WallTime> session_at{};  // a planned session is offered then, or waits to be since then
    core::DaySummary today{};            // up to `as_of`
    unsigned goal = 0;                   // breaks a day; 0 = none
    bool welcomed = true;                // the health note was read
    std::string idle_source{};
    std::string notifier{};
    std::string tray{};
    std::string version{};

    bool operator==(const Status&) const = default;
};

/// Writes an instant as the person's clock shows it: "10:42", with the day where it is not today's. Zones are looked up
/// by whoever hands this in, never here.
using ClockWords = std::function<std::string(core::WallTime)>;

/// Spec names: what `status --json` and the bus call them.
[[nodiscard]] const char* name(State);
[[nodiscard]] const char* name(Phase);
[[nodiscard]] const char* name(core::Hold);
[[nodiscard]] const char* name(core::RoutineEnd);
[[nodiscard]] const char* name(core::Side);
[[nodiscard]] const char* name(core::LoggedBreak);
[[nodiscard]] const char* name(core::Interruption);
[[nodiscard]] const char* name(core::Feeling);
[[nodiscard]] const char* name(core::BodyArea);
[[nodiscard]] const char* name(core::Pain);
[[nodiscard]] const char* name(core::AfterPain);
[[nodiscard]] const char* name(core::ChangeKind);
[[nodiscard]] std::optional<State> state_named(const std::string&);
[[nodiscard]] std::optional<Phase> phase_named(const std::string&);
[[nodiscard]] std::optional<core::Hold> hold_named(const std::string&);
[[nodiscard]] std::optional<core::RoutineEnd> routine_end_named(const std::string&);
[[nodiscard]] std::optional<core::Side> side_named(const std::string&);
[[nodiscard]] std::optional<core::LoggedBreak> logged_break_named(const std::string&);
[[nodiscard]] std::optional<core::Interruption> interruption_named(const std::string&);
[[nodiscard]] std::optional<core::Feeling> feeling_named(const std::string&);
[[nodiscard]] std::optional<core::BodyArea> body_area_named(const std::string&);
[[nodiscard]] std::optional<core::Pain> pain_named(const std::string&);
[[nodiscard]] std::optional<core::AfterPain> after_pain_named(const std::string&);
[[nodiscard]] std::optional<core::ChangeKind> change_kind_named(const std::string&);

/// The count at a moment not before `as_of`, from one status value.
[[nodiscard]] core::seconds sitting_at(const Status&, core::WallTime now);

}  // namespace unhunch::api
