// Wires unhunchd: calls the factories in the order things are born, then sleeps in the event loop.
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "adapters/files/clock_steps.hpp"
#include "adapters/files/instance_lock.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/files/socket_return.hpp"
#include "adapters/files/state_file.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/log/stderr_log.hpp"
#include "adapters/machine/device_id.hpp"
#include "adapters/machine/service_manager.hpp"
#include "adapters/process/inherited_children.hpp"
#include "adapters/process/own_memory.hpp"
#include "adapters/process/window_launcher.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "adapters/sdbus/desktop_notifier.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/got_up_notification.hpp"
#include "adapters/sdbus/life_on_bus.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/session_notification.hpp"
#include "adapters/sdbus/session_watch.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/sqlite/patient_journal.hpp"
#include "app/best_input_watch.hpp"
#include "app/in_process_service.hpp"
#include "app/lookout.hpp"
#include "app/runner.hpp"
#include "main_backups.hpp"
#include "main_plan.hpp"
#include "main_successor.hpp"
#include "main_trays.hpp"
#include "main_watches.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;
using ports::Weight;

constexpr const char* usage =
    "usage: unhunchd [--verbose] [--version] [--help]\n"
    "Keeps count of sitting and reminds of breaks; `unhunch` asks it things. It ends with SIGTERM.\n"
    "  --verbose   also logs each decision with its reasons\n";

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
        watch_person();
        begin_counting(reading.finish());
        appear(legacy.bus);
        watch_session();
        watch_world(reading.said());
        backups_ = std::make_unique<Backups>(Backups::Parts{paths_, *loop_, *clock_, *log_, *runner_});
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

    void watch_person() {
        const WatchParts parts{paths_, *loop_, *clock_, *log_, *returns_, *bus_, system_bus_.get()};
        input_ = open_input_watch(parts, {.silent = [this](core::Length ago) { runner_->handle(core::event::Silence{ago}); },
                                          .input = [this] { runner_->handle(core::event::Input{}); },
                                          .changed = [this] { runner_->surroundings_changed(); }});
        lookout_ = make_lookout(parts);
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
            .tray = [this] { return trays_ ? trays_->name() : std::string{"none"}; },
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
        trays_ = std::make_unique<Trays>(Trays::Parts{*loop_, *clock_, *bus_, *service_, *runner_, *notifier_, *windows_},
                                         std::move(tray_place_));
        if (!notice_.empty()) notifier_->tell(words::said("Unhunch: about your journal"), notice_);
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
        trays_.reset();
        windows_->keep_fallback_icon(false);
        backups_.reset();
        plan_watch_.reset();
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
    std::unique_ptr<Trays> trays_;
    std::unique_ptr<ports::SessionWatch> session_watch_;
    std::unique_ptr<PlanWatch> plan_watch_;
    std::unique_ptr<ports::Subscription> clock_watch_;
    std::unique_ptr<ports::Subscription> termination_;
    std::unique_ptr<ports::Subscription> started_;
    std::unique_ptr<Backups> backups_;
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
