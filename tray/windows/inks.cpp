#include "windows/inks.hpp"

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

/// Near parts like text, far parts between text and ground; what moves or leads is told apart by its place, not its colour.
wxColour strong_ink(Ink ink, const wxColour& near, const wxColour& far, const wxColour& sign) {
    switch (ink) {
        case Ink::Floor:
        case Ink::Prop:
        case Ink::Ball:
        case Ink::Weight:
        case Ink::Trousers:
        case Ink::Shirt:
        case Ink::Skin:
        case Ink::Shoe: return near;
        case Ink::PropFar:
        case Ink::Mat:
        case Ink::TrousersFar:
        case Ink::ShirtFar:
        case Ink::SkinFar:
        case Ink::Face:
        case Ink::Blade:
        case Ink::Spine:
        case Ink::Ghost: return far;
        case Ink::Band:
        case Ink::Towel:
        case Ink::Arrow: return sign;
        case Ink::Glow: return {sign.Red(), sign.Green(), sign.Blue(), 110};
    }
    return {};
}

}  // namespace

wxColour ink_of(Ink ink, Shade shade, Contrast contrast) {
    if (contrast == Contrast::Strong)
        return shade == Shade::Dark ? strong_ink(ink, {255, 255, 255}, {150, 150, 150}, {255, 224, 0})
                                    : strong_ink(ink, {0, 0, 0}, {110, 110, 110}, {0, 40, 190});
    return shade == Shade::Dark ? dark_ink(ink) : light_ink(ink);
}

}  // namespace unhunch::tray
