// What is written down for good: one value per row of the journal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/change.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

/// One stretch of one kind of time within one local day. Written when it can no longer change.
struct SpanRecord {
    TimeKind kind;
    WallTime from;
    Length length{};
    std::int64_t bout = 0;   // sitting spans of one number are one bout; 0 where the time is not sitting
    bool in_hours = true;    // within working hours

    bool operator==(const SpanRecord&) const = default;
};

/// A time that was both due and held, within one local day.
struct HeldRecord {
    Hold hold;  // the first that held
    WallTime from;
    Length length{};

    bool operator==(const HeldRecord&) const = default;
};

/// A reminder was put on the screen.
struct OfferRecord {
    WallTime at;
    RoutineId routine;
    bool first = true;  // false: the same reminder again, after a snooze or a withdrawal
    std::vector<std::string> because;

    bool operator==(const OfferRecord&) const = default;
};

/// What became of a reminder, other than a start.
enum class Reply { Snoozed, Skipped, SkipUndone, Ignored };
struct ReplyRecord {
    Reply reply;
    WallTime at;
    RoutineId routine;

    bool operator==(const ReplyRecord&) const = default;
};

/// `run` ties the start, the steps and the end of one guided routine together; it is unique in the journal.
struct StartRecord {
    std::int64_t run = 0;
    WallTime at;
    RoutineId routine;
    bool by_hand = false;  // started by the person, not from a reminder

    bool operator==(const StartRecord&) const = default;
};

/// One exercise step as it was really done; sides are steps of their own.
struct StepRecord {
    std::int64_t run = 0;
    unsigned step = 0;  // place in the routine, from 0
    ExerciseId exercise;
    Side side = Side::Both;
    unsigned reps_planned = 0;
    unsigned reps_done = 0;
    seconds planned{};
    seconds done{};
    unsigned set = 0;  // of the exercise, from 0
    seconds hold{};    // planned in each repetition
    std::string version{};  // of the exercise's pack, "1.0.0": what was done stays what it was; empty where nobody told
    unsigned sets_planned = 1;
    seconds held{};    // really, in all repetitions together
    StepOutcome outcome = StepOutcome::Done;

    bool operator==(const StepRecord&) const = default;
};

struct EndRecord {
    std::int64_t run = 0;
    WallTime at;
    RoutineId routine;
    RoutineEnd end = RoutineEnd::Completed;
    Length length{};
    double share = 1.0;  // of the planned seconds, 0 to 1

    bool operator==(const EndRecord&) const = default;
};

/// What the person said after a break. Never reckoned into a score.
struct CheckInRecord {
    std::int64_t run = 0;
    WallTime at;
    RoutineId routine;
    Feeling feeling = Feeling::Same;
    std::optional<BodyArea> area;

    bool operator==(const CheckInRecord&) const = default;
};

/// A move hurt. Never a diagnosis, never reckoned into a number.
struct HurtRecord {
    WallTime at;
    ExerciseId exercise;
    BodyArea area = BodyArea::Neck;
    Pain pain = Pain::Mild;

    bool operator==(const HurtRecord&) const = default;
};

/// The answer to "How is it today?" about an area that hurt on an earlier day.
struct AfterHurtRecord {
    WallTime at;
    BodyArea area = BodyArea::Neck;
    AfterPain answer = AfterPain::NotSaid;

    bool operator==(const AfterHurtRecord&) const = default;
};

/// The person switched on again what was left out because it hurt: an exercise, or all of an area.
struct AllowedRecord {
    WallTime at;
    std::variant<ExerciseId, BodyArea> what;

    bool operator==(const AllowedRecord&) const = default;
};

/// How hard an exercise of a session was, from 1 to 10, in the person's own number.
struct EffortRecord {
    std::int64_t run = 0;
    WallTime at;
    ExerciseId exercise;
    unsigned effort = 5;

    bool operator==(const EffortRecord&) const = default;
};

/// A suggestion and what the person said to it.
struct SuggestionRecord {
    WallTime at;
    Change change;
    bool accepted = false;

    bool operator==(const SuggestionRecord&) const = default;
};

/// The person took the change of that number back.
struct UndoneRecord {
    WallTime at;
    std::int64_t after = 0;

    bool operator==(const UndoneRecord&) const = default;
};

/// The person read the health note and said so.
struct AcknowledgedRecord {
    WallTime at;

    bool operator==(const AcknowledgedRecord&) const = default;
};

struct NaturalBreakRecord {
    WallTime from;
    WallTime to;
    Length length{};
    bool towards_goal = false;  // it ended a bout of at least half a sit_limit

    bool operator==(const NaturalBreakRecord&) const = default;
};

struct LoggedBreakRecord {
    LoggedBreak what;
    WallTime at;
    Length length{};

    bool operator==(const LoggedBreakRecord&) const = default;
};

/// Why it was so: kept for a week, to answer `why`. `because` are the ordered reasons as sentences, written at that
/// moment; a setting changed since does not change them.
struct ReasonRecord {
    WallTime at;
    std::string decided;  // "due", "held call", "reminder desk_reset"; empty: how it stood from then on
    std::vector<std::string> because;

    bool operator==(const ReasonRecord&) const = default;
};

/// The person changed a setting; the values as they stand in the file.
struct SettingRecord {
    WallTime at;
    std::string setting;
    std::string before;
    std::string after;

    bool operator==(const SettingRecord&) const = default;
};

/// How the body feels today, in the person's own number. Never reckoned into a score.
struct DiscomfortRecord {
    WallTime at;
    unsigned level = 0;  // 0, none, to 10, the worst imaginable: the numeric rating scale
    std::optional<BodyArea> area{};

    bool operator==(const DiscomfortRecord&) const = default;
};

using Record = std::variant<SpanRecord, HeldRecord, OfferRecord, ReplyRecord, StartRecord, StepRecord, EndRecord,
                            NaturalBreakRecord, LoggedBreakRecord, ReasonRecord, CheckInRecord, HurtRecord,
                            AfterHurtRecord, AllowedRecord,
                            EffortRecord, SuggestionRecord, UndoneRecord, AcknowledgedRecord, SettingRecord, DiscomfortRecord>;

/// A record and the local day it belongs to, fixed when it is written: a later change of zone does not move it.
struct DatedRecord {
    Day day;
    Record record;

    bool operator==(const DatedRecord&) const = default;
};

}  // namespace unhunch::core
