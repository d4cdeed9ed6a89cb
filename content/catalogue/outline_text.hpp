// Outlines as text and back, for who reads the packs in one process and keeps what came of it in another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/routine.hpp"

namespace unhunch::content {

/// What becomes of all packs for who only announces routines.
struct Announced {
    std::vector<core::RoutineOutline> routines;
    std::vector<std::string> problems;  // why packs are not used, in sentences

    bool operator==(const Announced&) const = default;
};

/// For one and the same program: it has no version, and numbers stand in it as the machine has them.
[[nodiscard]] std::string to_text(const Announced& announced);

/// Absent where the text is not whole.
[[nodiscard]] std::optional<Announced> announced_from(std::string_view text);

}  // namespace unhunch::content
