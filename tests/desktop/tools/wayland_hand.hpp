// A hand on pointer and keyboard of a Wayland session that lets any program have one.
#pragma once

#include <cstdint>
#include <memory>

#include "wayland_session.hpp"

namespace unhunch::test {

class WaylandHand {
public:
    virtual ~WaylandHand() = default;
    /// In pixels from the upper left corner.
    virtual void move_to(std::uint32_t x, std::uint32_t y) = 0;
    /// Codes are those of linux/input-event-codes.h.
    virtual void button(std::uint32_t code, bool down) = 0;
    virtual void key(std::uint32_t code, bool down) = 0;
    /// One notch; +1 is down.
    virtual void wheel(int notches) = 0;
};

struct ScreenSize {
    std::uint32_t width, height;
};

/// By org_kde_kwin_fake_input (KWin) or zwlr_virtual_pointer_v1 (wlroots), which has no keys. Throws where neither is offered.
[[nodiscard]] std::unique_ptr<WaylandHand> wayland_hand(WaylandSession& session, ScreenSize screen);

}  // namespace unhunch::test
