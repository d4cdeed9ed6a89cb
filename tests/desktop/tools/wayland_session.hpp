// The Wayland session that WAYLAND_DISPLAY names, and what it offers.
#pragma once

#include <wayland-client.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace unhunch::test {

class WaylandSession {
public:
    /// Throws where there is none.
    WaylandSession() {
        if (display_ == nullptr) throw std::runtime_error{"no Wayland compositor answers on WAYLAND_DISPLAY"};
        static const wl_registry_listener listener{
            [](void* self, wl_registry*, std::uint32_t name, const char* interface, std::uint32_t version) {
                static_cast<WaylandSession*>(self)->offered_.emplace(interface, Offer{name, version});
            },
            [](void*, wl_registry*, std::uint32_t) {}};
        wl_registry_add_listener(registry_, &listener, this);
        settle();
    }
    WaylandSession(const WaylandSession&) = delete;
    WaylandSession& operator=(const WaylandSession&) = delete;
    ~WaylandSession() {
        if (display_ != nullptr) wl_display_disconnect(display_);
    }

    /// The object of that interface, or nothing where it is not offered.
    template <typename Object>
    [[nodiscard]] Object* offered(const wl_interface& interface) const {
        const auto found = offered_.find(interface.name);
        if (found == offered_.end()) return nullptr;
        const auto version = std::min(found->second.version, static_cast<std::uint32_t>(interface.version));
        return static_cast<Object*>(wl_registry_bind(registry_, found->second.name, &interface, version));
    }

    /// Returns when the compositor has seen all that was asked.
    void settle() { wl_display_roundtrip(display_); }

    /// Waits for the next events and hands them out; false when the compositor is gone.
    [[nodiscard]] bool turn() { return wl_display_dispatch(display_) >= 0; }

private:
    struct Offer {
        std::uint32_t name, version;
    };

    wl_display* display_ = wl_display_connect(nullptr);
    wl_registry* registry_ = display_ == nullptr ? nullptr : wl_display_get_registry(display_);
    std::map<std::string, Offer, std::less<>> offered_;
};

}  // namespace unhunch::test
