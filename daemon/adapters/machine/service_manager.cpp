#include "adapters/machine/service_manager.hpp"

#include <systemd/sd-daemon.h>

#include <ctime>

namespace unhunch::machine {

void tell_ready() { (void)sd_notify(0, "READY=1"); }

void tell_reloading() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const auto microseconds = static_cast<long long>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
    (void)sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%lld", microseconds);
}

void tell_stopping() { (void)sd_notify(0, "STOPPING=1"); }

}  // namespace unhunch::machine
