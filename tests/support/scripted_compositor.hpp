// A compositor without screen or windows that tells of idleness when the test says so. It runs in the test's own loop, so a
// client that waited for it would wait for ever.
#pragma once

#include <cstdlib>

#include <list>
#include <memory>
#include <string>
#include <vector>

#include <wayland-ext-idle-notify-v1-server.h>
#include <wayland-kde-idle-server.h>
#include <wayland-server.h>

#include "ports/event_loop.hpp"
#include "private_bus.hpp"

namespace unhunch::test {

class ScriptedCompositor {
public:
    struct Offers {
        int ext_idle = 0;  // its version, 0 for none
        bool kde_idle = false;
        bool seat = true;
    };

    /// While it lives, WAYLAND_DISPLAY names it. The folder outlives it where another one takes its place.
    ScriptedCompositor(ports::EventLoop& loop, const PrivateFolder& folder, Offers offers)
        : display_{wl_display_create(), &destroy} {
        setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
        setenv("WAYLAND_DISPLAY", "scripted", 1);
        if (wl_display_add_socket(display_.get(), "scripted") != 0)
            throw std::runtime_error{"no socket for the scripted compositor"};
        if (offers.ext_idle > 0)
            wl_global_create(display_.get(), &ext_idle_notifier_v1_interface, offers.ext_idle, this, bind_ext);
        if (offers.kde_idle) wl_global_create(display_.get(), &org_kde_kwin_idle_interface, 1, this, bind_kde);
        if (offers.seat) gets_seat();
        auto* events = wl_display_get_event_loop(display_.get());
        readable_ = loop.watch(wl_event_loop_get_fd(events), [this, events] {
            wl_event_loop_dispatch(events, 0);
            wl_display_flush_clients(display_.get());
        });
    }

    void gets_seat() { seat_ = wl_global_create(display_.get(), &wl_seat_interface, 1, this, bind_seat); }
    void loses_seat() {
        wl_global_destroy(seat_);
        wl_display_flush_clients(display_.get());
    }
    /// Tells all that are asked for.
    void tells_idle() { tell(EXT_IDLE_NOTIFICATION_V1_IDLED); }
    void tells_resumed() { tell(EXT_IDLE_NOTIFICATION_V1_RESUMED); }

    /// What was asked for so far: "ext 4000", "input 4000", "kde 4000".
    std::vector<std::string> asked;
    /// How many of these are still wanted.
    [[nodiscard]] std::size_t wanted() const { return wanted_.size(); }

private:
    static void destroy(wl_display* display) {
        wl_display_destroy_clients(display);
        wl_display_destroy(display);
    }
    static ScriptedCompositor& self(void* data) { return *static_cast<ScriptedCompositor*>(data); }
    static ScriptedCompositor& self(wl_resource* resource) { return self(wl_resource_get_user_data(resource)); }

    /// Both protocols have the same two events, under the same numbers.
    void tell(std::uint32_t event) {
        for (auto* one : wanted_) wl_resource_post_event(one, event);
        wl_display_flush_clients(display_.get());
    }
    void add(wl_client* client, const wl_interface& interface, int version, std::uint32_t id, const void* requests) {
        auto* one = wl_resource_create(client, &interface, version, id);
        wl_resource_set_implementation(one, requests, this, [](wl_resource* gone) { self(gone).wanted_.remove(gone); });
        wanted_.push_back(one);
    }
    static void end(wl_client*, wl_resource* resource) { wl_resource_destroy(resource); }
    static void nothing(wl_client*, wl_resource*) {}
    template <bool input>
    static void ask_ext(wl_client* client, wl_resource* manager, std::uint32_t id, std::uint32_t length, wl_resource*) {
        self(manager).asked.push_back((input ? "input " : "ext ") + std::to_string(length));
        self(manager).add(client, ext_idle_notification_v1_interface, wl_resource_get_version(manager), id, &ext_one);
    }
    static void ask_kde(wl_client* client, wl_resource* manager, std::uint32_t id, wl_resource*, std::uint32_t length) {
        self(manager).asked.push_back("kde " + std::to_string(length));
        self(manager).add(client, org_kde_kwin_idle_timeout_interface, 1, id, &kde_one);
    }
    static void bind_ext(wl_client* client, void* data, std::uint32_t version, std::uint32_t id) {
        auto* manager = wl_resource_create(client, &ext_idle_notifier_v1_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(manager, &ext, data, nullptr);
    }
    static void bind_kde(wl_client* client, void* data, std::uint32_t version, std::uint32_t id) {
        auto* manager = wl_resource_create(client, &org_kde_kwin_idle_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(manager, &kde, data, nullptr);
    }
    static void bind_seat(wl_client* client, void* data, std::uint32_t version, std::uint32_t id) {
        auto* seat = wl_resource_create(client, &wl_seat_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(seat, nullptr, data, nullptr);
        wl_seat_send_capabilities(seat, 0);
    }

    static constexpr struct ext_idle_notifier_v1_interface ext{end, ask_ext<false>, ask_ext<true>};
    static constexpr struct ext_idle_notification_v1_interface ext_one{end};
    static constexpr struct org_kde_kwin_idle_interface kde{ask_kde};
    static constexpr struct org_kde_kwin_idle_timeout_interface kde_one{end, nothing};

    std::list<wl_resource*> wanted_;
    std::unique_ptr<wl_display, decltype(&destroy)> display_;
    wl_global* seat_ = nullptr;
    std::unique_ptr<ports::Subscription> readable_;
};

}  // namespace unhunch::test
