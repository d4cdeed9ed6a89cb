// What is said and what sounds when the guided break goes from one moment to the next: for the voice and for screen readers.
#pragma once

#include <optional>
#include <string>

#include "presenters/break_scene.hpp"

namespace unhunch::tray {

/// Soft signs that need no words: a movement begins, stay, let go, all is done.
enum class Tone { Begin, Hold, Release, Done };

struct Spoken {
    std::string words;  // empty: nothing
    std::optional<Tone> tone;

    bool operator==(const Spoken&) const = default;
};

/// `before` is absent at the start. Nothing is said twice in a row, and no countdown is read out.
[[nodiscard]] Spoken spoken(const std::optional<BreakScene>& before, const BreakScene& now);

}  // namespace unhunch::tray
