// What the break window shows at one moment: words, numbers and the beat of the figure.
#pragma once

#include <optional>
#include <string>

#include "core/settings.hpp"
#include "figure/figure.hpp"
#include "presenters/guided_break.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

/// One line, visible on every exercise screen.
inline constexpr const char* stop_rule =
    words::to_say("Mild stretch or effort is fine. Sharp, shooting or growing pain, dizziness or tingling: stop.");

/// What the ring counts: a wait, a hold, or one way of a movement.
struct Countdown {
    std::string word;                 // "get ready", "hold"
    std::optional<unsigned> seconds;  // left, where counting helps; absent while the person moves
    double passed = 0;                // 0 to 1

    bool operator==(const Countdown&) const = default;
};

struct BreakScene {
    std::string place;     // "Exercise 2 of 3", "Warm-up, 2 of 7"
    std::string part;      // of a full session: "Warm-up"
    std::string skip;      // what leaves that part: "Already warm? Skip it"; empty in a routine
    std::string exercise;  // its name
    std::string side;      // "left side", "backward"; often empty
    std::string cue;       // what to do now: the way there, the setup, or a cue
    std::string note;      // a smaller line below it; may be empty
    std::string reps;      // "2 of 4"; empty where there is one only
    std::string set;       // "Set 1 of 2"; empty where there is one only
    Countdown countdown;
    const content::Animation* animation = nullptr;  // null: no figure, a calm circle instead
    std::string picture;   // path of the person's own picture, where there is no figure; often empty
    Beat beat;
    bool mirrored = false;
    bool waiting = false;      // before the movement: a lead-in, a switch, a rest
    bool side_by_side = false; // start and end pose stand still beside each other
    bool hints = true;         // arrows and glow fit the way the figure moves
    bool moving = false;       // the picture changes from frame to frame
    double progress = 0;       // of the whole routine, 0 to 1
    std::string time_left;     // "1:12 left", "18 min left of 27"
    std::string next;          // "Next: Chin tuck", "Next: Band pull. Take the band"; "Last one" at the end
    double next_change = 1.0;  // seconds until other words are due; at most 1
};

[[nodiscard]] BreakScene break_scene(const GuidedBreak& guided, core::Motion motion = core::Motion::Full);

}  // namespace unhunch::tray
