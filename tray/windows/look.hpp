// How all windows look and move, as the person wishes it, or else as the desktop does.
#pragma once

#include "core/settings.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

struct Look {
    Palette palette;
    core::Motion motion = core::Motion::Full;  // never Auto
};

/// Before the first window: it chooses the looks of the toolkit's own controls, too.
[[nodiscard]] Look look_of(const core::Settings& settings);

}  // namespace unhunch::tray
