#include "catalogue/skeleton.hpp"

#include <array>

namespace unhunch::content {

namespace {

constexpr bool single = false;
constexpr bool paired = true;

// Ranges: ordinary textbook ranges of motion, rounded outward; "plane" and "rot" of the shoulder as the drawing needs.
constexpr std::array<Axis, 30> table{{
    {"pelvis", "pitch", 0, -130, 120, single},
    {"pelvis", "roll", 0, -30, 30, single},
    {"pelvis", "yaw", 0, -180, 180, single},
    {"lumbar", "flex", 0, -30, 60, single},
    {"lumbar", "side", 0, -25, 25, single},
    {"lumbar", "twist", 0, -15, 15, single},
    {"thorax", "flex", 0, -25, 45, single},
    {"thorax", "side", 0, -25, 25, single},
    {"thorax", "twist", 0, -40, 40, single},
    {"neck", "flex", 12, -35, 50, single},
    {"neck", "side", 0, -30, 30, single},
    {"neck", "twist", 0, -45, 45, single},
    {"head", "flex", -12, -35, 30, single},
    {"head", "side", 0, -15, 15, single},
    {"head", "twist", 0, -45, 45, single},
    {"clav", "elev", 3, -10, 40, paired},
    {"clav", "prot", 0, -30, 35, paired},
    {"shoulder", "plane", 20, -60, 135, paired},
    {"shoulder", "elev", 6, -60, 180, paired},
    {"shoulder", "rot", 0, -90, 100, paired},
    {"elbow", "flex", 8, 0, 150, paired},
    {"wrist", "flex", 0, -80, 80, paired},
    {"fingers", "curl", 12, -10, 100, paired},   // of each of the two rows of joints that are drawn
    {"fingers", "spread", 0, 0, 22, paired},     // between neighbours
    {"fingers", "turn", 90, -20, 190, paired},   // of the palm: 0 forward beside a hanging arm, 90 inward, 180 back
    {"hip", "flex", 0, -25, 130, paired},
    {"hip", "abd", 3, -25, 50, paired},
    {"hip", "rot", 0, -45, 60, paired},
    {"knee", "flex", 0, 0, 150, paired},
    {"ankle", "flex", 0, -50, 30, paired},
}};

Pose rest() {
    Pose pose;
    for (const auto& axis : table) {
        const std::string joint{axis.joint};
        const std::string name{axis.name};
        if (!axis.paired) {
            pose[joint][name] = axis.rest;
            continue;
        }
        pose[joint + "_l"][name] = axis.rest;
        pose[joint + "_r"][name] = axis.rest;
    }
    return pose;
}

}  // namespace

std::span<const Axis> axes() { return table; }

const Pose& rest_pose() {
    static const Pose pose = rest();
    return pose;
}

}  // namespace unhunch::content
