// From what was found to what it means, and how it is said.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/doctor_report.hpp"
#include "cli/needs.hpp"
#include "cli/unseen_input.hpp"

using namespace unhunch;
using cli::Findings;
using nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A desktop of Xfce on X11 on which nothing is missing.
Findings xfce() {
    Findings found;
    found.status = api::Status{.idle_source = "xsync", .notifier = "xfce4-notifyd", .tray = "statusnotifier", .version = "1.2.3"};
    found.x11 = true;
    found.input = {"xsync"};
    found.session = "logind, org.xfce.ScreenSaver";
    found.calls = "pipewire";
    found.calls_helper = true;
    found.pipewire = true;
    found.quiet = "xfce4-notifyd";
    found.front_window = "x11";
    found.media = "org.freedesktop.login1";
    found.notifications = Findings::Answer::Given;
    found.notification_server = "Xfce Notify Daemon 0.7.3";
    found.capabilities = {"actions", "body"};
    found.tray = Findings::Answer::Given;
    found.tray_shows = true;
    found.window_program = true;
    found.window_program_path = "/usr/bin/unhunch-tray";
    found.journal = "/home/one/.local/share/unhunch/journal.db";
    found.journal_exists = true;
    found.exercises = 49;
    found.zone = "Europe/Berlin";
    found.autostart = true;
    found.autostart_sentence = "Unhunch starts at login.";
    found.log = "socket:[4711]";
    found.daemon_process = 77;
    return found;
}

}  // namespace

TEST_CASE("On a whole desktop nothing is missing, and each need is one line", "[cli]") {
    const auto needs = cli::needs(xfce());
    const auto lines = cli::doctor_lines(needs);

    for (const auto& need : needs) {
        INFO(need.need);
        CHECK(need.ok);
        CHECK_FALSE(need.found.empty());
        CHECK_FALSE(need.means.empty());
        CHECK_FALSE(need.cure.empty());
    }
    CHECK(contains(lines, "ok   input                 xsync\n"));
    CHECK(contains(lines, "ok   notifications         Xfce Notify Daemon 0.7.3 (actions, body); in use: xfce4-notifyd\n"));
    CHECK(contains(lines, "ok   log                   `journalctl --user _PID=77`\n"));
    CHECK(contains(lines, "\nNothing is missing.\n"));
    CHECK(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) == needs.size() + 2);
}

TEST_CASE("Where everything is missing, each need says what it means and what helps", "[cli]") {
    Findings nothing;
    nothing.no_daemon = "Unhunch is not running.\nStart it.";
    nothing.no_session_bus = nothing.no_system_bus = "No such file or directory";
    nothing.journal_problem = "the disk is full";
    nothing.backups_problem = "the folder cannot be written";
    nothing.settings_problem = "config.toml:2:1: what is this?";
    nothing.exercises_problem = "there is no pack";
    nothing.zone_problem = "no such zone";
    nothing.open_to_others = {"journal.db"};
    nothing.unseen_input = {"gamepad Stick"};
    nothing.voice_wished = nothing.tones_wished = true;

    const auto needs = cli::needs(nothing);

    for (const auto& need : needs) {
        INFO(need.need);
        CHECK_FALSE(need.ok);
        CHECK(contains(cli::doctor_lines({need}), "; cure: " + need.cure + "\n"));
    }
    CHECK(contains(cli::doctor_lines(needs), "--   daemon                Unhunch is not running. Start it; without it"));
}

TEST_CASE("The doctor as JSON has the names that scripts know", "[cli]") {
    const auto read = json::parse(cli::doctor_json(cli::needs(xfce())));

    REQUIRE(read.is_array());
    for (const auto& need : read) {
        CHECK(need.size() == 7);
        for (const auto* key : {"need", "found", "using", "means", "cure", "now"}) CHECK(need[key].is_string());
        CHECK(need["ok"].is_boolean());
    }
    CHECK(read[3]["need"] == "input");
    CHECK(read[3]["using"] == "xsync");
}

TEST_CASE("What the running daemon uses counts, not what could be used", "[cli]") {
    auto found = xfce();
    found.status->idle_source = "timer";
    const auto need = cli::input_need(found);
    CHECK(need.found == "xsync");
    CHECK(need.in_use == "timer");
    CHECK_FALSE(need.ok);

    found.status.reset();
    CHECK(cli::input_need(found).ok);
    found.input = {"logind"};
    CHECK_FALSE(cli::input_need(found).ok);
    CHECK(contains(cli::input_need(found).means, "minutes late"));
}

TEST_CASE("A service that is there and does not answer is named", "[cli]") {
    auto found = xfce();
    found.services = {"org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver", "org.gnome.SessionManager"};
    CHECK(cli::input_need(found).found == "xsync; org.gnome.Mutter.IdleMonitor is there and says nothing that can be used");
    CHECK(contains(cli::lock_need(found).found, "; org.gnome.ScreenSaver is there"));
    CHECK(contains(cli::media_need(found).found, "; org.gnome.SessionManager is there"));

    found.session = "logind, org.gnome.ScreenSaver";
    CHECK(cli::lock_need(found).found == found.session);

    found.notifications = Findings::Answer::Silent;
    CHECK(cli::notifications_need(found).found == "it did not answer within 2 s");
    CHECK_FALSE(cli::notifications_need(found).ok);
    found.notifications = Findings::Answer::Nonsense;
    CHECK(cli::notifications_need(found).found == "it answered nonsense");
}

TEST_CASE("A notification server without actions is not enough, one that starts on demand is", "[cli]") {
    auto found = xfce();
    found.capabilities = {"body"};
    CHECK_FALSE(cli::notifications_need(found).ok);

    found.notifications = Findings::Answer::Nobody;
    found.quiet.clear();
    CHECK_FALSE(cli::notifications_need(found).ok);
    found.can_start_notifications = true;
    CHECK(cli::notifications_need(found).ok);
    CHECK(cli::do_not_disturb_need(found).ok);
}

TEST_CASE("Calls are heard over one sound server, and the other is not missed", "[cli]") {
    auto found = xfce();
    CHECK(cli::pulseaudio_need(found).ok);

    found.calls = "pulseaudio";
    CHECK(cli::calls_need(found).ok);
    CHECK_FALSE(cli::pipewire_need(found).ok);

    found.calls = "video devices";
    CHECK_FALSE(cli::calls_need(found).ok);
    CHECK(contains(cli::calls_need(found).means, "microphones are not heard"));

    found.calls_helper = false;
    found.calls_helper_path = "/usr/libexec/unhunch/unhunch-calls";
    CHECK(cli::calls_need(found).found == "there is no /usr/libexec/unhunch/unhunch-calls");
}

TEST_CASE("The log is where the daemon's standard error leads", "[cli]") {
    auto found = xfce();
    found.log = "/home/one/.xsession-errors";
    CHECK(cli::log_need(found).found == "/home/one/.xsession-errors");
    CHECK(cli::log_need(found).ok);
    found.log = "/dev/null";
    CHECK_FALSE(cli::log_need(found).ok);
    found.daemon_process = 0;
    CHECK(contains(cli::log_need(found).found, "not running"));
}

TEST_CASE("Gamepads and tablets are found in the kernel's list, keyboards and mice are not", "[cli]") {
    CHECK(cli::unseen_input("I: Bus=0003\n"
                            "N: Name=\"AT Translated Set 2 keyboard\"\n"
                            "H: Handlers=sysrq kbd leds event0\n\n"
                            "I: Bus=0003\n"
                            "N: Name=\"Sony Wireless Controller\"\n"
                            "H: Handlers=event9 js0\n\n"
                            "N: Name=\"Wacom Intuos S Pen\"\n"
                            "H: Handlers=mouse1 event7\n\n"
                            "N: Name=\"Penguin Mouse\"\n"
                            "H: Handlers=mouse0 event5\n") ==
          std::vector<std::string>{"gamepad Sony Wireless Controller", "tablet Wacom Intuos S Pen"});
    CHECK(cli::unseen_input("").empty());
}

TEST_CASE("Speech and tones are no matter where nobody wishes for them") {
    const auto quiet = xfce();
    CHECK(cli::speech_need(quiet).ok);
    CHECK(contains(cli::tones_need(quiet).found, "not wished for"));
}

TEST_CASE("Whoever wishes for spoken cues hears what is missing for them") {
    auto found = xfce();
    found.voice_wished = found.tones_wished = true;
    found.speech = "no: Cues cannot be spoken: speech-dispatcher is not there.";
    found.tones = "yes";

    CHECK_FALSE(cli::speech_need(found).ok);
    CHECK(contains(cli::speech_need(found).found, "speech-dispatcher is not there"));
    CHECK(contains(cli::speech_need(found).cure, "install the package speech-dispatcher"));
    CHECK(cli::tones_need(found).in_use == "libcanberra");

    found.speech.clear();
    found.voice_helper_path = "/usr/libexec/unhunch/unhunch-voice";
    CHECK(cli::speech_need(found).found == "/usr/libexec/unhunch/unhunch-voice does not answer");
}

TEST_CASE("What holds a reminder back is told as it stands just now, and what was not heard is not made up", "[cli]") {
    Findings findings;
    CHECK(cli::calls_need(findings).now.empty());
    findings.call_now = true;
    findings.quiet_now = false;
    findings.media_now = true;
    findings.full_screen_now = false;
    findings.application_now = "mousepad";
    CHECK(cli::calls_need(findings).now == "a call is open");
    CHECK(cli::do_not_disturb_need(findings).now == "notifications are shown");
    CHECK(cli::media_need(findings).now == "something plays");
    CHECK(cli::full_screen_need(findings).now == "no window fills the screen; in front: mousepad");
}
