#include "windows/aloud.hpp"

#include <utility>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

/// Until screen readers have found the window, and the daemon knows of a call: it asks as the break begins, for two seconds
/// at most.
constexpr std::chrono::milliseconds opening{2200};

}  // namespace

Aloud::Aloud(wxWindow& window, Voice& voice)
    : window_{window}, voice_{voice}, from_{std::chrono::steady_clock::now() + opening} {}

void Aloud::follow(BreakScene scene) {
    if (std::chrono::steady_clock::now() < from_) return;
    const auto words = spoken(said_, scene);
    announce(window_, words.words);
    if (!in_call_) voice_.say(words);
    said_ = std::move(scene);
}

void Aloud::pause(const std::string& why) {
    if (std::exchange(said_, std::nullopt)) voice_.hush();
    announce(window_, why);
}

void Aloud::in_call(bool open) {
    if (std::exchange(in_call_, open) != open && open) voice_.hush();
}

void Aloud::finish(const std::string& title, const std::string& line) {
    voice_.hush();
    if (!in_call_) voice_.say({title, Tone::Done});
    announce(window_, title + " " + line);
}

}  // namespace unhunch::tray
