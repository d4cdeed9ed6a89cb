// A real sound server of the test's own, without any hardware: PipeWire, WirePlumber and the PulseAudio protocol.
#pragma once

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
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
///
/// On a machine under load a server may end as it starts, where it finds the other's socket before that one listens:
/// the whole of it is started anew then. A test without sound tells what the servers said.
class PrivateSound {
public:
    PrivateSound() {
        for (int starts = 1;; ++starts) {
            const auto missing = start(folder_.path() / std::to_string(starts));
            if (missing.empty()) return;
            servers_.clear();
            if (starts == 3)
                throw std::runtime_error{"no sound for the test, this fails: " + missing + "\n" +
                                         printed_by("tail -n 20 " + folder_.path().string() + "/3/*.log")};
        }
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
    /// What still fails after 15 s, or nothing.
    [[nodiscard]] std::string start(const std::filesystem::path& runtime) {
        std::filesystem::create_directory(runtime);
        chmod(runtime.c_str(), 0700);
        for (const char* variable : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "GST_REGISTRY"})
            setenv(variable, (runtime / variable).c_str(), 1);
        setenv("XDG_RUNTIME_DIR", runtime.c_str(), 1);
        unsetenv("PIPEWIRE_REMOTE");
        unsetenv("PULSE_SERVER");
        serve("pipewire", runtime);
        if (!comes(is_up)) return is_up;
        serve("wireplumber", runtime);
        serve("pipewire-pulse", runtime);
        for (const char* command :
             {"pactl info",
              "pactl load-module module-null-sink media.class=Audio/Source/Virtual sink_name=testmic channel_map=mono",
              "pactl load-module module-null-sink sink_name=testout", "pactl list short sources | grep testmic",
              "pactl set-default-source testmic && pactl set-default-sink testout && echo yes"})
            if (!comes(command)) return command;
        return "";
    }
    void serve(const std::string& program, const std::filesystem::path& runtime) {
        const auto log = (runtime / (program + ".log")).string();
        servers_.push_back(std::make_unique<ChildProcess>(
            std::vector<std::string>{"sh", "-c", "exec " + program + " >" + log + " 2>&1"}));
    }
    [[nodiscard]] static bool comes(const std::string& command) {
        for (int tries = 0; tries < 300; ++tries) {
            if (!printed_by(command).empty()) return true;
            usleep(50'000);
        }
        return false;
    }

    static constexpr auto is_up = "pw-cli info 0";  // its socket alone may be there before it listens
    PrivateBus bus_;
    PrivateFolder folder_;
    std::vector<std::unique_ptr<ChildProcess>> servers_;
};

}  // namespace unhunch::test
