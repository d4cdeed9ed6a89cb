// PulseAudio's main loop, served by the one we have.
#pragma once

#include <pulse/mainloop.h>

#include <memory>
#include <vector>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::pulse {

/// PulseAudio tells what it waits for only in the moment of waiting. So it is made to wait for nothing, and what it
/// would have waited for is noted: descriptors behind one of epoll's, and a time.
class ServedMainloop {
public:
    ServedMainloop(ports::EventLoop&, const ports::Clock&);
    ServedMainloop(const ServedMainloop&) = delete;
    ServedMainloop& operator=(const ServedMainloop&) = delete;
    ~ServedMainloop();

    [[nodiscard]] pa_mainloop_api* api() const { return pa_mainloop_get_api(mainloop_); }

    /// Does what is to be done, then arms the loop for the rest: to be called once after the first question.
    void serve();

private:
    static int note(struct pollfd* descriptors, unsigned long count, int timeout, void* self);
    void wait_for(const struct pollfd* descriptors, unsigned long count, int timeout);

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    pa_mainloop* mainloop_ = pa_mainloop_new();
    int epoll_;
    std::vector<int> waited_for_;
    std::unique_ptr<ports::Subscription> ready_;
    std::unique_ptr<ports::Subscription> due_;
};

}  // namespace unhunch::pulse
