// A program that records by PulseAudio's protocol, as the common ones do: it can hold its recording, or draw a level.
#pragma once

#include <pulse/context.h>
#include <pulse/stream.h>
#include <pulse/thread-mainloop.h>

#include <functional>
#include <stdexcept>

namespace unhunch::test {

class PulseRecorder {
public:
    /// Records from the microphone, held at first. With PA_STREAM_PEAK_DETECT it is a level meter.
    explicit PulseRecorder(unsigned extra_flags = 0) {
        pa_threaded_mainloop_lock(loop_);
        pa_threaded_mainloop_start(loop_);
        pa_context_set_state_callback(
            context_, [](pa_context*, void* loop) { wake(loop); }, loop_);
        pa_context_connect(context_, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr);
        wait([this] { return pa_context_get_state(context_) == PA_CONTEXT_READY; });
        const bool meter = (extra_flags & PA_STREAM_PEAK_DETECT) != 0;
        const pa_sample_spec sound{PA_SAMPLE_FLOAT32NE, meter ? 25U : 48000U, 1};
        stream_ = pa_stream_new(context_, "a call", &sound, nullptr);
        pa_stream_set_state_callback(
            stream_, [](pa_stream*, void* loop) { wake(loop); }, loop_);
        pa_stream_connect_record(stream_, "testmic", nullptr,
                                 static_cast<pa_stream_flags_t>(PA_STREAM_START_CORKED | extra_flags));
        wait([this] { return pa_stream_get_state(stream_) == PA_STREAM_READY; });
        pa_threaded_mainloop_unlock(loop_);
    }
    PulseRecorder(const PulseRecorder&) = delete;
    PulseRecorder& operator=(const PulseRecorder&) = delete;
    ~PulseRecorder() {
        pa_threaded_mainloop_lock(loop_);
        pa_stream_set_state_callback(stream_, nullptr, nullptr);
        pa_context_set_state_callback(context_, nullptr, nullptr);
        pa_stream_unref(stream_);
        pa_context_disconnect(context_);
        pa_context_unref(context_);
        pa_threaded_mainloop_unlock(loop_);
        pa_threaded_mainloop_stop(loop_);
        pa_threaded_mainloop_free(loop_);
    }

    /// Returns when the server has heard of it.
    void hold(bool on) {
        pa_threaded_mainloop_lock(loop_);
        auto* corking = pa_stream_cork(
            stream_, on ? 1 : 0, [](pa_stream*, int, void* loop) { wake(loop); }, loop_);
        wait([corking] { return pa_operation_get_state(corking) == PA_OPERATION_DONE; });
        pa_operation_unref(corking);
        pa_threaded_mainloop_unlock(loop_);
    }

private:
    static void wake(void* loop) { pa_threaded_mainloop_signal(static_cast<pa_threaded_mainloop*>(loop), 0); }
    void wait(const std::function<bool()>& so) const {
        while (!so()) {
            if (!PA_CONTEXT_IS_GOOD(pa_context_get_state(context_)))
                throw std::runtime_error{"no sound server to record from"};
            pa_threaded_mainloop_wait(loop_);
        }
    }

    pa_threaded_mainloop* loop_ = pa_threaded_mainloop_new();
    pa_context* context_ = pa_context_new(pa_threaded_mainloop_get_api(loop_), "a program with calls");
    pa_stream* stream_ = nullptr;
};

}  // namespace unhunch::test
