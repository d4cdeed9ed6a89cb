#include "cli/needs.hpp"

namespace unhunch::cli {

std::string now_words(const std::optional<bool>& now, const char* yes, const char* no) {
    return !now ? "" : *now ? yes : no;
}

std::vector<Need> needs(const Findings& findings) {
    std::vector<Need> all;
    for (const auto need : {daemon_need, session_bus_need, system_bus_need, input_need, unseen_input_need, lock_need, sleep_need,
                            media_need, calls_need, pipewire_need, pulseaudio_need, cameras_need, notifications_need,
                            do_not_disturb_need, full_screen_need, tray_need, windows_need, speech_need, tones_need, journal_need,
                            backups_need, privacy_need,
                            settings_need, exercises_need, zone_need, autostart_need, log_need})
        all.push_back(need(findings));
    return all;
}

}  // namespace unhunch::cli
