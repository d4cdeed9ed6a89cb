#include "adapters/wayland/connection.hpp"

#include <cerrno>
#include <cstdlib>

#include <algorithm>
#include <utility>

#include <wayland-client-protocol.h>

namespace unhunch::wayland {
namespace {

std::string shown(const std::string& display) {
    if (!display.empty()) return "\"" + display + "\"";
    const char* variable = std::getenv("WAYLAND_DISPLAY");
    return variable == nullptr ? "(WAYLAND_DISPLAY is not set)" : "\"" + std::string{variable} + "\"";
}

}  // namespace

const wl_registry_listener Connection::registry_listener{on_global, on_removed};
const wl_callback_listener Connection::round_listener{on_round};

core::Result<std::unique_ptr<Connection>> Connection::open(ports::EventLoop& loop, const ports::Clock& clock,
                                                           const std::string& display, Events events) {
    Display opened{wl_display_connect(display.empty() ? nullptr : display.c_str()), &wl_display_disconnect};
    if (!opened)
        return core::Failure{"Could not reach the Wayland display " + shown(display) +
                             ". Start Unhunch inside the session, with its WAYLAND_DISPLAY and XDG_RUNTIME_DIR."};
    return std::unique_ptr<Connection>{new Connection{loop, clock, std::move(opened), std::move(events)}};
}

Connection::Connection(ports::EventLoop& loop, const ports::Clock& clock, Display display, Events events)
    : loop_{loop}, clock_{clock}, events_{std::move(events)}, display_{std::move(display)} {
    registry_ = wl_display_get_registry(display_.get());
    wl_registry_add_listener(registry_, &registry_listener, this);
    readable_ = loop_.watch(wl_display_get_fd(display_.get()), [this] { read(); });
    ask_round();
    send();
}

Connection::~Connection() {
    if (asked_round_ != nullptr) wl_callback_destroy(asked_round_);
    wl_registry_destroy(registry_);
}

const Connection::Global* Connection::offered(const char* interface) const {
    const auto found = std::find_if(globals_.begin(), globals_.end(),
                                    [&](const Global& global) { return global.interface == interface; });
    return found == globals_.end() ? nullptr : &*found;
}

bool Connection::still_offers(std::uint32_t number) const {
    return std::any_of(globals_.begin(), globals_.end(), [&](const Global& global) { return global.number == number; });
}

void* Connection::bind_any(const Global& global, const wl_interface& interface, std::uint32_t version) {
    return wl_registry_bind(registry_, global.number, &interface, std::min(version, global.version));
}

void Connection::ask_round() {
    if (asked_round_ != nullptr) wl_callback_destroy(asked_round_);
    asked_round_ = wl_display_sync(display_.get());
    wl_callback_add_listener(asked_round_, &round_listener, this);
}

void Connection::send() {
    send_again_.reset();
    if (wl_display_flush(display_.get()) >= 0) return;
    // A compositor that does not read is given time; one that is gone is noticed when reading.
    if (errno == EAGAIN)
        send_again_ = loop_.call_at(clock_.now().uptime + core::seconds{1}, [this] { send(); });
}

/// The only reader of its descriptor: it reads once what is there and hands it out.
void Connection::read() {
    auto* display = display_.get();
    bool healthy = true;
    while (healthy && wl_display_prepare_read(display) != 0) healthy = wl_display_dispatch_pending(display) >= 0;
    healthy = healthy && wl_display_read_events(display) >= 0;
    healthy = healthy && wl_display_dispatch_pending(display) >= 0;
    if (!healthy) return lose();
    events_.arrived();
    send();
}

/// Letting go of the descriptor inside its own call would pull the floor from under the loop. Once: it stays readable
/// until then and would put that off at each turn.
void Connection::lose() {
    if (losing_) return;
    losing_ = loop_.call_at({}, [this] {
        const auto lost = events_.lost;
        lost();
    });
}

void Connection::on_global(void* self, wl_registry*, std::uint32_t number, const char* interface,
                           std::uint32_t version) {
    static_cast<Connection*>(self)->globals_.push_back({number, interface, version});
}

void Connection::on_removed(void* self, wl_registry*, std::uint32_t number) {
    std::erase_if(static_cast<Connection*>(self)->globals_,
                  [&](const Global& global) { return global.number == number; });
}

void Connection::on_round(void* self, wl_callback* round, std::uint32_t) {
    auto& connection = *static_cast<Connection*>(self);
    wl_callback_destroy(round);
    connection.asked_round_ = nullptr;
    ++connection.rounds_;
}

}  // namespace unhunch::wayland
