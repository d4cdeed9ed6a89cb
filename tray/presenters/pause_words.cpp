#include "presenters/pause_words.hpp"

namespace unhunch::tray {

namespace {

const char* reason(core::Interruption by) {
    switch (by) {
        case core::Interruption::Person: return "Paused. Take your time.";
        case core::Interruption::Away: return "Paused while you were away.";
        case core::Interruption::Call: return "Paused: a call began.";
        case core::Interruption::Typing: return "Paused: you went back to work.";
        case core::Interruption::Hurt: return "Stopped. Let go of the position slowly and breathe.";
        case core::Interruption::WindowLost: return "Paused: the window was closed by a mishap.";
    }
    return "";
}

}  // namespace

std::string pause_words(core::Interruption by, std::size_t step, std::size_t steps) {
    return std::string{reason(by)} + " You can continue at step " + std::to_string(step + 1) + " of " +
           std::to_string(steps) + " for ten minutes.";
}

}  // namespace unhunch::tray
