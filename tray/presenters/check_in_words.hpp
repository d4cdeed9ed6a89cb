// The one question after a break, and its answers.
#pragma once

#include <array>
#include <string>
#include <utility>

#include "core/command.hpp"

namespace unhunch::tray {

inline constexpr const char* check_in_question = "How do you feel now?";
inline constexpr const char* check_in_where = "Where is it worse?";

inline constexpr std::array<std::pair<core::Feeling, const char*>, 3> feelings{
    {{core::Feeling::Easier, "Easier"}, {core::Feeling::Same, "Same"}, {core::Feeling::Worse, "Worse"}}};

inline constexpr std::array<std::pair<core::BodyArea, const char*>, 7> areas{
    {{core::BodyArea::Neck, "Neck"},
     {core::BodyArea::Shoulder, "Shoulder"},
     {core::BodyArea::UpperBack, "Upper back"},
     {core::BodyArea::LowerBack, "Lower back"},
     {core::BodyArea::Chest, "Chest"},
     {core::BodyArea::Hips, "Hips"},
     {core::BodyArea::Wrist, "Wrist"}}};

/// After the answer. Never advice from one word, never a score.
[[nodiscard]] std::string check_in_thanks(core::Feeling feeling);

}  // namespace unhunch::tray
