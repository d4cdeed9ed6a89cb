// Who a session is for: what stands in the house, where the person may go, what needs care, and what was done before.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/adjustments.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::composer {

struct Household {
    std::vector<std::string> equipment;  // band, anchor, dumbbells ...
    std::vector<std::string> missing;    // of chair, wall, doorway, desk, mat, towel, which everyone is taken to have
    std::vector<core::Position> positions{core::Position::Seated, core::Position::Standing, core::Position::Wall};
    std::vector<std::string> care;  // flags, recent_operation among them
    std::vector<core::BodyArea> areas_off;
    std::vector<core::ExerciseId> hidden;             // because they hurt
    std::vector<core::ExerciseId> chosen;             // of those that are only for people who chose them
    std::map<core::ExerciseId, unsigned> days_since;  // it was last done; not there: never
    unsigned sessions = 0;                            // completed so far
    /// Sessions in which all sets were done, without pain and at an effort of 7 of 10 or less.
    std::map<core::ExerciseId, unsigned> clean_sessions;
    core::Adjustments grown;  // what was said yes to: repetitions, load, harder ones in the place of others
};

}  // namespace unhunch::composer
