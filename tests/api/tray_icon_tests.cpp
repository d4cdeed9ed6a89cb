// The icon is told apart by shape, at every size a tray asks for.
#include "api/tray_icon.hpp"

#include "catch.hpp"

using namespace unhunch;
using api::IconLook;

namespace {

constexpr IconLook looks[] = {IconLook::Sitting, IconLook::Due, IconLook::Held, IconLook::Paused, IconLook::OnBreak};

/// Pixels that one of the two covers and the other does not: the difference that needs no colour.
int differing(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    int count = 0;
    for (std::size_t at = 0; at < one.size(); ++at) {
        if ((one[at] >> 24 > 127) != (other[at] >> 24 > 127)) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("An icon fills the square it was asked for", "[api]") {
    for (const int size : {16, 22, 24, 32, 48, 256}) {
        CHECK(api::icon_pixels(IconLook::Sitting, false, size).size() == static_cast<std::size_t>(size * size));
    }
}

TEST_CASE("The five looks differ in shape even at 16 pixels", "[api]") {
    for (const auto one : looks) {
        for (const auto other : looks) {
            if (one == other) continue;
            CHECK(differing(api::icon_pixels(one, false, 16), api::icon_pixels(other, false, 16)) >= 12);
        }
    }
}

TEST_CASE("The quiet mark can be seen on every look", "[api]") {
    for (const auto look : looks) {
        CHECK(api::icon_pixels(look, true, 16) != api::icon_pixels(look, false, 16));
    }
}

TEST_CASE("The corner of an icon is clear", "[api]") {
    for (const auto look : looks) CHECK(api::icon_pixels(look, false, 48).back() >> 24 == 0);
}

TEST_CASE("A break shows as a break even while reminders are paused", "[api]") {
    CHECK(api::icon_look({.phase = api::Phase::OnBreak, .paused = true}) == IconLook::OnBreak);
    CHECK(api::icon_look({.phase = api::Phase::Held, .paused = true}) == IconLook::Paused);
    CHECK(api::icon_look({.phase = api::Phase::Held}) == IconLook::Held);
    CHECK(api::icon_look({.phase = api::Phase::Reminding}) == IconLook::Due);
    CHECK(api::icon_look({}) == IconLook::Sitting);
}
