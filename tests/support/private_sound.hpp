// A real sound server of the test's own, without any hardware: PipeWire, WirePlumber and the PulseAudio protocol.
#pragma once

#include <sys/stat.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "child_process.hpp"
#include "private_bus.hpp"

namespace unhunch::test {

/// What a command prints, and nothing where it fails.
[[nodiscard]] inline std::string printed_by(const std::string& command) {
    auto [written, status] = ChildProcess{{"sh", "-c", command + " 2>/dev/null"}}.finish();
    return status == 0 ? written : "";
}

/// While it lives, XDG_RUNTIME_DIR leads to it. There is a microphone `testmic` and there are loudspeakers `testout`.
class PrivateSound {
public:
    PrivateSound() {
        chmod(folder_.path().c_str(), 0700);
        for (const char* variable : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "GST_REGISTRY"})
            setenv(variable, (folder_.path() / variable).c_str(), 1);
        setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
        unsetenv("PIPEWIRE_REMOTE");
        unsetenv("PULSE_SERVER");
        serve("pipewire");
        wait_until("test -S \"$XDG_RUNTIME_DIR/pipewire-0\" && echo yes");
        serve("wireplumber");
        serve("pipewire-pulse");
        wait_until("pactl info");
        wait_until(
            "pactl load-module module-null-sink media.class=Audio/Source/Virtual sink_name=testmic channel_map=mono");
        wait_until("pactl load-module module-null-sink sink_name=testout");
        wait_until("pactl list short sources | grep testmic");
        wait_until("pactl set-default-source testmic && pactl set-default-sink testout && echo yes");
    }
    PrivateSound(const PrivateSound&) = delete;
    PrivateSound& operator=(const PrivateSound&) = delete;
    ~PrivateSound() {
        while (!servers_.empty()) servers_.pop_back();
        unsetenv("XDG_RUNTIME_DIR");
    }

    /// Ends all of it at once.
    void die() {
        for (const auto& server : servers_) server->end(SIGKILL);
    }

private:
    void serve(const std::string& program) {
        servers_.push_back(std::make_unique<ChildProcess>(
            std::vector<std::string>{"sh", "-c", "exec " + program + " >/dev/null 2>&1"}));
    }
    static void wait_until(const std::string& command) {
        for (int tries = 0; printed_by(command).empty(); ++tries) {
            if (tries == 300) throw std::runtime_error{"no sound for the test; this fails: " + command};
            usleep(50'000);
        }
    }

    PrivateBus bus_;
    PrivateFolder folder_;
    std::vector<std::unique_ptr<ChildProcess>> servers_;
};

}  // namespace unhunch::test
