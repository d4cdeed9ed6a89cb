// The words a pack may use, and what they mean in the rest of the program.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/vocabulary.hpp"

namespace unhunch::content::words {

inline constexpr std::array<std::string_view, 6> positions{"seated", "standing", "wall", "floor", "hanging", "walking"};
inline constexpr std::array<std::string_view, 4> routine_positions{"seated", "standing", "wall", "mixed"};
inline constexpr std::array<std::string_view, 14> equipment{"band",  "anchor", "cable",   "dumbbells", "barbell",
                                                            "bench", "bar",    "ball",    "towel",     "mat",
                                                            "chair", "wall",   "doorway", "desk"};
inline constexpr std::array<std::string_view, 12> care_flags{"neck",  "dizzy",    "shoulder",  "shoulder_unstable",
                                                             "wrist", "low_back", "hip",       "knee",
                                                             "bones", "pressure", "pregnancy", "latex"};
inline constexpr std::array<std::string_view, 6> categories{"warmup",  "mobility", "strength",
                                                            "stretch", "core",     "grip"};
inline constexpr std::array<std::string_view, 18> roles{
    "neck", "shoulder", "upper_back", "lower_back", "chest",    "hips",    "wrist",  "grip", "posture",
    "row",  "pull",     "core",       "support",    "advanced", "dynamic", "static", "side", "evidence"};
inline constexpr std::array<std::string_view, 31> muscles{
    "abdominals",      "biceps",            "deep_neck_flexors", "forearm_extensors",   "forearm_flexors",
    "front_deltoid",   "glutes",            "hamstrings",        "hand_intrinsics",     "hip_adductors",
    "hip_flexors",     "infraspinatus",     "latissimus",        "levator_scapulae",    "neck_extensors",
    "obliques",        "pectorals",         "rear_deltoid",      "rhomboids",           "serratus_anterior",
    "side_deltoid",    "spinal_erectors",   "sternocleidomastoid", "supraspinatus",     "teres_major",
    "teres_minor",     "thoracic_extensors", "trapezius_lower",  "trapezius_middle",    "trapezius_upper",
    "triceps"};
inline constexpr std::array<std::string_view, 3> origins{"guide", "variant", "extension"};
inline constexpr std::array<std::string_view, 5> spaces{"seat", "step", "arm_span", "mat", "walkway"};
inline constexpr std::array<std::string_view, 4> sides{"both", "alternate", "each", "directions"};
inline constexpr std::array<std::string_view, 3> views{"front", "side", "back"};
inline constexpr std::array<std::string_view, 11> anchors{
    "seat", "seat_floor", "feet", "steps", "hands", "back", "belly", "knees", "hands_knees", "hand_knee", "hands_feet"};

/// Furniture that stands there anyway: nothing to pick up, so it costs no lead-in.
inline constexpr std::array<std::string_view, 4> furniture{"chair", "desk", "wall", "doorway"};

// What figure/ can draw and measure. A word is added here when the figure has learnt it.
inline constexpr std::array<std::string_view, 15> props{"chair", "stool", "desk",  "wall",      "doorway",
                                                        "mat",   "bench", "bar",   "step",      "ball",
                                                        "towel", "band",  "anchor", "dumbbells", "barbell"};
inline constexpr std::array<std::string_view, 4> hints{"arrow", "circle", "glow", "ghost"};
inline constexpr std::array<std::string_view, 4> phases{"move", "hold", "return", "all"};
inline constexpr std::array<std::string_view, 15> regions{
    "neck_back",   "neck_left", "between_blades", "upper_back", "lower_back", "side_right", "chest",    "belly",
    "back_thighs", "buttocks",  "hips",           "shoulders",  "lats",       "forearm_r",  "inner_thighs"};
inline constexpr std::array<std::string_view, 12> measures{"dx",    "dy",   "dz",   "drift", "ratio",  "pitch",
                                                           "angle", "bend", "apart", "gap",   "height", "off_line"};
inline constexpr std::array<std::string_view, 3> easings{"sine_in_out", "linear", "ease_out"};
inline constexpr std::array<std::string_view, 4> whens{"always", "start", "middle", "end"};
inline constexpr std::array<std::string_view, 2> directions{"x", "z"};
/// The ends of limbs, which can be brought to a place while elbow or knee bends as it must.
inline constexpr std::array<std::string_view, 10> ends{"hand_l",  "hand_r",  "wrist_l", "wrist_r", "foot_l",
                                                       "foot_r", "ankle_l", "ankle_r", "toe_l",   "toe_r"};
inline constexpr std::array<std::string_view, 34> points{
    "pelvis",     "waist",  "c7",     "sternum", "skull",   "head_c",  "nose",    "chin",   "vertex", "shoulder_l",
    "shoulder_r", "scap_l", "scap_r", "elbow_l", "elbow_r", "wrist_l", "wrist_r", "hand_l", "hand_r", "hip_l",
    "hip_r",      "knee_l", "knee_r", "ankle_l", "ankle_r", "toe_l",   "toe_r",   "heel_l", "heel_r",
    "sole_l",     "sole_r", "thigh_l", "thigh_r", "anchor"};

[[nodiscard]] std::optional<core::Position> position(std::string_view word);
/// Absent for roles that name no part of the body ("row", "support") and for those that are no area of their own
/// ("side").
[[nodiscard]] std::optional<core::BodyArea> area(std::string_view role);

}  // namespace unhunch::content::words
