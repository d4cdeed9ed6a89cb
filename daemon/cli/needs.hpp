// From what was found to what it means, need by need. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/findings.hpp"
#include "cli/need.hpp"

namespace unhunch::cli {

/// In the order in which they are told.
[[nodiscard]] std::vector<Need> needs(const Findings&);

/// One of both, where it is known.
[[nodiscard]] std::string now_words(const std::optional<bool>& now, const char* yes, const char* no);

[[nodiscard]] Need daemon_need(const Findings&);
[[nodiscard]] Need session_bus_need(const Findings&);
[[nodiscard]] Need system_bus_need(const Findings&);
[[nodiscard]] Need autostart_need(const Findings&);
[[nodiscard]] Need log_need(const Findings&);

[[nodiscard]] Need input_need(const Findings&);
[[nodiscard]] Need unseen_input_need(const Findings&);
[[nodiscard]] Need lock_need(const Findings&);
[[nodiscard]] Need sleep_need(const Findings&);
[[nodiscard]] Need media_need(const Findings&);

[[nodiscard]] Need calls_need(const Findings&);
[[nodiscard]] Need pipewire_need(const Findings&);
[[nodiscard]] Need pulseaudio_need(const Findings&);
[[nodiscard]] Need cameras_need(const Findings&);

[[nodiscard]] Need notifications_need(const Findings&);
[[nodiscard]] Need do_not_disturb_need(const Findings&);
[[nodiscard]] Need full_screen_need(const Findings&);
[[nodiscard]] Need tray_need(const Findings&);
[[nodiscard]] Need windows_need(const Findings&);

[[nodiscard]] Need speech_need(const Findings&);
[[nodiscard]] Need tones_need(const Findings&);

[[nodiscard]] Need journal_need(const Findings&);
[[nodiscard]] Need privacy_need(const Findings&);
[[nodiscard]] Need backups_need(const Findings&);
[[nodiscard]] Need settings_need(const Findings&);
[[nodiscard]] Need exercises_need(const Findings&);
[[nodiscard]] Need zone_need(const Findings&);

}  // namespace unhunch::cli
