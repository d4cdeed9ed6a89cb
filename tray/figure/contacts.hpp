// Where the body is: what carries it stays in its place, and hands and feet are where the clip wants them.
#pragma once

#include "figure/body.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

/// The body of a pose with the anchor at its place, so that what touches the ground or the chair stays there.
[[nodiscard]] Body placed(const content::Pose& pose, const std::string& anchor);

/// Placed, then the ends of limbs brought to their places.
[[nodiscard]] Body body_at(const content::Animation& clip, Beat beat);

/// The body at the beginning of the clip: where planted hands and feet stay.
[[nodiscard]] Body first_body(const content::Animation& clip);
/// The same as above for many beats of one clip; `start` is its first body.
[[nodiscard]] Body body_at(const content::Animation& clip, Beat beat, const Body& start);

}  // namespace unhunch::tray
