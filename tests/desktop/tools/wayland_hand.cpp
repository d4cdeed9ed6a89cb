#include "wayland_hand.hpp"

#include <wayland-kde-fake-input.h>
#include <wayland-wlr-virtual-pointer.h>

#include <chrono>

namespace unhunch::test {
namespace {

constexpr int notch = 15;  // what one click of a wheel is worth on the wire

std::uint32_t pressed(bool down) {
    return down ? WL_POINTER_BUTTON_STATE_PRESSED : WL_POINTER_BUTTON_STATE_RELEASED;
}

class KwinHand final : public WaylandHand {
public:
    explicit KwinHand(org_kde_kwin_fake_input* input) : input_{input} {
        org_kde_kwin_fake_input_authenticate(input_, "unhunch", "tests");
    }
    void move_to(std::uint32_t x, std::uint32_t y) override {
        org_kde_kwin_fake_input_pointer_motion_absolute(input_, wl_fixed_from_int(static_cast<int>(x)),
                                                        wl_fixed_from_int(static_cast<int>(y)));
    }
    void button(std::uint32_t code, bool down) override { org_kde_kwin_fake_input_button(input_, code, pressed(down)); }
    void key(std::uint32_t code, bool down) override {
        org_kde_kwin_fake_input_keyboard_key(input_, code, pressed(down));
    }
    void wheel(int notches) override {
        org_kde_kwin_fake_input_axis(input_, WL_POINTER_AXIS_VERTICAL_SCROLL, wl_fixed_from_int(notches * notch));
    }

private:
    org_kde_kwin_fake_input* input_;
};

class WlrootsHand final : public WaylandHand {
public:
    WlrootsHand(zwlr_virtual_pointer_manager_v1* manager, ScreenSize screen)
        : pointer_{zwlr_virtual_pointer_manager_v1_create_virtual_pointer(manager, nullptr)}, screen_{screen} {}
    ~WlrootsHand() override { zwlr_virtual_pointer_v1_destroy(pointer_); }

    void move_to(std::uint32_t x, std::uint32_t y) override {
        zwlr_virtual_pointer_v1_motion_absolute(pointer_, now(), x, y, screen_.width, screen_.height);
        zwlr_virtual_pointer_v1_frame(pointer_);
    }
    void button(std::uint32_t code, bool down) override {
        zwlr_virtual_pointer_v1_button(pointer_, now(), code, pressed(down));
        zwlr_virtual_pointer_v1_frame(pointer_);
    }
    void key(std::uint32_t, bool) override { throw std::runtime_error{"this compositor takes no keys here; use wtype"}; }
    void wheel(int notches) override {
        zwlr_virtual_pointer_v1_axis_source(pointer_, WL_POINTER_AXIS_SOURCE_WHEEL);
        zwlr_virtual_pointer_v1_axis_discrete(pointer_, now(), WL_POINTER_AXIS_VERTICAL_SCROLL,
                                              wl_fixed_from_int(notches * notch), notches);
        zwlr_virtual_pointer_v1_frame(pointer_);
    }

private:
    // Milliseconds of any clock that does not go backwards.
    static std::uint32_t now() {
        using namespace std::chrono;
        return static_cast<std::uint32_t>(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
    }

    zwlr_virtual_pointer_v1* pointer_;
    ScreenSize screen_;
};

}  // namespace

std::unique_ptr<WaylandHand> wayland_hand(WaylandSession& session, ScreenSize screen) {
    if (auto* input = session.offered<org_kde_kwin_fake_input>(org_kde_kwin_fake_input_interface))
        return std::make_unique<KwinHand>(input);
    if (auto* manager = session.offered<zwlr_virtual_pointer_manager_v1>(zwlr_virtual_pointer_manager_v1_interface))
        return std::make_unique<WlrootsHand>(manager, screen);
    throw std::runtime_error{"the compositor lets nobody move its pointer"};
}

}  // namespace unhunch::test
