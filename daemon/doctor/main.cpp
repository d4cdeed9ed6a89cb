// Wires unhunch-doctor, which `unhunch doctor` becomes: tries the daemon's own sources for a moment and says what it
// found. It has libraries that the command line needs for nothing else, so it is a program of its own.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "adapters/autostart/autostart.hpp"
#include "adapters/files/lxqt_quiet_watch.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/files/whole_text.hpp"
#include "adapters/process/call_watch.hpp"
#include "adapters/process/gsettings_watch.hpp"
#include "adapters/process/talking_child.hpp"
#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/desktop_survey.hpp"
#include "adapters/sdbus/do_not_disturb_watch.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/logind_input_watch.hpp"
#include "adapters/sdbus/media_watch.hpp"
#include "adapters/sdbus/mutter_input_watch.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/session_watch.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "adapters/settings/said_settings.hpp"
#include "adapters/settings/settings_file.hpp"
#include "adapters/sqlite/backups.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/wayland/front_window_watch.hpp"
#include "adapters/wayland/wayland_input_watch.hpp"
#include "adapters/x11/front_window_watch.hpp"
#include "adapters/x11/xsync_input_watch.hpp"
#include "adapters/zone/local_zone.hpp"
#include "app/probe.hpp"
#include "catalogue/reader.hpp"
#include "cli/doctor_report.hpp"
#include "cli/needs.hpp"
#include "cli/places.hpp"
#include "cli/unseen_input.hpp"
#include "keeping/kept_files.hpp"
#include "words/said.hpp"

namespace {

/// It, or where it is not there yet, the folder that would have it made below.
bool can_be_written(const std::filesystem::path& path) {
    std::error_code unreadable;
    std::filesystem::path there = path;
    while (!exists(there, unreadable) && there.has_relative_path()) there = there.parent_path();
    if (there != path && !is_directory(there, unreadable)) return false;
    return access(there.c_str(), W_OK) == 0;
}

using namespace unhunch;
using cli::Findings;
using words::filled_with;
using words::to_say;

/// A service that has not answered by then is told to be silent.
constexpr core::Length patience = core::seconds{2};
/// A copy is made on every day with something new; two days without one are told.
constexpr core::Length backup_patience = std::chrono::hours{48};

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// A source that has nothing to say names itself so.
std::string known(const std::string& name) { return name == "none" || name == "not asked" ? "" : name; }

Findings::Answer answer(sdbus::DesktopFacts::Answer given) {
    switch (given) {
        case sdbus::DesktopFacts::Answer::Nobody: return Findings::Answer::Nobody;
        case sdbus::DesktopFacts::Answer::Silent: return Findings::Answer::Silent;
        case sdbus::DesktopFacts::Answer::Nonsense: return Findings::Answer::Nonsense;
        case sdbus::DesktopFacts::Answer::Given: break;
    }
    return Findings::Answer::Given;
}

class Doctor {
public:
    explicit Doctor(const std::filesystem::path& programs) : paths_{files::standard_paths(programs)} {}

    Findings examine() {
        found_.wayland = !variable("WAYLAND_DISPLAY").empty();
        found_.x11 = !variable("DISPLAY").empty();
        found_.desktop = variable("XDG_CURRENT_DESKTOP");
        reach_buses();
        ask_desktop();
        if (bus_) ask_bus();
        ask_helper();
        ask_voice();
        probe_.listen(patience);
        write_down();
        for (const auto& watch : circumstances_) watch->look(false);
        look_at_devices();
        look_at_files();
        look_at_log();
        return std::move(found_);
    }

private:
    void reach_buses() {
        auto session = sdbus::open_session_bus(*loop_, [this] { found_.no_session_bus = to_say("it hung up"); });
        if (session)
            bus_ = *std::move(session);
        else
            found_.no_session_bus = found_.no_daemon = session.failure().message;
        auto system = sdbus::open_system_bus(*loop_, [this] { found_.no_system_bus = to_say("it hung up, or never answered"); });
        if (system)
            system_bus_ = *std::move(system);
        else
            found_.no_system_bus = system.failure().message;
    }

    void ask_desktop() {
        if (found_.wayland) add(wayland::open_wayland_input_watch(*loop_, *clock_, {}));
        if (bus_) add(sdbus::make_mutter_input_watch(*bus_, {}));
        if (found_.x11 && !found_.wayland) add(x11::open_xsync_input_watch(*loop_, {}));
        if (system_bus_) add(sdbus::make_logind_input_watch(*system_bus_, *loop_, *clock_, {}));
        probe_.wait_for([this] { return input_.empty() || !known(input_.front()->name()).empty(); });
        if (found_.wayland)
            front_window_ = look(wayland::make_wayland_front_window_watch(*loop_, *clock_, heard(front_window_told_)));
        else if (found_.x11)
            front_window_ = look(x11::make_x11_front_window_watch(*loop_, heard(front_window_told_)));
        if (front_window_ == nullptr) return;
        probe_.wait_for([this] { return front_window_told_ || known(front_window_->name()).empty(); });
    }

    void ask_bus() {
        client_ = sdbus::make_break_service_client(*bus_);
        client_->request_status([this](const core::Result<api::Status>& said) {
            daemon_told_ = true;
            if (said)
                found_.status = *said;
            else
                found_.no_daemon = said.failure().message;
        });
        found_.no_daemon = to_say("it did not answer within 2 s");
        survey_ = sdbus::survey_desktop(*bus_);
        session_ = sdbus::make_session_watch(*bus_, system_bus_.get(), {});
        media_ = look(sdbus::make_media_watch(*bus_, system_bus_.get(), heard(media_told_)));
        quiet_ = look(sdbus::make_do_not_disturb_watch(
            *bus_, heard(quiet_told_),
            {{"gnome-shell", [this](auto tell) { return process::make_gsettings_watch(*loop_, *clock_, std::move(tell)); }},
             {"lxqt-notificationd", [this](auto tell) {
                  return files::make_lxqt_quiet_watch(*loop_, *clock_, std::move(tell), paths_.lxqt_notifications);
              }}}));
        probe_.wait_for([this] { return daemon_told_ && survey_->complete(); });
        probe_.wait_for([this] { return media_told_ && (!system_bus_ || !known(session_->name()).empty()); });
        probe_.wait_for([this] {
            return quiet_told_ || (survey_->complete() &&
                                   survey_->facts().notifications == sdbus::DesktopFacts::Answer::Nobody);
        });
    }

    void ask_helper() {
        const auto helper = paths_.helpers / "unhunch-calls";
        found_.calls_helper_path = helper.string();
        found_.calls_helper = access(helper.c_str(), X_OK) == 0;
        if (!found_.calls_helper) return;
        calls_ = look(process::make_call_watch(*loop_, *clock_, {helper.string()}, heard(calls_told_)));
        probe_.wait_for([this] { return calls_told_; });
    }

    /// Only where it is wished for: trying speech may start its service.
    void ask_voice() {
        const auto helper = (paths_.helpers / "unhunch-voice").string();
        found_.voice_helper_path = helper;
        const auto read = settings::read_settings(paths_.settings);
        found_.voice_wished = read && read->voice;
        found_.tones_wished = read && read->tones;
        if (!found_.voice_wished && !found_.tones_wished) return;
        auto started = process::TalkingChild::start(
            *loop_, {helper, "--check"}, [this](const std::string& line) { hear_voice(line); },
            [this](const process::End&) { voice_told_ = true; });
        if (!started) return;
        voice_ = *std::move(started);
        probe_.wait_for([this] { return voice_told_; });
    }

    void hear_voice(const std::string& line) {
        if (line.starts_with("speech ")) found_.speech = line.substr(7);
        if (line.starts_with("tones ")) found_.tones = line.substr(6);
    }

    /// What the sources call themselves once they have answered; one that nobody answers stays out.
    void write_down() {
        for (const auto& source : input_)
            if (const auto name = known(source->name()); !name.empty()) found_.input.push_back(name);
        if (front_window_ != nullptr) found_.front_window = known(front_window_->name());
        if (calls_ != nullptr) found_.calls = known(calls_->name());
        if (!bus_) return;
        found_.session = known(session_->name());
        found_.media = known(media_->name());
        found_.quiet = known(quiet_->name());
        const auto& facts = survey_->facts();
        found_.notifications = survey_->complete() ? answer(facts.notifications) : Findings::Answer::Silent;
        found_.notification_server = facts.notification_server;
        found_.capabilities = facts.capabilities;
        found_.can_start_notifications = facts.can_start_notifications;
        found_.services = facts.services;
        found_.tray = answer(facts.tray);
        found_.tray_shows = facts.tray_shows;
        found_.daemon_process = facts.daemon.value_or(0);
    }

    void look_at_devices() {
        if (const auto devices = files::whole_text("/proc/bus/input/devices")) found_.unseen_input = cli::unseen_input(*devices);
        std::error_code unreadable;
        for (const auto& node : std::filesystem::directory_iterator{"/dev", unreadable})
            found_.cameras += node.path().filename().string().starts_with("video");
        const std::filesystem::path runtime = variable("XDG_RUNTIME_DIR");
        found_.pipewire = exists(runtime / "pipewire-0", unreadable);
        found_.pulseaudio = exists(runtime / "pulse" / "native", unreadable);
    }

    void look_at_files() {
        std::error_code unreadable;
        found_.window_program_path = (paths_.programs / "unhunch-tray").string();
        found_.window_program = exists(paths_.programs / "unhunch-tray", unreadable);
        look_at_journal();
        look_at_backups();
        for (const auto& file : paths_.settings)
            if (exists(file, unreadable)) found_.settings.push_back(file.string());
        found_.own_settings = paths_.settings.back().string();
        if (const auto read = settings::read_settings(paths_.settings); !read) found_.settings_problem = settings::said_mistakes(read.failure().message);
        for (const auto& place : keeping::kept_files(paths_, read_settings().sync_folder))
            if (cli::is_open_to_others(place)) found_.open_to_others.push_back(place.path);
        look_at_exercises();
        const auto zone = zone::local_zone();
        found_.zone = zone.zone == nullptr ? "UTC" : zone.zone->name();
        found_.zone_problem = zone.notice.value_or("");
        const auto start = autostart::autostart_now(
            {.own = paths_.autostart, .system = paths_.system_autostart, .program = paths_.programs / "unhunch"});
        found_.autostart = start.on;
        found_.autostart_sentence = start.sentence;
    }

    [[nodiscard]] core::Settings read_settings() const {
        const auto read = settings::read_settings(paths_.settings);
        return read ? *read : core::Settings{};
    }

    void look_at_journal() {
        std::error_code unreadable;
        found_.journal = paths_.journal.string();
        found_.journal_exists = exists(paths_.journal, unreadable);
        if (const auto opened = sqlite::open_journal_for_reading(paths_.journal); !opened)
            found_.journal_problem = opened.failure().message;
        else if (const auto asked = (*opened)->next_number(); !asked)
            found_.journal_problem = asked.failure().message;
        else if (!can_be_written(paths_.journal))
            found_.journal_problem = filled_with(to_say("{0} cannot be written"), found_.journal);
    }

    void look_at_backups() {
        found_.backups = paths_.backups.string();
        const auto copies = sqlite::backups_in(paths_.backups);
        if (!copies.empty()) found_.backup = copies.front().string();
        if (const auto settings = settings::read_settings(paths_.settings)) found_.backups_wished = settings->backups_keep > 0;
        const auto late = sqlite::written_since_backup(paths_.journal, paths_.backups);
        if (!can_be_written(paths_.backups))
            found_.backups_problem = filled_with(to_say("{0} cannot be written"), found_.backups);
        else if (late && *late > backup_patience)
            found_.backups_problem = filled_with(to_say("the newest is {0}, and the journal went on for days since"), found_.backup);
    }

    void look_at_exercises() {
        found_.exercises_problem = filled_with(to_say("there is no pack in {0}"), paths_.packs.front().string());
        for (const auto& packs : paths_.packs) {
            if (!exists(packs / "core")) continue;
            const auto pack = content::read_pack((packs / "core").string());
            found_.exercises_problem = pack ? "" : pack.failure().message;
            if (pack) found_.exercises = pack->catalogue.exercises.size();
            return;
        }
    }

    void look_at_log() {
        if (found_.daemon_process == 0) return;
        std::error_code unreadable;
        const auto leads = std::filesystem::read_symlink("/proc/" + std::to_string(found_.daemon_process) + "/fd/2", unreadable);
        if (!unreadable) found_.log = leads.string();
    }

    template <class Watch>
    void add(core::Result<std::unique_ptr<Watch>> opened) {
        if (opened) input_.push_back(*std::move(opened));
    }
    void add(std::unique_ptr<ports::InputWatch> watch) { input_.push_back(std::move(watch)); }

    ports::CircumstanceWatch* look(std::unique_ptr<ports::CircumstanceWatch> watch) {
        watch->look(true);
        return circumstances_.emplace_back(std::move(watch)).get();
    }
    ports::Tell heard(bool& told) {
        return [this, &told](const ports::Finding& finding) {
            told = true;
            std::visit([this](const auto& now) { take(now); }, finding);
        };
    }
    void take(const ports::finding::Call& call) { found_.call_now = call.open; }
    void take(const ports::finding::Media& media) { found_.media_now = media.on; }
    void take(const ports::finding::DoNotDisturb& quiet) { found_.quiet_now = quiet.on; }
    void take(const ports::finding::FrontWindow& front) {
        found_.full_screen_now = front.full_screen;
        found_.application_now = front.application;
    }

    Findings found_;
    files::Paths paths_;
    std::unique_ptr<ports::Clock> clock_ = files::make_system_clock();
    std::unique_ptr<ports::EventLoop> loop_ = sdbus::make_sd_event_loop();
    app::Probe probe_{*loop_, *clock_};
    std::unique_ptr<sdbus::SessionBus> bus_;
    std::unique_ptr<sdbus::SystemBus> system_bus_;
    std::unique_ptr<api::BreakService> client_;
    std::unique_ptr<sdbus::DesktopSurvey> survey_;
    std::unique_ptr<ports::SessionWatch> session_;
    std::vector<std::unique_ptr<ports::InputWatch>> input_;
    bool daemon_told_ = false;
    bool media_told_ = false;
    bool quiet_told_ = false;
    bool calls_told_ = false;
    bool voice_told_ = false;
    std::unique_ptr<process::TalkingChild> voice_;
    bool front_window_told_ = false;
    ports::CircumstanceWatch* front_window_ = nullptr;
    ports::CircumstanceWatch* media_ = nullptr;
    ports::CircumstanceWatch* quiet_ = nullptr;
    ports::CircumstanceWatch* calls_ = nullptr;
    std::vector<std::unique_ptr<ports::CircumstanceWatch>> circumstances_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool json = argc == 3 && std::string{argv[2]} == "--json";
    if (argc < 2 || argc > 3 || (argc == 3 && !json) || *argv[1] != '/') {
        std::fputs("usage: unhunch-doctor FOLDER [--json]\nSays what `unhunch doctor` says; FOLDER has `unhunchd`.\n", stderr);
        return 2;
    }
    if (!json) words::speak_persons_language(files::standard_paths(argv[1]).locale);
    try {
        const auto needs = cli::needs(Doctor{argv[1]}.examine());
        std::fputs((json ? cli::doctor_json(needs) : cli::doctor_lines(needs)).c_str(), stdout);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "unhunch: %s\n", words::said("something went wrong: {0}", failure.what()).c_str());
        return 1;
    }
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return 0;
    std::fprintf(stderr, "unhunch: %s\n", words::said("the answer could not be written; is there room where it should go?").c_str());
    return 1;
}
