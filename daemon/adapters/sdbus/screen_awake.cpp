#include "adapters/sdbus/screen_awake.hpp"

#include <cstdint>
#include <utility>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* who = "Unhunch";
constexpr std::uint32_t no_window = 0;
constexpr std::uint32_t session_being_idle = 8;

/// Nobody waits for the answer: what was asked for is let go of with the connection, not by its number.
void send(sd_bus* bus, Message call) {
    require(sd_bus_message_set_expect_reply(call.get(), 0), "preparing a call");
    require(sd_bus_message_set_auto_start(call.get(), 0), "preparing a call");
    (void)sd_bus_send(bus, call.get(), nullptr);
}

}  // namespace

void keep_screen_awake(SessionBus& session, const char* reason) {
    auto* const bus = session.handle();
    auto gnome = method_call(bus, "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager", "Inhibit");
    require(sd_bus_message_append(gnome.get(), "susu", who, no_window, reason, session_being_idle), "writing a call");
    send(bus, std::move(gnome));
    for (const auto& [service, path] : {std::pair{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
                                        std::pair{"org.freedesktop.PowerManagement.Inhibit",
                                                  "/org/freedesktop/PowerManagement/Inhibit"}}) {
        auto call = method_call(bus, service, path, service, "Inhibit");
        require(sd_bus_message_append(call.get(), "ss", who, reason), "writing a call");
        send(bus, std::move(call));
    }
}

}  // namespace unhunch::sdbus
