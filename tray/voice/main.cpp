// Wires unhunch-voice: does what each line of its standard input says, until that is closed. It sleeps in between.
//
//   say TEXT | tone begin|hold|release|done | hush
//
// What is missing is told once on the standard error, and the rest goes on.
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "voice/speech.hpp"
#include "voice/tones.hpp"

namespace {

using namespace unhunch;
using namespace unhunch::tray;

constexpr const char* usage =
    "usage: unhunch-voice [--check]\n"
    "Speaks and sounds what the lines of its input say: say TEXT, tone begin|hold|release|done, hush.\n"
    "  --check   only says what is there: \"speech yes\", \"tones no: REASON\"\n";

void complain(const std::string& sentence) { std::fprintf(stderr, "unhunch-voice: %s\n", sentence.c_str()); }

class Speaker {
public:
    void take(const std::string& line) {
        if (line.starts_with("say ")) {
            // Whoever was late does not catch up: only the newest words still fit the movement.
            words_ = line.substr(4);
        } else if (line.starts_with("tone ")) {
            sound(line.substr(5));
        } else if (line == "hush") {
            hush();
        }
    }

    /// Once all lines that had come are taken.
    void speak() {
        if (!words_) return;
        const std::string words = *std::exchange(words_, std::nullopt);
        if (!speech_tried_) {
            speech_tried_ = true;
            auto opened = open_speech();
            opened ? static_cast<void>(speech_ = *std::move(opened)) : complain(opened.failure().message);
        }
        if (!speech_ || speech_->say(words)) return;
        speech_.reset();
        complain("speech-dispatcher is gone, so nothing more is spoken. The next break tries again.");
    }

private:
    void sound(const std::string& tone) {
        if (!tones_tried_) {
            tones_tried_ = true;
            auto opened = open_tones();
            opened ? static_cast<void>(tones_ = *std::move(opened)) : complain(opened.failure().message);
        }
        if (!tones_) return;
        const auto played = tones_->play(tone);
        if (played) return;
        tones_.reset();
        complain(played.failure().message);
    }

    void hush() {
        words_.reset();
        if (speech_) speech_->hush();
        if (tones_) tones_->hush();
    }

    std::optional<std::string> words_;
    bool speech_tried_ = false;
    bool tones_tried_ = false;
    std::unique_ptr<Speech> speech_;
    std::unique_ptr<Tones> tones_;
};

bool more_waits() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 0) > 0;
}

int speak_lines() {
    Speaker speaker;
    std::string heard;
    std::array<char, 4096> bytes;
    while (true) {
        const auto count = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0) return 0;
        heard.append(bytes.data(), static_cast<std::size_t>(count));
        for (auto end = heard.find('\n'); end != std::string::npos; end = heard.find('\n')) {
            speaker.take(heard.substr(0, end));
            heard.erase(0, end + 1);
        }
        if (!more_waits()) speaker.speak();
    }
}

int check() {
    const auto speech = open_speech();
    std::printf("speech %s\n", speech ? "yes" : ("no: " + speech.failure().message).c_str());
    const auto tones = open_tones();
    const core::Outcome played = tones ? (*tones)->try_out() : core::Outcome{tones.failure()};
    std::printf("tones %s\n", played ? "yes" : ("no: " + played.failure().message).c_str());
    return speech && played ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 1) return speak_lines();
    if (argc == 2 && std::strcmp(argv[1], "--check") == 0) return check();
    if (argc == 2 && std::strcmp(argv[1], "--help") == 0) return std::fputs(usage, stdout) < 0;
    std::fprintf(stderr, "unhunch-voice: I do not know what to do with '%s'.\n%s", argv[1], usage);
    return 2;
}
