// Today in words and one ring: breaks against the goal, sitting, and what became of the reminders.
#pragma once

#include <string>
#include <vector>

#include "api/status.hpp"

namespace unhunch::tray {

struct Fact {
    std::string name;   // "Sitting"
    std::string value;  // "3 h 12 min"

    bool operator==(const Fact&) const = default;
};

struct TodayView {
    double ring = 0;       // of the goal, 0 to 1; without a goal 0
    unsigned done = 0;     // breaks
    unsigned goal = 0;     // 0 = none
    std::string number;    // "3"
    std::string caption;   // "of 8 breaks", "breaks today"
    std::string headline;  // what is going on, or an invitation where nothing has happened yet
    std::vector<Fact> facts;
};

[[nodiscard]] TodayView today_view(const api::Status& status, core::WallTime now, const api::ClockWords& clock_words);

}  // namespace unhunch::tray
