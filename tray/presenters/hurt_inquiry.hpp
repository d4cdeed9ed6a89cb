// "This hurts": stop and settle, urgent signs, where, how, and what is wise then (content/README, safety).
#pragma once

#include <functional>
#include <memory>

#include "presenters/inquiry.hpp"

namespace unhunch::tray {

/// What the pages speak of.
struct HurtStory {
    core::ExerciseId exercise;
    std::string name;                     // of the exercise
    std::string easier;                   // name of an easier variant that fits; empty where there is none
    std::vector<std::string> sore_areas;  // that hurt within the last 14 days
    /// Whether something of the break is left that spares the area.
    std::function<bool(core::BodyArea)> spared_later;
    /// Ticks a care flag for good.
    std::function<void(const std::string& flag)> take_care;
};

[[nodiscard]] std::unique_ptr<Inquiry> hurt_inquiry(HurtStory story);

/// "How is it today?", about an area that hurt on an earlier day.
[[nodiscard]] std::unique_ptr<Inquiry> next_day_inquiry(core::BodyArea area);

}  // namespace unhunch::tray
