// One exercise as a pack states it: what is done, how much of it, with what, and who should leave it out.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary.hpp"

namespace unhunch::content {

/// Seconds of one repetition: to the end pose, held, back, pause.
struct Tempo {
    double move = 0, hold = 0, back = 0, pause = 0;

    [[nodiscard]] double rep() const { return move + hold + back + pause; }
    bool operator==(const Tempo&) const = default;
};

struct Dose {
    unsigned sets = 1;
    unsigned reps = 1;  // of one pass; of both sides together where Sides is Alternate
    Tempo tempo;
    double rest = 0;  // seconds between sets

    bool operator==(const Dose&) const = default;
};

enum class Sides { Both, Alternate, Each, Directions };

struct Exercise {
    core::ExerciseId id;
    std::string name;
    std::string origin;                     // guide, variant, extension
    std::string variant_of;                 // id; empty for a move of its own
    std::vector<std::string> guide;         // statements of guide.toml
    std::vector<std::string> source;        // entries of evidence.toml
    std::vector<std::string> renamed_from;  // ids of earlier versions, which old records still name
    std::string replaces;                   // of a person's pack: the exercise of the core pack it stands for
    std::string category;                   // warmup, mobility, strength, stretch, core, grip
    std::vector<std::string> roles;
    std::vector<core::Position> positions;
    std::vector<std::string> equipment;
    std::vector<std::vector<std::string>> equipment_or;  // what does as well
    bool desk = false;
    bool discreet = false;
    bool opt_in = false;                 // only where the person chose it
    std::string space;                   // seat, step, arm_span, mat, walkway
    std::vector<std::string> primary;    // muscles
    std::vector<std::string> secondary;  // muscles that help
    Sides sides = Sides::Both;
    std::array<std::string, 2> pass_labels;  // of the two directions; empty: "left" and "right"
    unsigned level = 1;
    std::optional<Dose> micro;  // exactly where `desk`
    Dose session;
    std::string setup;
    std::vector<std::string> cues;
    std::vector<std::string> mirrored_cues{};  // translated: for the other side; empty where the cue names none
    std::vector<std::string> cautions;
    std::vector<std::string> avoid_if;
    std::vector<std::string> care_if;
    std::string view;  // front, side, back
    std::string anchor;
    std::string animation;            // id; empty where none is drawn yet
    std::string picture;              // path of the person's own picture; empty: none
    std::vector<std::string> easier;  // the neighbours in its chain
    std::vector<std::string> harder;
};

/// Seconds of a dose: sets, passes and the switches between them.
[[nodiscard]] double seconds_of(const Dose& dose, Sides sides);

/// Whether one of its roles is this one.
[[nodiscard]] bool has_role(const Exercise& exercise, std::string_view role);

/// Strength, grip and trunk work: left out, like the floor, after a recent operation or injury.
[[nodiscard]] bool is_strenuous(const Exercise& exercise);

}  // namespace unhunch::content
