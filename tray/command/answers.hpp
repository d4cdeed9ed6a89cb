// What the `unhunch` command says, read for windows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/what_if_words.hpp"

namespace unhunch::tray {

/// One line of the doctor.
struct DoctorLine {
    std::string need;   // "calls"
    std::string found;  // "pipewire"
    std::string now;    // "no call is open"; empty where that is no matter of moments
    std::string means;
    std::string cure;
    bool ok = false;
};
/// Of `unhunch doctor --json`, in the person's language; empty where it says something else.
[[nodiscard]] std::vector<DoctorLine> doctor_lines(const std::string& json);

/// Of `unhunch simulate --set ... --json`.
[[nodiscard]] std::optional<ComparedNumbers> compared_numbers(const std::string& json);

}  // namespace unhunch::tray
