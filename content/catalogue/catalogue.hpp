// What a break consists of: exercises, routines and animations as the packs state them, checked.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/exercise.hpp"
#include "catalogue/lore.hpp"
#include "core/routine.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::content {

/// One item of a routine with its dose and position resolved.
struct RoutineItem {
    core::ExerciseId exercise;
    Dose dose;
    core::Position at = core::Position::Seated;
    double lead_in = 5;  // seconds
    double seconds = 0;  // of the dose, without the lead-in
};

struct Routine {
    core::RoutineId id;
    std::string name;
    std::string position;  // seated, standing, wall, mixed
    std::vector<std::string> equipment;
    bool discreet = false;
    std::vector<std::string> tags;
    std::string blurb;
    std::string replaces;  // of a person's pack: the routine of the core pack it stands for
    std::optional<core::Prescription> prescription{};  // its own; else its pack's counts
    std::vector<RoutineItem> items;
    double seconds = 0;  // of all items with their lead-ins; computed, never stored
};

/// Angles in degrees by joint and axis ("shoulder_l" -> "elev" -> 84), complete: every joint of the skeleton is there.
using Pose = std::map<std::string, std::map<std::string, double>>;

struct Prop {
    std::string kind;               // chair, stool, band, wall ...
    std::vector<std::string> path;  // of a band or towel: the points it runs along
    double rest_length = 0;         // of a band, in body heights
    std::vector<std::string> of;    // the hands that hold a ball or dumbbells
    std::string along;              // x or z: which way a mat or bench lies, which plane a wall is
    std::array<double, 3> shift{};  // from where it stands by itself
};

/// The end of a limb is brought to a place; elbow or knee bends as it must.
struct Reach {
    std::string point;                // hand_l, ankle_r ...; "foot_l" keeps the direction of the foot as well
    std::string to;                   // the point it goes to; empty: `offset` is a place in the model
    std::array<double, 3> offset{};   // turns with the head, chest or pelvis that the point belongs to
    std::string when = "always";      // always, start, middle, end
    std::array<double, 3> pointing{}; // of fingers or toes, where they must point somewhere
    bool planted = false;             // to where the point is in the first pose
};

/// A small sign that helps the eye, in model coordinates (unit: body height).
struct Hint {
    std::string phase;  // move, hold, return, all
    std::string kind;   // arrow, circle (an arrow going round), glow, ghost (a line where the point started)
    std::string from;   // point of an arrow, circle or ghost
    std::array<double, 3> dir{};
    double length = 0;   // of an arrow or a ghost; radius of a circle
    std::string region;  // of a glow
    std::array<double, 3> offset{};  // where it begins, seen from the point
};

/// What must be true of the drawn clip, so that a changed pose cannot lose the exercise. Unit: body height, degrees.
struct Check {
    std::string measure;  // dx, dy, dz, drift, ratio, pitch ...; content/README
    std::vector<std::string> of;
    double at_least = 0;
    double at_most = 0;
    std::string what;
};

struct Animation {
    std::string id;
    core::ExerciseId exercise;
    std::string view;
    std::optional<double> yaw;  // of the camera in degrees, where none of the views shows it well
    std::string focus;          // the point the camera looks at; empty: it shows everything
    double zoom = 1;
    std::string anchor;
    std::vector<Pose> poses;  // start, via ..., end
    bool loop = false;        // the move returns through the remaining poses (circles)
    std::vector<Pose> hold_poses;  // the hold goes round the last pose and these, as in walking; empty: it keeps still
    int hold_rounds = 1;           // how often, however long the hold is
    std::string easing = "sine_in_out";
    std::vector<Reach> reaches;  // in this order, after the anchor has placed the body
    std::vector<Prop> props;
    std::vector<Hint> hints;
    std::vector<core::Position> positions;  // in which the figure is drawn, so that nobody sits who should stand
    std::vector<Check> checks;
};

/// Where a part of the catalogue comes from.
struct PackHead {
    std::string id;
    std::string version;
    std::string name;
    std::string reviewed_by;  // empty: nobody, and the person is told so
    std::optional<core::Prescription> prescription{};  // of all its routines that have none of their own

    bool operator==(const PackHead&) const = default;
};

struct Catalogue {
    std::string version;
    bool reviewed = false;
    std::vector<PackHead> packs;  // the core pack first
    std::vector<Exercise> exercises;
    std::vector<Routine> routines;
    std::vector<Animation> animations;
    Lore lore;

    /// By its id, or by one that it had before.
    [[nodiscard]] const Exercise* exercise(const core::ExerciseId&) const;
    [[nodiscard]] const Routine* routine(const core::RoutineId&) const;
    [[nodiscard]] const Animation* animation(const std::string& id) const;
    /// The one that shows the exercise in that position; null where none does.
    [[nodiscard]] const Animation* animation_for(const core::ExerciseId&, core::Position) const;
    /// Of the pack that an exercise comes from, "1.0.0".
    [[nodiscard]] std::string version_of(const core::ExerciseId&) const;
};

/// The pack an id belongs to: "core" for "chin_tuck", "mine" for "mine:nod".
[[nodiscard]] std::string pack_of(const std::string& id);

/// On which days it is asked for, and how often; null where nobody asks.
[[nodiscard]] const core::Prescription* prescription_of(const Routine&, const Catalogue&);

/// What the daemon keeps of it.
[[nodiscard]] std::vector<core::RoutineOutline> outlines(const Catalogue&);

}  // namespace unhunch::content
