// Tells how long nobody touched a Wayland session, which no protocol can be asked: wayland_silence MILLISECONDS
// Writes "silent since INSTANT" when there was no input for so long and "input" when there is again; instants are
// milliseconds of wall time. Runs until the compositor ends.
#include <wayland-kde-idle.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "wayland_session.hpp"

using namespace unhunch::test;

namespace {

void tell_silence(void* length, org_kde_kwin_idle_timeout*) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    std::printf("silent since %lld\n", static_cast<long long>(now) - *static_cast<int*>(length));
    std::fflush(stdout);
}

void tell_input(void*, org_kde_kwin_idle_timeout*) {
    std::puts("input");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
    int length = argc > 1 ? std::atoi(argv[1]) : 0;
    if (length <= 0) throw std::runtime_error{"usage: wayland_silence MILLISECONDS"};
    WaylandSession session;
    auto* idle = session.offered<org_kde_kwin_idle>(org_kde_kwin_idle_interface);
    auto* seat = session.offered<wl_seat>(wl_seat_interface);
    if (idle == nullptr || seat == nullptr) throw std::runtime_error{"the compositor does not offer org_kde_kwin_idle"};

    static const org_kde_kwin_idle_timeout_listener listener{tell_silence, tell_input};
    auto* timeout = org_kde_kwin_idle_get_idle_timeout(idle, seat, static_cast<std::uint32_t>(length));
    org_kde_kwin_idle_timeout_add_listener(timeout, &listener, &length);
    while (session.turn()) {
    }
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "wayland_silence: %s\n", error.what());
    return 1;
}
