#include "windows/palette.hpp"

#include "windows/inks.hpp"

namespace unhunch::tray {

namespace {

Palette light_palette() {
    return {.ground = {250, 249, 246},
            .stage = {241, 239, 233},
            .text = {32, 36, 42},
            .quiet = {88, 95, 105},
            .track = {224, 220, 211},
            .accent = {24, 112, 100},
            .on_accent = {255, 255, 255},
            .warning = {172, 44, 32}};
}

Palette dark_palette() {
    return {.ground = {30, 33, 37},
            .stage = {39, 43, 48},
            .text = {236, 238, 240},
            .quiet = {172, 179, 188},
            .track = {66, 72, 80},
            .accent = {104, 204, 186},
            .on_accent = {18, 34, 32},
            .warning = {246, 148, 136}};
}

Palette strong_light_palette() {
    return {.ground = {255, 255, 255},
            .stage = {255, 255, 255},
            .text = {0, 0, 0},
            .quiet = {0, 0, 0},
            .track = {150, 150, 150},
            .accent = {0, 40, 190},
            .on_accent = {255, 255, 255},
            .warning = {160, 0, 0}};
}

Palette strong_dark_palette() {
    return {.ground = {0, 0, 0},
            .stage = {0, 0, 0},
            .text = {255, 255, 255},
            .quiet = {255, 255, 255},
            .track = {110, 110, 110},
            .accent = {255, 224, 0},
            .on_accent = {0, 0, 0},
            .warning = {255, 160, 150}};
}

Palette colours_of(Shade shade, Contrast contrast) {
    if (contrast == Contrast::Strong) return shade == Shade::Dark ? strong_dark_palette() : strong_light_palette();
    return shade == Shade::Dark ? dark_palette() : light_palette();
}

}  // namespace

wxColour Palette::ink(Ink wanted) const { return ink_of(wanted, shade, contrast); }

Palette palette_of(Shade shade, Contrast contrast) {
    auto palette = colours_of(shade, contrast);
    palette.shade = shade;
    palette.contrast = contrast;
    return palette;
}

}  // namespace unhunch::tray
