#include "presenters/pause_words.hpp"

#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::to_say;

const char* reason(core::Interruption by) {
    switch (by) {
        case core::Interruption::Person: return to_say("Paused. Take your time.");
        case core::Interruption::Away: return to_say("Paused while you were away.");
        case core::Interruption::Call: return to_say("Paused: a call began.");
        case core::Interruption::Typing: return to_say("Paused: you went back to work.");
        case core::Interruption::Hurt: return to_say("Stopped. Let go of the position slowly and breathe.");
        case core::Interruption::WindowLost: return to_say("Paused: the window was closed by a mishap.");
    }
    return "";
}

}  // namespace

std::string pause_words(core::Interruption by, std::size_t step, std::size_t steps) {
    return said(reason(by)) + " " + said("You can continue at step {0} of {1} for ten minutes.", step + 1, steps);
}

}  // namespace unhunch::tray
