#include "windows/palette.hpp"

#include <wx/settings.h>

namespace unhunch::tray {

namespace {

wxColour light_ink(Ink ink) {
    switch (ink) {
        case Ink::Floor: return {214, 210, 202};
        case Ink::Prop: return {158, 160, 167};
        case Ink::PropFar: return {196, 198, 203};
        case Ink::Mat: return {176, 190, 178};
        case Ink::Band: return {47, 143, 91};
        case Ink::Towel: return {226, 178, 84};
        case Ink::Ball: return {196, 74, 62};
        case Ink::Weight: return {70, 74, 84};
        case Ink::Trousers: return {84, 95, 112};
        case Ink::TrousersFar: return {148, 157, 171};
        case Ink::Shirt: return {61, 112, 170};
        case Ink::ShirtFar: return {146, 176, 210};
        case Ink::Skin: return {201, 146, 112};
        case Ink::SkinFar: return {226, 196, 176};
        case Ink::Face: return {160, 104, 72};
        case Ink::Shoe: return {52, 57, 66};
        case Ink::Blade: return {236, 226, 202};
        case Ink::Spine: return {36, 70, 112};
        case Ink::Ghost: return {120, 128, 140, 90};
        case Ink::Arrow: return {206, 92, 48};
        case Ink::Glow: return {242, 172, 64, 110};
    }
    return {};
}

wxColour dark_ink(Ink ink) {
    switch (ink) {
        case Ink::Floor: return {74, 80, 88};
        case Ink::Prop: return {126, 131, 140};
        case Ink::PropFar: return {88, 93, 101};
        case Ink::Mat: return {84, 104, 92};
        case Ink::Band: return {98, 200, 142};
        case Ink::Towel: return {236, 196, 112};
        case Ink::Ball: return {232, 108, 92};
        case Ink::Weight: return {178, 184, 196};
        case Ink::Trousers: return {136, 148, 166};
        case Ink::TrousersFar: return {92, 101, 115};
        case Ink::Shirt: return {106, 158, 216};
        case Ink::ShirtFar: return {66, 98, 136};
        case Ink::Skin: return {218, 168, 136};
        case Ink::SkinFar: return {150, 116, 96};
        case Ink::Face: return {128, 78, 52};
        case Ink::Shoe: return {196, 202, 210};
        case Ink::Blade: return {244, 236, 214};
        case Ink::Spine: return {30, 58, 94};
        case Ink::Ghost: return {170, 178, 190, 90};
        case Ink::Arrow: return {255, 150, 104};
        case Ink::Glow: return {255, 192, 92, 100};
    }
    return {};
}

Palette light_palette() {
    return {.ground = {250, 249, 246},
            .stage = {241, 239, 233},
            .text = {32, 36, 42},
            .quiet = {88, 95, 105},
            .track = {224, 220, 211},
            .accent = {24, 112, 100},
            .on_accent = {255, 255, 255},
            .warning = {172, 44, 32},
            .dark = false};
}

Palette dark_palette() {
    return {.ground = {30, 33, 37},
            .stage = {39, 43, 48},
            .text = {236, 238, 240},
            .quiet = {172, 179, 188},
            .track = {66, 72, 80},
            .accent = {104, 204, 186},
            .on_accent = {18, 34, 32},
            .warning = {246, 148, 136},
            .dark = true};
}

}  // namespace

wxColour Palette::ink(Ink wanted) const { return dark ? dark_ink(wanted) : light_ink(wanted); }

Palette desktop_palette() { return wxSystemSettings::GetAppearance().IsDark() ? dark_palette() : light_palette(); }

}  // namespace unhunch::tray
