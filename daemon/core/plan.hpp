// What decisions lean on besides the past: the settings, the calendar and what could be offered next.
#pragma once

#include <vector>

#include "core/calendar.hpp"
#include "core/care.hpp"
#include "core/routine.hpp"
#include "core/settings.hpp"

namespace unhunch::core {

struct Plan {
    Settings settings;
    Calendar calendar;
    std::vector<RoutineOutline> routines;
    RoutineId next;              // what the selection chose for the next reminder
    bool desk_is_asked = false;  // calls and holds are known only while they are looked at; else every change is told
    CareBook care{};             // what hurt; fills with what is written
    std::vector<Day> sessions{};  // the last days with a full session; fills likewise

    [[nodiscard]] const RoutineOutline* outline(const RoutineId& id) const {
        for (const auto& routine : routines)
            if (routine.id == id) return &routine;
        return nullptr;
    }
};

}  // namespace unhunch::core
