#include "presenters/spoken.hpp"

namespace unhunch::tray {

namespace {

bool same_step(const BreakScene& before, const BreakScene& now) {
    return before.place == now.place && before.set == now.set && before.exercise == now.exercise;
}

std::string opening(const BreakScene& now, bool new_part) {
    std::string words = new_part && !now.part.empty() ? now.part + ". " : "";
    words += now.exercise + ".";
    if (!now.side.empty()) words += " " + now.side + ".";
    if (!now.cue.empty()) words += " " + now.cue;
    return words;
}

std::optional<Tone> tone(const BreakScene& before, const BreakScene& now) {
    if (now.waiting) return {};
    if (before.waiting) return Tone::Begin;
    const bool held = before.beat.part == Beat::Part::Hold;
    const bool holds = now.beat.part == Beat::Part::Hold;
    if (holds && !held) return Tone::Hold;
    if (held && !holds) return Tone::Release;
    return {};
}

std::string words(const BreakScene& before, const BreakScene& now) {
    const bool new_exercise = before.place != now.place || before.exercise != now.exercise;
    if (new_exercise) return opening(now, before.part != now.part);
    std::string said;
    // A switch says its side in its cue.
    if (before.side != now.side && !now.side.empty() && !now.waiting) said = now.side + ".";
    if (before.cue != now.cue && !now.cue.empty()) said += (said.empty() ? "" : " ") + now.cue;
    return said;
}

}  // namespace

Spoken spoken(const std::optional<BreakScene>& before, const BreakScene& now) {
    if (!before) return {opening(now, true), {}};
    return {words(*before, now), same_step(*before, now) ? tone(*before, now) : std::nullopt};
}

}  // namespace unhunch::tray
