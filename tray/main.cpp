// Wires the on-demand program: parses, connects to the daemon, opens one window, and is gone with it.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/log.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include "access/desktop_identity.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "adapters/sdbus/screen_awake.hpp"
#include "adapters/settings/own_settings_book.hpp"
#include "adapters/settings/setting_writer.hpp"
#include "adapters/zone/local_zone.hpp"
#include "api/words.hpp"
#include "bus/bus_in_toolkit.hpp"
#include "catalogue/reader.hpp"
#include "catalogue/texts.hpp"
#include "command/unhunch_command.hpp"
#include "core/calendar.hpp"
#include "icon/fallback_icon.hpp"
#include "main_application.hpp"
#include "main_breaks.hpp"
#include "own/own_pack.hpp"
#include "person/persons_files.hpp"
#include "pictures/contact_sheet.hpp"
#include "presenters/pack_words.hpp"
#include "presenters/wish.hpp"
#include "voice/voice.hpp"
#include "windows/break_window.hpp"
#include "windows/look.hpp"
#include "windows/preferences_window.hpp"
#include "windows/reminder_window.hpp"
#include "windows/routines_window.hpp"
#include "windows/stats_window.hpp"
#include "windows/welcome_window.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;
using namespace unhunch::tray;

enum Exit { done = 0, not_possible = 1, wrong_use = 2 };

void complain(const std::string& sentence) { std::fprintf(stderr, "unhunch-tray: %s\n", sentence.c_str()); }

/// The pack that comes with the program, alone and in the person's language: routines of a person's own lean on nothing else.
core::Result<content::Catalogue> core_pack() {
    auto read = content::read_pack((files::standard_paths().packs.front() / "core").string());
    if (!read) return read.failure();
    auto catalogue = (*std::move(read)).catalogue;
    content::translate_core(catalogue, words::content_words, false);
    return catalogue;
}

core::Outcome write_choices(const Welcome& welcome) {
    return settings::write_settings(files::standard_paths().settings,
                                    settings::changed_settings(welcome.before(), welcome.chosen()));
}

class TrayApp final : public wxApp {
public:
    explicit TrayApp(Wish wanted) : wish_{std::move(wanted)} {}

    bool OnInit() override {
        wxUILocale::UseDefault();
        read_toolkits_words();
        SetAppName("unhunch");
        SetAppDisplayName("Unhunch");
        SetExitOnFrameDelete(true);
        // Else each control is asked after each event, sixty times a second, for what no control of ours wants to hear.
        wxIdleEvent::SetMode(wxIDLE_PROCESS_SPECIFIED);
        wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_SPECIFIED);
        look_ = look_of(settings_);
        connect();
        exit_ = std::visit([this](const auto& wanted) { return open(wanted); }, wish_);
        return exit_ == Exit::done;
    }

    /// The toolkit below wx was told to leave the locale alone, so it does not know which way the person reads.
    wxLayoutDirection GetLayoutDirection() const override { return wxUILocale::GetCurrent().GetLayoutDirection(); }

    void OnEventLoopEnter(wxEventLoopBase* loop) override {
        if (loop != nullptr && bus_) bus_->loop_begins(*loop);
    }

    void OnEventLoopExit(wxEventLoopBase* loop) override {
        if (loop != nullptr && loop->IsMain() && bus_) bus_->loop_ends();
    }

    int OnExit() override {
        icon_.reset();
        return wxApp::OnExit();
    }

    [[nodiscard]] int exit_status() const { return exit_; }

private:
    /// What the windows say with the toolkit's own mark comes from the catalogue that everything else is said from.
    static void read_toolkits_words() {
        const auto tag = words::said_as("the name of this language's file, without .po", "en");
        if (tag == "en") return;
        wxFileTranslationsLoader::AddCatalogLookupPathPrefix(files::standard_paths().locale.string());
        wxTranslations::Set(new wxTranslations);  // owns it
        wxTranslations::Get()->SetLanguage(tag);
        wxTranslations::Get()->AddCatalog("unhunch");
    }

    void connect() {
        auto loop = sdbus::open_client_loop();
        if (!loop) {
            service_ = make_no_service(loop.failure());
            no_bus_ = loop.failure().message;
            return;
        }
        loop_ = *std::move(loop);
        bus_ = std::make_unique<BusInToolkit>(*loop_);
        service_ = make_looped_service(*loop_, [this](bool present) { daemon_is(present); });
        const auto now = std::chrono::floor<core::Length>(std::chrono::system_clock::now());
        clock_words_ = api::clock_words_of(core::Calendar{zone::local_zone().zone}, now);
    }

    /// The reminder and the icon speak for the daemon; without it they have nothing to say.
    void daemon_is(bool present) {
        const bool speaks_for_it = std::holds_alternative<wish::Icon>(wish_) || std::holds_alternative<wish::Remind>(wish_);
        if (present || !speaks_for_it) return;
        complain("Unhunch is not running. Start it with `unhunch start`.");
        exit_ = Exit::not_possible;
        CallAfter([this] { ExitMainLoop(); });
    }

    int open(const wish::Break& wanted) { return guide(breaks_.routine(wanted.routine)); }

    int open(const wish::Welcome&) {
        welcome(false);
        return Exit::done;
    }

    void welcome(bool straight_to_care) {
        Welcome welcome{files_.settings(), false};
        if (straight_to_care) welcome.understand(true);
        (new WelcomeWindow{std::move(welcome), *service_, write_choices, look_.palette})->Show();
    }

    int open(const wish::Session& wanted) {
        auto session = breaks_.session(wanted.minutes);
        if (session && loop_) {
            sdbus::keep_screen_awake(loop_->bus(), words::translated("A full session is guided"));
            loop_->pump();
        }
        return guide(std::move(session));
    }

    int guide(core::Result<BreakOf> what) {
        if (!what) {
            complain(what.failure().message);
            return Exit::not_possible;
        }
        show(*std::move(what), *service_);
        return Exit::done;
    }

    void show(BreakOf what, api::BreakService& service) {
        if (!voice_)
            voice_ = start_voice(files::standard_paths().helpers / "unhunch-voice", {.words = settings_.voice, .tones = settings_.tones});
        (new BreakWindow{std::move(what), service, *voice_, look_})->Show();
    }

    int open(const wish::Stats&) {
        (new StatsWindow{{.records = [this](core::Day first, core::Day last) { return files_.records(first, last); },
                          .catalogue = [this]() -> const content::Catalogue& { return names(); },
                          .settings = settings_,
                          .calendar = core::Calendar{zone::local_zone().zone, settings_.day_starts_at}},
                         *service_, clock_words_, look_.palette})
            ->Show();
        return Exit::done;
    }

    int open(const wish::Preferences&) {
        book_ = settings::make_settings_book(files::standard_paths().settings);
        command_ = make_unhunch_command(files::standard_paths().programs / "unhunch");
        const auto shelf = files_.shelf(settings_);
        PreferencesOf what{.book = *book_,
                           .command = *command_,
                           .open_routines = [this] { service_->open_window(api::BreakService::Window::Routines, {}, {}); },
                           .version = UNHUNCH_VERSION};
        for (const auto& pack : shelf.packs) what.packs.push_back({pack.id, pack_words(pack)});
        what.sources = source_words(shelf.catalogue.lore);
        (new PreferencesWindow{std::move(what), look_.palette})->Show();
        return Exit::done;
    }

    int open(const wish::Routines&) {
        auto core = core_pack();
        if (!core) {
            complain(core.failure().message);
            return Exit::not_possible;
        }
        catalogue_ = *std::move(core);
        const auto folder = (files::standard_paths().packs.back() / content::own_pack_id).string();
        auto pack = content::read_own_pack(folder, catalogue_);
        if (!pack) {
            complain("your own pack is refused, so it is left alone:\n" + pack.failure().message);
            return Exit::not_possible;
        }
        (new RoutinesWindow{{.core = catalogue_,
                             .pack = *std::move(pack),
                             .settings = settings_,
                             .save = [this, folder](const content::OwnPack& changed) {
                                 return content::save_own_pack(changed, folder, catalogue_);
                             },
                             .try_it = [this](const content::OwnPack& drafted, const core::RoutineId& id) { open_trial(drafted, id); }},
                            look_})->Show();
        return Exit::done;
    }

    /// A guided break that the daemon does not hear of, so nothing of it is written down.
    void open_trial(const content::OwnPack& drafted, const core::RoutineId& id) {
        if (auto trial = breaks_.trial(catalogue_, drafted, id)) show(*std::move(trial), *nobody_);
    }

    int open(const wish::Remind&) {
        if (const auto failed = refuse_without_bus()) return *failed;
        if (const auto failed = read_catalogue()) return *failed;
        new ReminderWindow{catalogue_, *service_, look_.palette};
        return Exit::done;
    }

    int open(const wish::Icon&) {
        if (const auto failed = refuse_without_bus()) return *failed;
        if (!wxTaskBarIcon::IsAvailable()) {
            // The daemon, which tries it some times, says once by itself that there is no tray.
            if (isatty(STDERR_FILENO) != 0)
                complain("this desktop has no tray for icons of the old kind (XEmbed). Add a tray to the panel, or use "
                         "`unhunch status`.");
            return Exit::not_possible;
        }
        icon_ = std::make_unique<FallbackIcon>(*service_, clock_words_);
        return Exit::done;
    }

    /// Version, help and wrong use are answered before there is a toolkit.
    template <class Other>
    int open(const Other&) {
        return Exit::wrong_use;
    }

    /// For names alone: without a readable pack, ids do.
    const content::Catalogue& names() {
        if (catalogue_.exercises.empty())
            if (auto read = whole_catalogue(files_, settings_)) catalogue_ = *std::move(read);
        return catalogue_;
    }

    std::optional<int> refuse_without_bus() const {
        if (no_bus_.empty()) return {};
        complain(no_bus_);
        return Exit::not_possible;
    }

    std::optional<int> read_catalogue() {
        auto read = whole_catalogue(files_, settings_);
        if (!read) {
            complain(read.failure().message);
            return Exit::not_possible;
        }
        catalogue_ = *std::move(read);
        return {};
    }

    Wish wish_;
    int exit_ = Exit::done;
    std::string no_bus_;
    content::Catalogue catalogue_;
    std::unique_ptr<sdbus::ClientLoop> loop_;
    std::unique_ptr<BusInToolkit> bus_;
    std::unique_ptr<api::BreakService> service_;
    api::ClockWords clock_words_;
    person::PersonsFiles files_{files::standard_paths()};  // a mistake in the settings was told by the daemon
    core::Settings settings_ = files_.settings();
    Breaks breaks_{files_, settings_, {.choose_care = [this] { welcome(true); }, .complain = complain}};
    Look look_;
    std::unique_ptr<Voice> voice_;
    std::unique_ptr<api::BreakService> nobody_ = make_no_service({only_a_trial()});
    std::unique_ptr<FallbackIcon> icon_;
    std::unique_ptr<api::SettingsBook> book_;
    std::unique_ptr<UnhunchCommand> command_;
};

int no_display() {
    complain("there is no display to open a window on. Start it from a graphical session.");
    return Exit::not_possible;
}

bool named(const char* variable) {
    const auto* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

/// The toolkit owns the application from `SetInstance` to `wxEntryCleanup`.
int run(Wish wanted, char* name) {
    if (!named("DISPLAY") && !named("WAYLAND_DISPLAY")) return no_display();
    be_known_as("io.github.unhunch.Unhunch");
    auto* const app = new TrayApp{std::move(wanted)};
    wxApp::SetInstance(app);
    int count = 1;
    char* arguments[] = {name, nullptr};
    {
        const wxLogNull quiet;
        if (!wxEntryStart(count, arguments)) return no_display();
    }
    if (app->CallOnInit()) {
        app->OnRun();
        app->OnExit();
    }
    const int status = app->exit_status();
    wxEntryCleanup();
    return status;
}

/// Needs neither bus nor display.
int draw(const wish::ContactSheet& sheet) {
    const auto catalogue = whole_catalogue(person::PersonsFiles{files::standard_paths()}, {});
    const auto saved = catalogue ? save_contact_sheet(*catalogue, sheet.path, sheet.exercises)
                                 : core::Outcome{catalogue.failure()};
    if (saved) return Exit::done;
    complain(saved.failure().message);
    return Exit::not_possible;
}

}  // namespace

int main(int argc, char** argv) try {
    // By the session bus only: there is nothing to show, so there is no toolkit.
    if (argc == 2 && std::string{argv[1]} == "--application") return run_application();
    words::speak_persons_language(files::standard_paths().locale);
    auto wanted = wish_of({argv + 1, argv + argc});
    if (std::holds_alternative<wish::Help>(wanted)) {
        std::fputs(help_text(), stdout);
        return Exit::done;
    }
    if (std::holds_alternative<wish::Version>(wanted)) {
        std::puts("unhunch-tray " UNHUNCH_VERSION);
        return Exit::done;
    }
    if (const auto* wrong = std::get_if<wish::Wrong>(&wanted)) {
        complain(wrong->reason + ". `unhunch-tray --help` lists what is possible.");
        return Exit::wrong_use;
    }
    if (const auto* sheet = std::get_if<wish::ContactSheet>(&wanted)) return draw(*sheet);
    return run(std::move(wanted), argv[0]);
} catch (const std::exception& failed) {
    complain(failed.what());
    return Exit::not_possible;
}
