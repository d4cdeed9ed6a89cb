#include "adapters/pulse/served_mainloop.hpp"

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>

namespace unhunch::pulse {

ServedMainloop::ServedMainloop(ports::EventLoop& loop, const ports::Clock& clock)
    : loop_{loop}, clock_{clock}, epoll_{epoll_create1(EPOLL_CLOEXEC)} {
    if (epoll_ < 0) throw std::system_error{errno, std::generic_category(), "watching PulseAudio"};
    pa_mainloop_set_poll_func(mainloop_, note, this);
    ready_ = loop_.watch(epoll_, [this] { serve(); });
}

ServedMainloop::~ServedMainloop() {
    ready_.reset();
    due_.reset();
    pa_mainloop_free(mainloop_);
    close(epoll_);
}

void ServedMainloop::serve() {
    while (pa_mainloop_prepare(mainloop_, -1) >= 0 && pa_mainloop_poll(mainloop_) >= 0 &&
           pa_mainloop_dispatch(mainloop_) > 0) {
    }
}

int ServedMainloop::note(struct pollfd* descriptors, unsigned long count, int timeout, void* self) {
    static_cast<ServedMainloop*>(self)->wait_for(descriptors, count, timeout);
    return poll(descriptors, count, 0);
}

void ServedMainloop::wait_for(const struct pollfd* descriptors, unsigned long count, int timeout) {
    for (const int descriptor : waited_for_) epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, nullptr);
    waited_for_.clear();
    for (unsigned long each = 0; each < count; ++each) {
        epoll_event event{};
        // The bits of poll and epoll are the same.
        event.events = static_cast<std::uint32_t>(static_cast<unsigned short>(descriptors[each].events));
        if (epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptors[each].fd, &event) == 0)
            waited_for_.push_back(descriptors[each].fd);
    }
    due_ = timeout < 0 ? nullptr
                       : loop_.call_at(clock_.now().uptime + std::chrono::milliseconds{timeout}, [this] { serve(); });
}

}  // namespace unhunch::pulse
