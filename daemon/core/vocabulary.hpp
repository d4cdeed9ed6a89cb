// The nouns every room shares: who is where, what may be answered, what may hold a reminder back.
#pragma once

#include <compare>
#include <string>

#include "core/time.hpp"

namespace unhunch::core {

/// Names a routine of the catalogue, for example "desk_reset".
struct RoutineId {
    std::string value;

    auto operator<=>(const RoutineId&) const = default;
};

/// Names an exercise of the catalogue, for example "chin_tuck".
struct ExerciseId {
    std::string value;

    auto operator<=>(const ExerciseId&) const = default;
};

/// What the person is doing, as far as the desk can tell (README: Presence).
enum class Presence { Active, Still, Away };

/// The kinds into which all time is shared out; each second belongs to exactly one. Nobody was there while the session
/// was locked or another person's (`Locked`); nobody looked while the daemon did not run (`Unwatched`).
enum class TimeKind { Active, Still, Standing, Away, Asleep, OnBreak, Locked, Unwatched };

enum class Answer { Start, Snooze, Skip };

/// What keeps a due reminder from being shown, in the order in which it is tested (README: The reminder, 2).
enum class Hold { Paused, Hours, Call, DoNotDisturb, FullScreen, Media, Application };

/// How a guided routine ended; `Walk`: the person walked instead, which is as good.
enum class RoutineEnd { Completed, Partial, Hurts, Walk };

/// What paused a running routine: the person, their leaving the machine, a call that opened, their going back to typing,
/// a window that was lost, or a move that hurt.
enum class Interruption { Person, Away, Call, Typing, WindowLost, Hurt };

/// How a move hurt: mild and easing; clear; strong, sharp, shooting or tingling.
enum class Pain { Mild, Clear, Strong };

/// How it is on a later day; `NotSaid`: the question was shown and left.
enum class AfterPain { NotSaid, Gone, Same, Worse };

/// What became of a step of a routine; `Hurts`: it was left because it hurt.
enum class StepOutcome { Done, Partial, Skipped, Hurts };

/// How the body feels after a break, in the person's own word.
enum class Feeling { Easier, Same, Worse };

/// A break done elsewhere, told to the program by hand.
enum class LoggedBreak { Walk, Stretch };

enum class Position { Seated, Standing, Wall, Floor, Hanging, Walking };

enum class BodyArea { Neck, Shoulder, UpperBack, LowerBack, Chest, Hips, Wrist };

/// Which part of a two-sided dose a step stands for.
enum class Side { Both, Left, Right, First, Second };

}  // namespace unhunch::core
