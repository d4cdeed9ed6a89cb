// What was found around Unhunch, before anybody says what it means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/status.hpp"

namespace unhunch::cli {

/// Sources are named as their watches name themselves; what did not answer is left out.
struct Findings {
    std::optional<api::Status> status{};  // of the running daemon
    std::string no_daemon{};              // why there is none
    std::string no_session_bus{};         // empty where there is one
    std::string no_system_bus{};
    std::vector<std::string> services{};  // names on the session bus that somebody owns
    bool wayland = false;
    bool x11 = false;
    std::string desktop{};                // "GNOME"

    std::vector<std::string> input{};     // best first
    std::vector<std::string> unseen_input{};  // gamepads and tablets that are plugged in
    std::string session{};                // "logind, org.gnome.ScreenSaver"
    std::string calls{};                  // "pipewire and pulseaudio"
    bool calls_helper = false;            // it can be run
    std::string calls_helper_path{};
    bool pipewire = false;                // its socket is there
    bool pulseaudio = false;
    unsigned cameras = 0;
    bool voice_wished = false;
    bool tones_wished = false;
    std::string voice_helper_path{};
    std::string speech{};                 // "yes", or "no: " and why; asked only where it is wished for
    std::string tones{};
    std::string quiet{};                  // the notification server that was asked for do-not-disturb
    std::string front_window{};
    std::string media{};
    /// How it stands at this moment, where a source has said so.
    std::optional<bool> call_now{};
    std::optional<bool> media_now{};
    std::optional<bool> quiet_now{};
    std::optional<bool> full_screen_now{};
    std::string application_now{};  // in front, as the desktop calls it

    enum class Answer { Nobody, Silent, Nonsense, Given };
    Answer notifications = Answer::Nobody;
    std::string notification_server{};    // name and version
    std::vector<std::string> capabilities{};
    bool can_start_notifications = false;
    Answer tray = Answer::Nobody;
    bool tray_shows = false;
    bool window_program = false;
    std::string window_program_path{};

    std::string journal{};                // the file
    std::string journal_problem{};        // empty where it is in order
    bool journal_exists = false;
    std::vector<std::string> open_to_others{};  // files and folders about the person that others may look into
    std::string backups{};                // the folder
    std::string backup{};                 // the newest copy in it; empty where there is none
    std::string backups_problem{};        // empty where copies can be made, and are
    bool backups_wished = true;
    std::vector<std::string> settings{};  // the files that exist
    std::string settings_problem{};
    std::string own_settings{};           // where the person's own file belongs
    std::size_t exercises = 0;
    std::string exercises_problem{};
    std::string zone{};
    std::string zone_problem{};
    bool autostart = false;
    std::string autostart_sentence{};
    /// Where the daemon's standard error leads: a file, "socket:[1]", "/dev/null"; empty where it is not known.
    std::string log{};
    int daemon_process = 0;
};

}  // namespace unhunch::cli
