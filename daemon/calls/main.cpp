// Wires unhunch-calls: says on its standard output whether a microphone, a camera or a screen share is in use, at once
// and at each change, until its standard input is closed. It sleeps in between.
//
//   source pipewire | source pipewire and pulseaudio | source pulseaudio | source video devices       first, once
//   call none | call microphone | call camera | call screen
//
// Cameras that a program opens by itself are seen beside either sound server. Without PipeWire nobody tells of a shared
// screen.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "adapters/files/path_news.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/pipewire/stream_watch.hpp"
#include "adapters/pulse/microphone_watch.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/video/camera_watch.hpp"

namespace {

using namespace unhunch;
using Watch = std::unique_ptr<ports::Subscription>;

constexpr const char* usage =
    "usage: unhunch-calls [--devices FOLDER]\n"
    "Says whether a microphone, a camera or a screen share is in use, and each change, until its input is closed.\n"
    "  --devices FOLDER   where the video devices are (/dev)\n";

// A sound server that hangs must not make the whole answer late: both together stay within two seconds.
constexpr core::Length pipewire_patience{1000};
constexpr core::Length pulse_patience{500};

class Calls {
public:
    explicit Calls(video::Places places) {
        input_ = loop_->watch(STDIN_FILENO, [this] { take_input(); });
        auto cameras = video::watch_cameras(*loop_, *clock_, std::move(places), [this](bool in_use) {
            camera_held_ = in_use;
            say();
        });
        if (cameras)
            cameras_ = *std::move(cameras);
        else
            no_cameras_ = cameras.failure().message;
        ask_pipewire();
    }

    int run() {
        loop_->run();
        return status_;
    }

private:
    void ask_pipewire() {
        auto streams = pipewire::watch_streams(*loop_, {.told = [this](const pipewire::InUse& use) { take_streams(use); },
                                                        .lost = [this](const std::string& why) { lose(why); }});
        if (!streams) return ask_pulse("pulseaudio");
        pictures_ = *std::move(streams);
        otherwise(pipewire_patience, [this] {
            pictures_.reset();
            ask_pulse("pulseaudio");
        });
    }

    /// PipeWire may be there for pictures alone; the microphone is then PulseAudio's.
    void take_streams(const pipewire::InUse& use) {
        streams_ = use;
        if (sound_)
            say();
        else if (settled_ || use.serves_sound)
            settle("pipewire");
        else
            ask_pulse("pipewire and pulseaudio");
    }

    void ask_pulse(const char* source) {
        sound_ = pulse::watch_microphones(*loop_, *clock_,
                                          {.told =
                                               [this, source](bool in_use) {
                                                   microphone_ = in_use;
                                                   settle(source);
                                               },
                                           .lost = [this](const std::string& why) { lose(why); }});
        otherwise(pulse_patience, [this] { do_without_pulse(); });
    }

    void do_without_pulse() {
        sound_.reset();
        if (pictures_) return settle("pipewire");
        if (cameras_) {
            settle("video devices");
            return wait_for_sound_server();
        }
        leave(1, "Neither PipeWire nor PulseAudio answers. " + no_cameras_ +
                     " Calls cannot be noticed; start a sound server in your session.");
    }

    /// One that comes later is asked by the next helper: whoever reads this one starts another.
    void wait_for_sound_server() {
        const char* runtime = std::getenv("XDG_RUNTIME_DIR");
        if (runtime == nullptr) return;
        auto sockets = files::watch_paths(
            *loop_, *clock_,
            [folder = std::filesystem::path{runtime}] {
                return files::WatchedNames{{folder, {"pipewire-0"}}, {folder / "pulse", {"native"}}};
            },
            core::Length{200}, [this] { leave(1); });
        if (sockets) sockets_ = *std::move(sockets);
    }

    /// What is tried next where this one has not answered by then.
    void otherwise(core::Length patience, std::function<void()> next) {
        next_ = next;
        overdue_ = loop_->call_at(clock_->now().uptime + patience, std::move(next));
    }

    /// From inside the watch that is lost, so the next one waits for its turn.
    void lose(const std::string& why) {
        if (settled_) return leave(1, why);
        if (next_) overdue_ = loop_->call_at({}, std::exchange(next_, nullptr));
    }

    void settle(const char* source) {
        overdue_.reset();
        if (!std::exchange(settled_, true)) std::printf("source %s\n", source);
        say();
    }

    void say() {
        if (!settled_ || (cameras_ && !camera_held_)) return;
        const std::string word = streams_.microphone || microphone_                ? "microphone"
                                 : streams_.camera || camera_held_.value_or(false) ? "camera"
                                 : streams_.screen                                 ? "screen"
                                                                                   : "none";
        if (std::exchange(said_, word) != word) std::printf("call %s\n", word.c_str());
        std::fflush(stdout);
    }

    void take_input() {
        std::array<char, 64> ignored;
        if (read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0) leave(0);
    }

    void leave(int status, const std::string& why = "") {
        if (!why.empty()) std::fprintf(stderr, "unhunch-calls: %s\n", why.c_str());
        status_ = status;
        loop_->leave(status);
    }

    std::unique_ptr<ports::Clock> clock_ = files::make_system_clock();
    std::unique_ptr<ports::EventLoop> loop_ = sdbus::make_sd_event_loop();
    Watch input_;
    Watch cameras_;
    Watch pictures_;  // PipeWire, which mostly has the sound too
    Watch sound_;     // PulseAudio
    Watch sockets_;   // where a sound server would be, while there is none
    Watch overdue_;
    std::function<void()> next_;
    std::string no_cameras_;
    pipewire::InUse streams_;
    bool microphone_ = false;
    std::optional<bool> camera_held_;
    bool settled_ = false;
    std::string said_;
    int status_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    video::Places places;
    for (int index = 1; index < argc; ++index) {
        const std::string argument = argv[index];
        if (argument == "--help") return std::fputs(usage, stdout) < 0;
        if (argument != "--devices" || index + 1 == argc) {
            std::fprintf(stderr, "unhunch-calls: I do not know what to do with '%s'.\n%s", argv[index], usage);
            return 2;
        }
        places.devices = argv[++index];
    }
    try {
        return Calls{std::move(places)}.run();
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "unhunch-calls: %s\n", failure.what());
    }
    return 1;
}
