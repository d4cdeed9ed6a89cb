#include "voice/speech.hpp"

#include <cstdlib>

#include <speech-dispatcher/libspeechd.h>

namespace unhunch::tray {

namespace {

class SpeechDispatcher final : public Speech {
public:
    explicit SpeechDispatcher(SPDConnection* connection) : connection_{connection} {}
    SpeechDispatcher(const SpeechDispatcher&) = delete;
    SpeechDispatcher& operator=(const SpeechDispatcher&) = delete;
    ~SpeechDispatcher() override { spd_close(connection_); }

    bool say(const std::string& words) override { return spd_say(connection_, SPD_TEXT, words.c_str()) >= 0; }
    void hush() override { spd_cancel(connection_); }

private:
    SPDConnection* connection_;
};

}  // namespace

core::Result<std::unique_ptr<Speech>> open_speech() {
    char* why = nullptr;
    auto* const connection = spd_open2("unhunch", "cues", nullptr, SPD_MODE_SINGLE, nullptr, 1, &why);
    if (connection != nullptr) return std::unique_ptr<Speech>{std::make_unique<SpeechDispatcher>(connection)};
    std::string reason = why == nullptr ? "it does not answer" : why;
    std::free(why);
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == '.')) reason.pop_back();
    return core::Failure{"Cues cannot be spoken: speech-dispatcher is not there (" + reason +
                         "). Install the package speech-dispatcher, or set voice = false."};
}

}  // namespace unhunch::tray
