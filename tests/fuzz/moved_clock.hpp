// A clock that goes on when told, for a program of one source: whoever asks the system for the time since boot, libsystemd too, gets that.
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <ctime>

namespace unhunch::fuzz {

/// By how much the clocks that only go forward are ahead; the calendar's, by which libFuzzer counts its minute, is not.
inline std::chrono::seconds ahead{0};

}  // namespace unhunch::fuzz

/// In place of the C library's.
extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const auto result = static_cast<int>(syscall(SYS_clock_gettime, clock, now));
    if (result == 0 && (clock == CLOCK_MONOTONIC || clock == CLOCK_BOOTTIME)) now->tv_sec += unhunch::fuzz::ahead.count();
    return result;
}
