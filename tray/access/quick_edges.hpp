// Trades the last bit of smoothness of an edge for speed, where a picture changes sixty times a second.
#pragma once

namespace unhunch::tray {

/// `context` is cairo's own, or null: then nothing changes.
void paint_quickly(void* context);

}  // namespace unhunch::tray
