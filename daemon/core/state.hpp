// Everything the schedule remembers between two events. A phase carries only the data that exists in it.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "core/routine.hpp"
#include "core/tally.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::core {

/// What is known of the person and the machine.
struct Desk {
    bool input_going_on = true;
    Uptime last_input{};  // of the last silence; while input goes on it is older than the truth
    bool locked = false;
    bool other_session = false;
    bool asleep = false;
    bool call = false;
    bool media = false;
    bool do_not_disturb = false;
    bool full_screen = false;
    bool application = false;

    bool operator==(const Desk&) const = default;
};

/// What is looked at outside just now; a look costs something, so it lasts only while its answer matters.
struct Attention {
    bool presence = false;    // calls and media: they may keep the person at the desk
    bool holds = false;       // and all else that may hold a reminder back
    bool unanswered = false;  // the look has begun and its answers are not in yet

    bool operator==(const Attention&) const = default;
};

struct Absence {
    Uptime since{};              // back-dated
    WallTime wall_since{};
    CountsBefore before{};
    Length unknown{};          // of it, the daemon was gone: pays back nothing
    bool without_input = false;  // it began because no input came, not by lock, sleep or switch
    bool explained = false;      // a lock, sleep, switch or gap was in it: the person went away
    bool natural_break = false;  // it has become one
    bool towards_goal = false;   // as a natural break, it ended a bout of at least half a sit_limit

    bool operator==(const Absence&) const = default;
};

/// "Did you get up?", about the absence between these.
struct Question {
    Uptime from{};
    Uptime to{};
    CountsBefore before{};
    bool shown = false;

    bool operator==(const Question&) const = default;
};

/// A skip that can still be undone.
struct Skipped {
    Uptime until{};
    Length count{};
    Length limit{};
    unsigned snoozes = 0;
    RoutineId routine{};

    bool operator==(const Skipped&) const = default;
};

/// The person paused reminders; absent ends mean until resumed. A length ends by elapsed time, an instant by the wall.
struct Pause {
    std::optional<Uptime> until_uptime{};
    std::optional<WallTime> until_wall{};

    bool operator==(const Pause&) const = default;
};

/// A routine that ended a while ago: the person may still say how it did them.
struct Finished {
    std::int64_t run = 0;
    RoutineId routine{};
    Uptime until{};

    bool operator==(const Finished&) const = default;
};

namespace phase {

struct Counting {
    bool operator==(const Counting&) const = default;
};

/// Due and not held: waits for a lull.
struct Waiting {
    Uptime since{};                    // the waiting for a lull began
    std::optional<Uptime> released{};  // the last hold ended then
    bool undisturbed = false;        // nobody left since the release

    bool operator==(const Waiting&) const = default;
};

struct Held {
    Hold first{};
    Hold last{};  // that was named; its end ends the stretch
    Uptime since{};
    WallTime wall_since{};

    bool operator==(const Held&) const = default;
};

struct Shown {
    Uptime at{};
    RoutineId routine{};
    bool trial = false;  // asked for by hand to try it: nothing follows from its answer
    Waiting waited{};    // as it was when it was shown; a withdrawn reminder waits on from there

    bool operator==(const Shown&) const = default;
};

struct Snoozed {
    Uptime until{};

    bool operator==(const Snoozed&) const = default;
};

}  // namespace phase

/// A guided routine, running or paused.
struct Run {
    std::int64_t number = 0;
    RoutineId routine{};
    Uptime started{};
    WallTime wall_started{};
    Length running{};              // until it was paused last
    Uptime running_since{};
    std::optional<Uptime> paused{};  // since
    CountsBefore at_pause{};         // where it is not taken up again, it was over then
    bool void_since_pause = false;   // a natural break came meanwhile: nothing follows from its end
    bool no_offer = false;           // a rest meanwhile brought the count below its limit: it is not offered again
    Length planned{};
    Length work{};                 // planned without lead-ins
    minutes asked{};               // the length that was asked of a full session; 0: none was
    Length done{};
    bool was_due = false;      // it answers a reminder
    bool window_lost = false;  // nothing guides it any more
    Interruption interrupted_by = Interruption::Person;  // while it is paused
    std::optional<Uptime> typing_since{};  // input goes on; where it does so for long, the person is back at work
    unsigned next_step = 0;                // where a new window begins
    std::vector<EasierMove> easier{};      // at most one an item; a new window guides the same
    bool hurt = false;                     // it was stopped for that once: it restarts the count, however it ends

    bool operator==(const Run&) const = default;
};

namespace phase {

struct OnBreak {
    Run run;

    bool operator==(const OnBreak&) const = default;
};

}  // namespace phase

using Phase = std::variant<phase::Counting, phase::Waiting, phase::Held, phase::Shown, phase::Snoozed, phase::OnBreak>;

/// How long one stretch of holding has lasted; short gaps do not end it.
struct HoldStretch {
    Length length{};               // paused and hours not counted
    std::optional<Uptime> ended{};   // the last hold ended then
    bool marked = false;

    bool operator==(const HoldStretch&) const = default;
};

struct State {
    Uptime upto{};         // everything before is decided
    WallTime wall_upto{};
    Desk desk{};
    Attention attention{};
    Uptime anchor{};       // back-dating never goes before the last return, routine or standing
    Uptime stayed_until{}; // the end of the last call or media that was seen
    Uptime grace_until{};
    std::optional<Absence> absence{};
    bool standing = false;
    Tally tally{};
    Length limit{};      // of the count
    Phase phase{};
    unsigned snoozes = 0;        // used for this reminder
    bool offered = false;        // this reminder was on screen before
    bool unmet = false;          // it was shown and met neither input nor an answer
    bool mark = false;
    HoldStretch hold_stretch{};
    std::optional<Pause> pause{};
    std::optional<Skipped> skipped{};
    std::optional<Finished> finished{};
    std::optional<Day> band_checked{};  // the last day on which the band was looked at
    std::optional<Day> session_offered{};  // the last day on which a planned session was offered, or one was begun
    bool session_on_screen = false;        // the offer
    std::optional<Question> question{};
    std::optional<Uptime> asked_last{};  // whether the person got up
    std::int64_t next_number = 1;  // of the next run

    bool operator==(const State&) const = default;
};

}  // namespace unhunch::core
