#include "adapters/sdbus/later.hpp"

#include <ctime>
#include <utility>

namespace unhunch::sdbus {

void Later::after(std::chrono::microseconds delay, std::function<void()> deed) {
    deed_ = std::make_shared<std::function<void()>>(std::move(deed));
    sd_event_source* source = nullptr;
    require(sd_event_add_time_relative(loop_, &source, CLOCK_BOOTTIME, static_cast<std::uint64_t>(delay.count()), 1000,
                                       on_time, this),
            "putting something off");
    source_.reset(source);
}

int Later::on_time(sd_event_source*, std::uint64_t, void* userdata) noexcept {
    const auto deed = std::exchange(static_cast<Later*>(userdata)->deed_, nullptr);
    return guarded(nullptr, [&] {
        if (deed) (*deed)();
        return 0;
    });
}

}  // namespace unhunch::sdbus
