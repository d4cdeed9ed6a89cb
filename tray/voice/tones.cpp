#include "voice/tones.hpp"

#include <array>
#include <cstdint>

#include <canberra.h>

namespace unhunch::tray {

namespace {

struct Sound {
    const char* tone;
    const char* event;   // of the XDG sound naming specification
    const char* volume;  // in decibels: soft
};

constexpr std::array<Sound, 4> sounds{{{"begin", "message", "-14"},
                                       {"hold", "audio-volume-change", "-10"},
                                       {"release", "audio-volume-change", "-14"},
                                       {"done", "complete", "-12"}}};

constexpr std::uint32_t one_voice = 1;  // all tones, so that one hush ends them

core::Outcome outcome(int result) {
    if (result == CA_SUCCESS) return core::Done{};
    return core::Failure{std::string{"Tones cannot be heard: "} + ca_strerror(result) +
                         ". Install the packages libcanberra-pulse and sound-theme-freedesktop, or set tones = false."};
}

class Canberra final : public Tones {
public:
    explicit Canberra(ca_context* context) : context_{context} {}
    Canberra(const Canberra&) = delete;
    Canberra& operator=(const Canberra&) = delete;
    ~Canberra() override { ca_context_destroy(context_); }

    core::Outcome play(const std::string& tone) override {
        for (const auto& sound : sounds) {
            if (tone != sound.tone) continue;
            const int result = ca_context_play(context_, one_voice, CA_PROP_EVENT_ID, sound.event, CA_PROP_MEDIA_ROLE,
                                               "event", CA_PROP_CANBERRA_VOLUME, sound.volume, nullptr);
            return outcome(result);
        }
        return core::Done{};
    }

    core::Outcome try_out() override { return outcome(ca_context_open(context_)); }

    void hush() override { ca_context_cancel(context_, one_voice); }

private:
    ca_context* context_;
};

}  // namespace

core::Result<std::unique_ptr<Tones>> open_tones() {
    ca_context* context = nullptr;
    const int result = ca_context_create(&context);
    if (result != CA_SUCCESS)
        return core::Failure{std::string{"Tones cannot be heard: "} + ca_strerror(result) +
                             ". Start a sound server in your session, or set tones = false."};
    ca_context_change_props(context, CA_PROP_APPLICATION_NAME, "Unhunch", CA_PROP_APPLICATION_ID, "io.github.unhunch",
                            nullptr);
    return std::unique_ptr<Tones>{std::make_unique<Canberra>(context)};
}

}  // namespace unhunch::tray
