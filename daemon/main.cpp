// Wires unhunchd: calls the factories in the order things are born, then sleeps in the event loop.
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "adapters/files/clock_steps.hpp"
#include "adapters/files/instance_lock.hpp"
#include "adapters/files/lxqt_quiet_watch.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/files/socket_return.hpp"
#include "adapters/files/state_file.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/log/stderr_log.hpp"
#include "adapters/machine/device_id.hpp"
#include "adapters/machine/service_manager.hpp"
#include "adapters/process/call_watch.hpp"
#include "adapters/process/child.hpp"
#include "adapters/process/gsettings_watch.hpp"
#include "adapters/process/inherited_children.hpp"
#include "adapters/process/own_memory.hpp"
#include "adapters/process/window_launcher.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "adapters/sdbus/desktop_notifier.hpp"
#include "adapters/sdbus/do_not_disturb_watch.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/got_up_notification.hpp"
#include "adapters/sdbus/life_on_bus.hpp"
#include "adapters/sdbus/logind_input_watch.hpp"
#include "adapters/sdbus/media_watch.hpp"
#include "adapters/sdbus/mutter_input_watch.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/session_notification.hpp"
#include "adapters/sdbus/session_watch.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/sqlite/patient_journal.hpp"
#include "adapters/wayland/front_window_watch.hpp"
#include "adapters/wayland/wayland_input_watch.hpp"
#include "adapters/x11/front_window_watch.hpp"
#include "adapters/x11/xsync_input_watch.hpp"
#include "api/kept_words.hpp"
#include "api/words.hpp"
#include "app/best_input_watch.hpp"
#include "app/daily_backup.hpp"
#include "app/in_process_service.hpp"
#include "app/lookout.hpp"
#include "app/runner.hpp"
#include "main_plan.hpp"
#include "main_successor.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;
using ports::Weight;

constexpr const char* usage =
    "usage: unhunchd [--verbose] [--version] [--help]\n"
    "Keeps count of sitting and reminds of breaks; `unhunch` asks it things. It ends with SIGTERM.\n"
    "  --verbose   also logs each decision with its reasons\n";

/// A panel may come up a little after us at login; only then is there no tray for the icon (a constant).
constexpr core::Length tray_patience = core::seconds{10};
/// With the starts of the icon for a tray of yesterday.
constexpr core::Length any_tray_patience = core::seconds{30};

/// What the desktop asks of somebody new is asked within seconds (a constant).
constexpr core::Length start_lasts = core::seconds{5};

/// Why the daemon cannot start, for whoever started it.
struct CannotStart {
    std::string sentence;
};

template <class Value>
Value required(core::Result<Value> result) {
    if (!result) throw CannotStart{result.failure().message};
    return *std::move(result);
}

class Daemon {
public:
    Daemon(Weight least, const Legacy& legacy) : log_{log::make_stderr_log(least)}, verbose_{least == Weight::Debug} {
        if (legacy.bus >= 0) inherited_ = process::see_inherited_children_off(*loop_);
        PlanReading reading{paths_, *log_};
        // Then the bus: without one nothing could be shown, answered or asked.
        bus_ = required(sdbus::open_session_bus(*loop_, [this] { leave("The session bus is gone, so the session is over.", 0); }));
        take_lock(legacy.lock);
        ask_for_tray(legacy.bus);
        open_journal();
        notifier_ = sdbus::make_desktop_notifier(
            *bus_, {.answered = [this](const ports::ReminderReply& reply) { runner_->answered(reply); },
                    .needs_window = [this] { runner_->reminder_needs_window(); },
                    .changed = [this] { runner_->surroundings_changed(); }});
        windows_ = process::make_window_launcher(
            *loop_, *clock_, paths_.programs / "unhunch-tray",
            {.break_window_lost = [this](const std::string& reason) { lose_break_window(reason); },
             .window_failed =
                 [this](const std::string& reason) {
                     log_->say(Weight::Warning, reason);
                     notifier_->tell(words::said("A window of Unhunch could not open"), reason);
                 }});
        question_ = sdbus::make_got_up_notification(
            *bus_, [this](bool got_up) { (void)runner_->ask(core::command::AnswerGotUp{got_up}); });
        sessions_ = sdbus::make_session_notification(
            *bus_, [this](const ports::SessionReply& reply) { runner_->answered(reply); });
        open_system_bus();
        watch_input();
        watch_circumstances();
        begin_counting(reading.finish());
        appear(legacy.bus);
        watch_session();
        watch_world(reading.said());
        keep_backups();
        rest_after_start();
    }

    int run() {
        machine::tell_ready();
        loop_->run();
        return status_;
    }

private:
    void take_lock(int inherited) {
        if (inherited >= 0) {
            lock_ = files::inherited_instance_lock(inherited);
            return;
        }
        auto attempt = files::take_instance_lock(paths_.journal_lock);
        if (attempt && !attempt->lock) throw CannotStart{attempt->why_not};
        if (attempt) lock_ = std::move((*std::move(attempt)).lock);
    }

    /// The tray draws the place while the rest is born; what it asks of the icon is answered from the loop, when all of it is there.
    /// A program before this one in the same process still has the icon's name.
    void ask_for_tray(int inherited_bus) {
        if (inherited_bus < 0) tray_place_ = sdbus::ask_for_tray_place(*bus_);
    }

    void open_journal() {
        auto opened = sqlite::open_journal(paths_.journal, machine::device_id(), paths_.backups, [this] { tell_outgrown(); });
        if (opened) {
            auto [journal, notice] = *std::move(opened);
            journal_ = std::move(journal);
            if (notice) notice_ = *notice;
        } else {
            // The first attempt to write tells why.
            journal_ = sqlite::make_patient_journal(paths_.journal, machine::device_id(), paths_.backups);
        }
        if (!notice_.empty()) log_->say(Weight::Error, notice_);
    }

    void tell_outgrown() {
        constexpr const char* sentence =
            words::to_say("A newer Unhunch has changed the journal, so this one writes beside it until it is replaced. Nothing is "
                          "lost: say `unhunch restart` once the new one is installed.");
        log_->say(Weight::Warning, sentence);
        notifier_->tell(words::said("Unhunch: about your journal"), words::said(sentence));
        successor_->hurry();
    }

    void open_system_bus() {
        auto bus = sdbus::open_system_bus(
            *loop_,
            [this] {
                log_->say(Weight::Warning, "The system bus is gone: sleep and lock are known only from the desktop until it is back.");
            },
            [this] { log_->say(Weight::Notice, "The system bus is back."); }, returns_.get());
        if (bus)
            system_bus_ = *std::move(bus);
        else
            log_->say(Weight::Notice, bus.failure().message);
    }

    /// The best that the session has; a Wayland session's X server hears of its own clients' input only.
    void watch_input() {
        input_ = std::make_unique<app::BestInputWatch>(
            *loop_, *clock_,
            ports::InputEvents{.silent = [this](core::Length ago) { runner_->handle(core::event::Silence{ago}); },
                               .input = [this] { runner_->handle(core::event::Input{}); },
                               .changed = [this] { runner_->surroundings_changed(); }});
        std::string why_not;
        const auto add = [&](const app::BestInputWatch::Open& open) {
            if (const auto added = input_->add(open); !added) why_not += " " + added.failure().message;
        };
        const bool wayland = std::getenv("WAYLAND_DISPLAY") != nullptr;
        if (wayland)
            add([this](auto events) { return wayland::open_wayland_input_watch(*loop_, *clock_, std::move(events), returns_.get()); });
        add([this](auto events) { return core::Result{sdbus::make_mutter_input_watch(*bus_, std::move(events))}; });
        if (!wayland)
            add([this](auto events) { return x11::open_xsync_input_watch(*loop_, std::move(events), returns_.get()); });
        if (system_bus_)
            add([this](auto events) {
                return core::Result{sdbus::make_logind_input_watch(*system_bus_, *loop_, *clock_, std::move(events))};
            });
        if (!why_not.empty()) log_->say(Weight::Notice, "Some sources of input are not here:" + why_not);
    }

    /// What is asked only while it matters.
    void watch_circumstances() {
        using app::Lookout;
        lookout_ = std::make_unique<Lookout>(*loop_, *clock_);
        lookout_->add(Lookout::Matters::ToPresence, [this](auto tell) {
            return sdbus::make_media_watch(*bus_, system_bus_.get(), std::move(tell));
        });
        lookout_->add(Lookout::Matters::ToPresence, [this](auto tell) {
            return process::make_call_watch(*loop_, *clock_, {(paths_.helpers / "unhunch-calls").string()},
                                            std::move(tell),
                                            [this](const std::string& sentence) { log_->say(Weight::Warning, sentence); });
        });
        lookout_->add(Lookout::Matters::ToReminders, [this](auto tell) {
            return sdbus::make_do_not_disturb_watch(
                *bus_, std::move(tell),
                {{"gnome-shell",
                  [this](auto asked) { return process::make_gsettings_watch(*loop_, *clock_, std::move(asked)); }},
                 {"lxqt-notificationd", [this](auto asked) {
                      return files::make_lxqt_quiet_watch(*loop_, *clock_, std::move(asked), paths_.lxqt_notifications);
                  }}});
        });
        if (std::getenv("WAYLAND_DISPLAY"))
            lookout_->add(Lookout::Matters::ToReminders, [this](auto tell) {
                return wayland::make_wayland_front_window_watch(*loop_, *clock_, std::move(tell));
            });
        else if (std::getenv("DISPLAY"))
            lookout_->add(Lookout::Matters::ToReminders,
                          [this](auto tell) { return x11::make_x11_front_window_watch(*loop_, std::move(tell)); });
    }

    void begin_counting(core::Plan plan) {
        app::Surroundings around{
            .boot_id = files::boot_id(),
            .version = UNHUNCH_VERSION,
            .picture = [pictures = paths_.share / "pictures"](const core::RoutineId& routine) {
                std::error_code missing;
                for (const auto& name : {routine.value + ".png", std::string{"default.png"}})
                    if (const auto path = pictures / name; std::filesystem::exists(path, missing)) return path.string();
                return std::string{};
            },
            .tray = [this] { return windows_->has_fallback_icon() ? "xembed" : icon_ ? icon_->name() : std::string{"none"}; },
            .suspended_so_far = files::suspended_so_far};
        runner_ = std::make_unique<app::Runner>(
            app::Ports{*clock_, *loop_, *notifier_, *windows_, *journal_, *saved_, *log_, input_.get(), question_.get(),
                       lookout_.get(), sessions_.get()},
            std::move(around), std::move(plan));
        service_ = std::make_unique<app::InProcessService>(*runner_, *windows_, [this] { leave("Quit on request.", 0); });
    }

    /// Of a program before this one in the same process the name is taken over, so that it is always somebody's.
    void appear(int inherited_bus) {
        on_bus_ = required(sdbus::serve_on_bus(
            *bus_, *service_, inherited_bus >= 0 ? sdbus::NameOf::Predecessor : sdbus::NameOf::Nobody));
        if (inherited_bus >= 0) close(inherited_bus);
        successor_ = std::make_unique<Successor>(Successor::Parts{*loop_, *clock_, *log_, *service_, [this] { become_another(); }});
        life_ = sdbus::serve_life(*bus_, [this] { return successor_->restart(); });
        const auto clock_words = [this](core::WallTime instant) {
            return api::clock_words_of(runner_->calendar(), clock_->now().wall)(instant);
        };
        icon_ = sdbus::make_status_notifier_item(
            *bus_, *service_, *clock_, clock_words,
            {.changed = [this] { follow_tray(); },
             .refused = [this](const std::string& sentence) { notifier_->tell("Unhunch", api::said_of_kept(sentence)); }},
            std::move(tray_place_));
        if (!notice_.empty()) notifier_->tell(words::said("Unhunch: about your journal"), notice_);
    }

    /// Where no tray of today takes the icon, one of yesterday may (XEmbed, on X11 only).
    void follow_tray() {
        const bool wanted = icon_->name() == "none" && std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY");
        fallback_icon_ = wanted ? loop_->call_at(clock_->now().uptime + tray_patience,
                                                 [this] { windows_->keep_fallback_icon(true); })
                                : nullptr;
        if (!wanted) windows_->keep_fallback_icon(false);
        any_tray_ = icon_->name() == "none" ? loop_->call_at(clock_->now().uptime + any_tray_patience,
                                                             [this] { runner_->surroundings_settled(); })
                                            : nullptr;
        runner_->surroundings_changed();
    }

    /// The machine waits with its sleep, and with going down, until these calls return.
    void watch_session() {
        session_watch_ = sdbus::make_session_watch(
            *bus_, system_bus_.get(),
            {.locked = [this](bool on) { runner_->handle(core::event::Locked{on}); },
             .other_session = [this](bool on) { runner_->handle(core::event::OtherSession{on}); },
             .asleep = [this](bool on) { runner_->handle(core::event::Asleep{on}); },
             .going_down = [this] { runner_->save_all(); },
             .over = [this] { leave("The person has logged out.", 0); }});
    }

    void watch_world(SaidOfSettings said) {
        plan_watch_ = std::make_unique<PlanWatch>(PlanWatch::Parts{paths_, *loop_, *clock_, *log_, *notifier_, *runner_}, std::move(said));
        if (auto steps = files::watch_clock_steps(*loop_, [this] { runner_->handle(core::event::DeadlineReached{}); }))
            clock_watch_ = *std::move(steps);
        else
            log_->say(Weight::Warning, steps.failure().message);
        termination_ = loop_->watch_termination([this] { leave("Asked to end.", 0); });
    }

    /// Where none are wished for, none is made.
    void keep_backups() {
        daily_backup_ = std::make_unique<app::DailyBackup>(
            *clock_, *loop_, *log_, [this] { return runner_->calendar(); },
            [this](core::Day day, const app::DailyBackup::Made& made) {
                const auto keep = runner_->plan().settings.backups_keep;
                if (keep == 0) return;
                auto started = process::Child::start(
                    *loop_,
                    {(paths_.helpers / "unhunch-backup").string(), std::to_string(keep), date::format("%F", day)}, "",
                    [this, made](const process::End& end) {
                        backup_.reset();
                        made(end.well ? core::Outcome{core::Done{}}
                                      : core::Failure{"The daily copy of the journal was not made: unhunch-backup ended " + end.how +
                                                      ". `unhunch doctor` may know more."});
                    });
                if (started)
                    backup_ = *std::move(started);
                else
                    made(core::Failure{"The daily copy of the journal was not made. " + started.failure().message});
            });
    }

    /// When the tray, the buses and the services have had their answers.
    void rest_after_start() {
        started_ = loop_->call_at(clock_->now().uptime + start_lasts, [this] {
            process::give_back_free_memory();
            process::let_go_of_start();
            started_.reset();
        });
    }

    void lose_break_window(const std::string& reason) {
        log_->say(Weight::Warning, reason);
        notifier_->tell(words::said("The break window could not stay open"), reason);
        runner_->handle(core::event::BreakWindowLost{});
    }

    /// From within the loop, whose end would close the bus. What a new program would not find or could not end by itself goes
    /// first; windows that are open stay. It comes back only where that failed.
    void become_another() {
        log_->say(Weight::Notice, "Becomes the program that stands in its file now.");
        machine::tell_reloading();
        runner_->stop();
        icon_.reset();
        windows_->keep_fallback_icon(false);
        backup_.reset();
        session_watch_.reset();
        const Legacy legacy{sdbus::handed_on(*bus_), lock_ ? lock_->handed_on() : -1};
        successor_->replace_this_process(legacy, verbose_);
        leaving_ = true;
        status_ = 1;
        loop_->leave(status_);
    }

    void leave(const char* why, int status) {
        if (std::exchange(leaving_, true)) return;
        machine::tell_stopping();
        log_->say(Weight::Notice, why);
        runner_->stop();
        status_ = status;
        loop_->leave(status);
    }

    // Born in this order, and gone in the other.
    std::unique_ptr<ports::Log> log_;
    files::Paths paths_ = files::standard_paths();
    std::unique_ptr<ports::Clock> clock_ = files::make_system_clock();
    std::unique_ptr<ports::EventLoop> loop_ = sdbus::make_sd_event_loop();
    std::unique_ptr<ports::ReturnWatch> returns_ = files::make_socket_return(*loop_, *clock_);
    std::unique_ptr<ports::StateStore> saved_ = files::make_state_file(paths_.saved_phase);
    std::unique_ptr<ports::Subscription> inherited_;
    std::unique_ptr<sdbus::SessionBus> bus_;
    std::unique_ptr<files::InstanceLock> lock_;
    std::unique_ptr<sdbus::TrayPlace> tray_place_;
    std::unique_ptr<ports::Journal> journal_;
    std::unique_ptr<ports::Notifier> notifier_;
    std::unique_ptr<ports::WindowLauncher> windows_;
    std::unique_ptr<sdbus::SystemBus> system_bus_;
    std::unique_ptr<ports::GotUpQuestion> question_;
    std::unique_ptr<ports::SessionOffer> sessions_;
    std::unique_ptr<app::BestInputWatch> input_;
    std::unique_ptr<app::Lookout> lookout_;
    std::unique_ptr<app::Runner> runner_;
    std::unique_ptr<app::InProcessService> service_;
    std::unique_ptr<api::Subscription> on_bus_;
    std::unique_ptr<Successor> successor_;
    std::unique_ptr<ports::Subscription> life_;
    std::unique_ptr<sdbus::TrayIcon> icon_;
    std::unique_ptr<ports::Subscription> fallback_icon_;
    std::unique_ptr<ports::Subscription> any_tray_;
    std::unique_ptr<ports::SessionWatch> session_watch_;
    std::unique_ptr<PlanWatch> plan_watch_;
    std::unique_ptr<ports::Subscription> clock_watch_;
    std::unique_ptr<ports::Subscription> termination_;
    std::unique_ptr<ports::Subscription> started_;
    std::unique_ptr<app::DailyBackup> daily_backup_;
    std::unique_ptr<process::Child> backup_;
    std::string notice_;
    int status_ = 0;
    bool leaving_ = false;
    bool verbose_;
};

/// Whoever sends one message of 100 MB must not leave the process as large for ever: what is larger than this (128 KiB, glibc's own
/// beginning) goes back to the system once it is free. Left alone, glibc raises it with each large piece.
void return_large_pieces() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

/// From its own kind only: the descriptors that a program before this one left open in the same process.
bool read_legacy(int argc, char** argv, int& index, Legacy& legacy) {
    for (int* descriptor : {&legacy.bus, &legacy.lock}) {
        if (++index >= argc) return false;
        const std::string number = argv[index];
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), *descriptor);
        if (error != std::errc{} || end != number.data() + number.size()) return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    Weight least = Weight::Notice;
    Legacy legacy;
    for (int index = 1; index < argc; ++index) {
        const std::string argument = argv[index];
        if (argument == "--help") return std::fputs(usage, stdout) < 0;
        if (argument == "--version") return std::puts("unhunchd " UNHUNCH_VERSION) < 0;
        if (argument == "--after" && read_legacy(argc, argv, index, legacy)) continue;
        if (argument != "--verbose") {
            std::fprintf(stderr, "unhunchd: there is no option %s.\n%s", argument.c_str(), usage);
            return 2;
        }
        least = Weight::Debug;
    }
    return_large_pieces();
    words::speak_persons_language(files::standard_paths().locale);
    try {
        return Daemon{least, legacy}.run();
    } catch (const CannotStart& reason) {
        std::fprintf(stderr, "unhunchd: %s\n", reason.sentence.c_str());
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "unhunchd: %s\n", failure.what());
    }
    return 1;
}
