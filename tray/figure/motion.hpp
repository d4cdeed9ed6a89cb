// From a clip and a beat to the angles at that beat.
#pragma once

#include "figure/figure.hpp"

namespace unhunch::tray {

/// How far the clip is on its way from the first pose to the last, eased, 0 to 1; of a loop, how far round.
[[nodiscard]] double share_of(const content::Animation& clip, Beat beat);

/// Between the poses of the clip: eased there and back; a loop goes round all of them at one speed during the move.
[[nodiscard]] content::Pose pose_at(const content::Animation& clip, Beat beat);

}  // namespace unhunch::tray
