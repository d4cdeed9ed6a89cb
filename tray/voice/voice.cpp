#include "voice/voice.hpp"

#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace unhunch::tray {

namespace {

const char* name(Tone tone) {
    switch (tone) {
        case Tone::Begin: return "begin";
        case Tone::Hold: return "hold";
        case Tone::Release: return "release";
        case Tone::Done: return "done";
    }
    return "";
}

/// A line each, into a socket: it neither waits nor dies where the helper has hung or gone.
class HelperVoice final : public Voice {
public:
    HelperVoice(int lines, VoiceWishes wishes) : lines_{lines}, wishes_{wishes} {}
    HelperVoice(const HelperVoice&) = delete;
    HelperVoice& operator=(const HelperVoice&) = delete;
    ~HelperVoice() override { close(lines_); }

    void say(const Spoken& spoken) override {
        if (wishes_.tones && spoken.tone) send_line(std::string{"tone "} + name(*spoken.tone));
        if (wishes_.words && !spoken.words.empty()) send_line("say " + spoken.words);
    }
    void hush() override { send_line("hush"); }

private:
    void send_line(std::string line) {
        std::replace(line.begin(), line.end(), '\n', ' ');
        line += '\n';
        static_cast<void>(send(lines_, line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
    }

    int lines_;
    VoiceWishes wishes_;
};

class Silence final : public Voice {
public:
    void say(const Spoken&) override {}
    void hush() override {}
};

/// 0, or why it could not start. It ends by itself when its input closes.
int spawn(const std::string& program, int input) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    std::string path = program;
    char* arguments[] = {path.data(), nullptr};
    pid_t process = 0;
    const int error = posix_spawn(&process, program.c_str(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

}  // namespace

std::unique_ptr<Voice> start_voice(const std::filesystem::path& helper, VoiceWishes wishes) {
    int ends[2];
    if (!wishes.words && !wishes.tones) return std::make_unique<Silence>();
    int error = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : errno;
    if (error == 0) {
        error = spawn(helper.string(), ends[1]);
        close(ends[1]);
        if (error == 0) return std::make_unique<HelperVoice>(ends[0], wishes);
        close(ends[0]);
    }
    std::fprintf(stderr, "unhunch-tray: Could not start %s, so nothing is heard: %s. Install Unhunch whole.\n",
                 helper.c_str(), std::strerror(error));
    return std::make_unique<Silence>();
}

}  // namespace unhunch::tray
