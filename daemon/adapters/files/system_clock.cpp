#include "adapters/files/system_clock.hpp"

#include <ctime>
#include <fstream>

namespace unhunch::files {
namespace {

core::Length read(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<core::Length>(std::chrono::seconds{time.tv_sec} +
                                                    std::chrono::nanoseconds{time.tv_nsec});
}

class SystemClock final : public ports::Clock {
public:
    core::Moment now() const override {
        return {core::Uptime{read(CLOCK_BOOTTIME)}, core::WallTime{read(CLOCK_REALTIME)}};
    }
};

}  // namespace

std::unique_ptr<ports::Clock> make_system_clock() { return std::make_unique<SystemClock>(); }

core::Length suspended_so_far() {
    const auto awake = read(CLOCK_MONOTONIC);
    return read(CLOCK_BOOTTIME) - awake;  // read last, so that it is never the smaller one
}

std::string boot_id() {
    std::string id;
    std::ifstream{"/proc/sys/kernel/random/boot_id"} >> id;
    return id;
}

}  // namespace unhunch::files
