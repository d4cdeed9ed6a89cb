#include "adapters/pulse/microphone_watch.hpp"

#include <pulse/context.h>
#include <pulse/error.h>
#include <pulse/introspect.h>
#include <pulse/proplist.h>
#include <pulse/subscribe.h>

#include <cstring>
#include <optional>
#include <set>
#include <utility>

#include "adapters/pulse/served_mainloop.hpp"

namespace unhunch::pulse {
namespace {

template <auto release>
struct Release {
    template <class Handle>
    void operator()(Handle* handle) const {
        release(handle);
    }
};

using Context = std::unique_ptr<pa_context, Release<pa_context_unref>>;

constexpr auto what_changes =
    static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SOURCE | PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT);

/// The answers come by the callback; the operation itself is not needed.
void done_with(pa_operation* operation) {
    if (operation != nullptr) pa_operation_unref(operation);
}

/// PulseAudio says it by the method, PipeWire in its place by the property.
bool is_meter(const pa_source_output_info& recording) {
    const char* monitor = pa_proplist_gets(recording.proplist, "stream.monitor");
    return (recording.resample_method != nullptr && std::strcmp(recording.resample_method, "peaks") == 0) ||
           (monitor != nullptr && std::strcmp(monitor, "true") == 0);
}

class MicrophoneWatch final : public ports::Subscription {
public:
    MicrophoneWatch(ports::EventLoop& loop, const ports::Clock& clock, MicrophoneEvents events)
        : events_{std::move(events)}, mainloop_{loop, clock}, context_{pa_context_new(mainloop_.api(), "Unhunch")} {
        // From the loop, so that nothing is told before the caller has us.
        begin_ = loop.call_at({}, [this] {
            pa_context_set_state_callback(context_.get(), on_state, this);
            pa_context_set_subscribe_callback(context_.get(), on_change, this);
            if (pa_context_connect(context_.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) lose();
            mainloop_.serve();
        });
    }

    ~MicrophoneWatch() override {
        begin_.reset();
        pa_context_set_state_callback(context_.get(), nullptr, nullptr);
        pa_context_disconnect(context_.get());
    }

private:
    static void on_state(pa_context* context, void* self) {
        auto& watch = *static_cast<MicrophoneWatch*>(self);
        const auto state = pa_context_get_state(context);
        if (state == PA_CONTEXT_READY) {
            done_with(pa_context_subscribe(context, what_changes, nullptr, nullptr));
            watch.ask();
        } else if (!PA_CONTEXT_IS_GOOD(state)) {
            watch.lose();
        }
    }

    static void on_change(pa_context*, pa_subscription_event_type_t, std::uint32_t, void* self) {
        static_cast<MicrophoneWatch*>(self)->ask();
    }

    /// One question at a time; what changes meanwhile is asked for afterwards.
    void ask() {
        again_ = std::exchange(asking_, true);
        if (again_) return;
        monitors_.clear();
        recordings_.clear();
        done_with(pa_context_get_source_info_list(context_.get(), on_source, this));
        done_with(pa_context_get_source_output_info_list(context_.get(), on_recording, this));
    }

    static void on_source(pa_context*, const pa_source_info* source, int end, void* self) {
        auto& watch = *static_cast<MicrophoneWatch*>(self);
        if (end == 0 && source->monitor_of_sink != PA_INVALID_INDEX) watch.monitors_.insert(source->index);
    }

    static void on_recording(pa_context*, const pa_source_output_info* recording, int end, void* self) {
        auto& watch = *static_cast<MicrophoneWatch*>(self);
        if (end != 0) return watch.answered();
        const bool counts = recording->corked == 0 && recording->source != PA_INVALID_INDEX &&
                            recording->owner_module == PA_INVALID_INDEX && !is_meter(*recording);
        if (counts) watch.recordings_.insert(recording->source);
    }

    void answered() {
        asking_ = false;
        if (std::exchange(again_, false)) return ask();
        for (const auto monitor : monitors_) recordings_.erase(monitor);
        const bool in_use = !recordings_.empty();
        if (std::exchange(in_use_, in_use) != in_use) events_.told(in_use);
    }

    void lose() {
        const auto lost = std::exchange(events_.lost, nullptr);
        if (lost) lost(std::string{"PulseAudio: "} + pa_strerror(pa_context_errno(context_.get())) + ".");
    }

    MicrophoneEvents events_;
    ServedMainloop mainloop_;
    Context context_;
    std::unique_ptr<ports::Subscription> begin_;
    bool asking_ = false;
    bool again_ = false;
    std::set<std::uint32_t> monitors_;
    std::set<std::uint32_t> recordings_;  // the sources they listen to
    std::optional<bool> in_use_;
};

}  // namespace

std::unique_ptr<ports::Subscription> watch_microphones(ports::EventLoop& loop, const ports::Clock& clock,
                                                       MicrophoneEvents events) {
    return std::make_unique<MicrophoneWatch>(loop, clock, std::move(events));
}

}  // namespace unhunch::pulse
