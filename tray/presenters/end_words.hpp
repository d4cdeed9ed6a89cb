// What the break window says when the break is over.
#pragma once

#include <optional>
#include <string>

#include "api/status.hpp"

namespace unhunch::tray {

struct EndWords {
    std::string title;  // "Done."
    std::string line;   // "3 of 8 breaks today."
    bool stays = false;  // until the person closes it
};

/// `status` is the one that followed the end; absent while it is not known, or where nobody counts.
/// Of a full session, `exercises` says how many were done: "12 of 14 exercises."; else it is empty.
[[nodiscard]] EndWords end_words(core::RoutineEnd end, const std::optional<api::Status>& status,
                                 const std::string& exercises = {});

}  // namespace unhunch::tray
