// What was trained so far, session by session, read out of the journal's records.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/change.hpp"
#include "core/command.hpp"
#include "core/record.hpp"

namespace unhunch::core {

/// The routine under whose name a full session is guided and recorded.
inline constexpr const char* session_routine = "session";

/// One exercise of one session, over all its sets and sides.
struct Work {
    ExerciseId exercise;
    unsigned reps = 0;                 // planned in a set; the least of them
    bool all_done = true;              // every set that was begun, whole
    std::optional<unsigned> effort{};  // 1 to 10, as the person said it last
};

namespace trained {
struct Session {
    std::int64_t run = 0;
    Day day{};
    bool completed = false;
    std::vector<Work> work{};  // in the order of the session
};
/// Something hurt, in a session (whose run it names) or in a short break (0 where it went on).
struct Pain { Day day{}; std::int64_t run = 0; ExerciseId exercise; core::Pain how = core::Pain::Clear; };
struct Answered { Day day{}; Change change; bool accepted = false; };
struct Undone { Day day{}; std::int64_t after = 0; };
}  // namespace trained

using TrainingEvent = std::variant<trained::Session, trained::Pain, trained::Answered, trained::Undone>;

/// In the order in which it happened.
using TrainingHistory = std::vector<TrainingEvent>;

/// From the journal's records about training (ports::Journal::training), in the order of writing.
[[nodiscard]] TrainingHistory history_of(std::span<const DatedRecord> records);

/// Why an answer to a suggestion, or its undoing, is not possible, and what helps; empty where it is.
[[nodiscard]] std::string why_not(const command::AnswerSuggestion&, const TrainingHistory&);
[[nodiscard]] std::string why_not(const command::UndoChange&, const TrainingHistory&);

}  // namespace unhunch::core
