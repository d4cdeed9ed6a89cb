// The tray icon and its tooltip as data: which of five looks, the pixels, the words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/status.hpp"

namespace unhunch::api {

enum class IconLook { Sitting, Due, Held, Paused, OnBreak };

[[nodiscard]] IconLook icon_look(const Status&);

/// Square ARGB32 pixels, not premultiplied, row by row; `size` 8 to 256. Readable on light and on dark panels.
[[nodiscard]] std::vector<std::uint32_t> icon_pixels(IconLook look, bool mark, int size);

/// Two or three short lines: what is going on, why, and when the next break is due. It names instants
/// and no countdown, so it stays true until the status changes.
[[nodiscard]] std::string tooltip(const Status&, const ClockWords& clock_words);

}  // namespace unhunch::api
