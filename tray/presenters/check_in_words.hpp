// The one question after a break, and its answers.
#pragma once

#include <array>
#include <string>
#include <utility>

#include "core/command.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

inline constexpr const char* check_in_question = words::to_say("How do you feel now?");
inline constexpr const char* check_in_where = words::to_say("Where is it worse?");

inline constexpr std::array<std::pair<core::Feeling, const char*>, 3> feelings{
    {{core::Feeling::Easier, words::to_say("Easier")}, {core::Feeling::Same, words::to_say("Same")}, {core::Feeling::Worse, words::to_say("Worse")}}};

inline constexpr std::array<std::pair<core::BodyArea, const char*>, 7> areas{
    {{core::BodyArea::Neck, words::to_say("Neck")},
     {core::BodyArea::Shoulder, words::to_say("Shoulder")},
     {core::BodyArea::UpperBack, words::to_say("Upper back")},
     {core::BodyArea::LowerBack, words::to_say("Lower back")},
     {core::BodyArea::Chest, words::to_say("Chest")},
     {core::BodyArea::Hips, words::to_say("Hips")},
     {core::BodyArea::Wrist, words::to_say("Wrist")}}};

/// After the answer. Never advice from one word, never a score.
[[nodiscard]] std::string check_in_thanks(core::Feeling feeling);

}  // namespace unhunch::tray
