// One connection to a Wayland compositor, read and written without ever waiting for it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wayland-client-core.h>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

struct wl_callback;
struct wl_registry;
struct wl_registry_listener;
struct wl_callback_listener;

namespace unhunch::wayland {

class Connection {
public:
    /// What the compositor offers: an interface under a number.
    struct Global {
        std::uint32_t number;
        std::string interface;
        std::uint32_t version;
    };
    struct Events {
        /// Something has come in and was handed to the listeners; called from the loop, outside of libwayland.
        std::function<void()> arrived;
        /// The compositor is gone, told once; the connection is of no use any more and may be destroyed in the call.
        std::function<void()> lost;
    };

    /// `display` empty means $WAYLAND_DISPLAY. What is offered is known after the first rounds() is 1.
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(ports::EventLoop&, const ports::Clock&,
                                                                        const std::string& display, Events);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// The first of that interface; null where there is none.
    [[nodiscard]] const Global* offered(const char* interface) const;
    [[nodiscard]] bool still_offers(std::uint32_t number) const;
    /// The caller destroys what is bound before the connection.
    template <class Interface>
    [[nodiscard]] Interface* bind(const Global& global, const wl_interface& interface, std::uint32_t version) {
        return static_cast<Interface*>(bind_any(global, interface, version));
    }

    /// Sends what was asked for since the last call or event.
    void send();
    /// Asks for one more of `rounds`: how often everything asked for until then has been answered.
    void ask_round();
    [[nodiscard]] int rounds() const { return rounds_; }

private:
    using Display = std::unique_ptr<wl_display, decltype(&wl_display_disconnect)>;

    Connection(ports::EventLoop&, const ports::Clock&, Display, Events);
    [[nodiscard]] void* bind_any(const Global&, const wl_interface&, std::uint32_t version);
    void read();
    void lose();

    static void on_global(void* self, wl_registry*, std::uint32_t number, const char* interface, std::uint32_t version);
    static void on_removed(void* self, wl_registry*, std::uint32_t number);
    static void on_round(void* self, wl_callback*, std::uint32_t);
    static const wl_registry_listener registry_listener;
    static const wl_callback_listener round_listener;

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    Events events_;
    Display display_;
    wl_registry* registry_ = nullptr;
    wl_callback* asked_round_ = nullptr;
    std::vector<Global> globals_;
    int rounds_ = 0;
    // The watches are let go of before the descriptor they watch.
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> send_again_;
    std::unique_ptr<ports::Subscription> losing_;
};

}  // namespace unhunch::wayland
