// From a clip and a beat to the body at that beat, standing or sitting where its anchor holds it.
#pragma once

#include "figure/body.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

/// Between the poses of the clip: eased there and back; a loop goes round all of them at one speed during the move.
[[nodiscard]] content::Pose pose_at(const content::Animation& clip, Beat beat);

/// The body of a pose with the anchor at its place, so that what touches the ground or the chair stays there.
[[nodiscard]] Body placed(const content::Pose& pose, const std::string& anchor);

/// Placed, then the ends of limbs brought to where the clip wants them.
[[nodiscard]] Body body_at(const content::Animation& clip, Beat beat);

}  // namespace unhunch::tray
