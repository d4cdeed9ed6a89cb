// Thirty working days of the daemon's own rooms in minutes: real SQLite, a real private bus with a scripted notification server and
// tray, a virtual clock. soak_days [DAYS] prints each day and fails where memory grew, something was left behind, or the person
// and the journal do not agree about a reminder. UNHUNCH_SEED chooses the days.
#include <dirent.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <random>
#include <string>

#include "adapters/files/state_file.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "adapters/sdbus/desktop_notifier.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "app/in_process_service.hpp"
#include "app/runner.hpp"
#include "private_bus.hpp"
#include "scripted_notification_server.hpp"
#include "scripted_tray.hpp"
#include "stepped_loop.hpp"

namespace {

using namespace unhunch;
using namespace std::chrono_literals;
using core::seconds;

constexpr int warm_up = 3;          // days until what is reserved once has been reserved
constexpr long memory_budget = 100;  // KiB of growth after them
const core::Length idle_after = core::Settings{}.idle_after;

const core::Day first_day = date::local_days{date::year{2026} / 3 / 2};

template <class Value>
Value required(core::Result<Value> result) {
    if (result) return *std::move(result);
    std::fprintf(stderr, "soak_days: %s\n", result.failure().message.c_str());
    std::exit(1);
}

std::vector<core::RoutineOutline> routines() {
    std::vector<core::RoutineOutline> all;
    for (const auto& [id, area] : {std::pair{"desk_reset", core::BodyArea::Neck}, {"wrist_break", core::BodyArea::Wrist}}) {
        core::RoutineOutline outline;
        outline.id = {id};
        outline.name = id;
        outline.length = outline.work = seconds{90};
        outline.positions = {core::Position::Seated};
        outline.areas = {area};
        outline.exercises = {{{"chin_tuck"}, {area}}};
        all.push_back(outline);
    }
    return all;
}

/// Tells the runner of silences as a real source does: the asked length once, then the next input.
struct Keyboard final : ports::InputWatch {
    core::Length threshold = idle_after;
    void report_silence_of(core::Length wanted) override { threshold = wanted; }
    std::optional<core::Length> silence_now() override { return core::Length::zero(); }
    [[nodiscard]] std::string name() const override { return "soak"; }
};

/// What the person did and saw, to be found in the journal again.
struct Account {
    unsigned shown = 0, skipped = 0, snoozed = 0, completed = 0, ignored = 0, walks = 0;
    unsigned missed = 0, early = 0, doubled = 0;
};

struct Figures {
    long memory = 0;  // KiB
    int descriptors = 0;
    int timers = 0;
};

class Soak {
public:
    explicit Soak(unsigned seed) : random_{seed} {
        clock_.begin({core::Uptime{1h}, core::WallTime{date::sys_days{first_day.time_since_epoch()}} + 8h});
        around_.boot_id = "soak";
        around_.version = "0";
        around_.picture = [](const core::RoutineId&) { return std::string{}; };
        around_.tray = [this] { return icon_ ? icon_->name() : "none"; };
        runner_ = std::make_unique<app::Runner>(
            app::Ports{clock_, loop_, *notifier_, desk_, *journal_, *state_, desk_, &keyboard_}, std::move(around_),
            core::Plan{core::Settings{}, core::Calendar{nullptr, core::Settings{}.day_starts_at}, routines(), {}});
        service_ = std::make_unique<app::InProcessService>(*runner_, desk_, [] {});
        on_bus_ = required(sdbus::serve_on_bus(*ours_, *service_));
        icon_ = sdbus::make_status_notifier_item(*ours_, *service_, clock_,
                                                 [](core::WallTime) { return std::string{"soon"}; },
                                                 {.changed = [this] { runner_->surroundings_changed(); }, .refused = {}});
        until([this] { return notifier_->name() == "scripted" && icon_->name() == "statusnotifier"; }, "desktop");
        runner_->handle(core::event::Asleep{true});
    }

    void work_a_day() {
        runner_->handle(core::event::Asleep{false});
        comes_back();
        const auto begun = clock_.now().uptime;
        const std::array<core::Length, 3> absences{3h, 5h, 7h};
        std::size_t absent = 0;
        for (int hour = 1; hour <= 8; ++hour) {
            const auto end = begun + std::chrono::hours{hour};
            while (clock_.now().uptime < end) {
                work_a_minute();
                if (absent < absences.size() && clock_.now().uptime - begun >= absences[absent]) go_away(absent++);
            }
            if (below(2) == 0) restart_server();
            if (below(3) == 0) restart_tray();
            ask_over_the_bus();
            if (below(4) == 0) walk();
        }
        runner_->handle(core::event::Asleep{true});
        settle();
        move_to(begun + 24h);
        sat_ = 0s;
    }

    [[nodiscard]] Figures figures() {
        settle();
        Figures now;
        std::ifstream rollup{"/proc/self/smaps_rollup"};
        for (std::string word; rollup >> word;)
            if (word == "Pss_Anon:")  // its own: the share in libraries depends on who else runs
                rollup >> now.memory;
        if (DIR* folder = opendir("/proc/self/fd")) {
            while (readdir(folder) != nullptr) ++now.descriptors;
            closedir(folder);
        }
        now.timers = static_cast<int>(loop_.timers().count());
        return now;
    }

    [[nodiscard]] const Account& account() const { return account_; }

    /// What the journal says of all days, in the person's words.
    [[nodiscard]] Account written(int days) {
        Account sum;
        for (const auto& day : required(runner_->days(first_day, first_day + date::days{days}))) {
            sum.shown += day.reminders;
            sum.skipped += day.skipped;
            sum.snoozed += day.snoozed;
            sum.completed += day.completed;
            sum.ignored += day.ignored;
            sum.walks += day.logged;
        }
        return sum;
    }

private:
    unsigned below(unsigned limit) { return std::uniform_int_distribution<unsigned>{0, limit - 1}(random_); }

    /// What falls due on the way happens in its time.
    void move_to(core::Uptime until) {
        while (loop_.timers().next() && *loop_.timers().next() <= until) {
            clock_.move_to(std::max(*loop_.timers().next(), clock_.now().uptime));
            loop_.timers().call_next();
            settle();
        }
        clock_.move_to(until);
    }

    /// Until everybody on the bus has heard and done what was said: a question and its answer, there and back.
    void settle() {
        for (int rounds = 0; rounds < 2; ++rounds)
            for (auto* bus : {ours_->handle(), theirs_->handle()}) {
                bool answered = false;
                sdbus::PendingCalls calls;
                calls.send(bus, sdbus::bus_call(bus, "GetId"), [&](sd_bus_message*) { answered = true; }, 1h);
                while (!answered) loop_.turn(100'000);
            }
    }

    template <class So>
    void until(So so, const char* what) {
        const auto end = std::chrono::steady_clock::now() + 30s;
        while (!so()) {
            loop_.turn(20'000);
            if (std::chrono::steady_clock::now() < end) continue;
            std::fprintf(stderr, "soak_days: the %s does not come up\n", what);
            std::exit(1);
        }
    }

    /// 40 s of typing, 20 s of reading.
    void work_a_minute() {
        for (int second = 1; second <= 60; ++second) {
            const auto now = clock_.now().uptime + 1s;
            move_to(now);
            sat_ += 1s;
            const seconds silence{second > 40 ? second - 40 : 0};
            if (second == 1 && std::exchange(silent_, false)) hear(core::event::Input{});
            if (!silent_ && silence > 0s && silence >= keyboard_.threshold) {
                silent_ = true;
                hear(core::event::Silence{silence});
            }
            look_at_the_screen();
        }
    }

    void hear(const core::Event& event) {
        runner_->handle(event);
        settle();
    }

    [[nodiscard]] bool visible() const { return server_ && server_->id > taken_down(); }
    [[nodiscard]] std::uint32_t taken_down() const {
        std::uint32_t last = answered_;
        for (const auto closed : server_->closed) last = std::max(last, closed);
        return last;
    }

    /// The reminder is due after so much sitting, waits three minutes for a lull at most, and stays for five.
    void look_at_the_screen() {
        if (!visible()) {
            if (std::exchange(seen_, false)) return ignored();
            if (sat_ > limit_ + 3min + 5s && !std::exchange(missing_, true)) ++account_.missed;
            return;
        }
        if (!std::exchange(seen_, true)) {
            missing_ = false;
            if (!again_) ++account_.shown;
            if (sat_ < limit_) ++account_.early;
            seen_at_ = sat_;
            plans_ = below(10);
        }
        if (server_->shown.size() > 1 && server_->shown.back().replaces == 0 && server_->shown.size() > server_->closed.size() + 1 + done_)
            ++account_.doubled;
        if (sat_ - seen_at_ == 20s && plans_ < 9) answer();
    }

    void answer() {
        const bool snooze = plans_ < 3 && snoozes_ < 2;
        const bool start = plans_ >= 7;
        answered_ = server_->id;
        ++done_;
        server_->invokes(server_->id, snooze ? "snooze" : start ? "default" : "skip");
        settle();
        seen_ = false;
        if (snooze) {
            ++account_.snoozed;
            ++snoozes_;
            again_ = true;
            limit_ = sat_ + 5min;
            return;
        }
        start ? exercise() : void(++account_.skipped);
        begin_count();
    }

    void exercise() {
        for (int step = 0; step < 3; ++step) {
            move_to(clock_.now().uptime + 30s);
            core::StepRecord record;
            record.exercise = {"chin_tuck"};
            record.planned = record.done = 30s;
            (void)runner_->ask(core::command::ReportStep{record});
        }
        if (runner_->ask(core::command::FinishRoutine{core::RoutineEnd::Completed})) ++account_.completed;
        settle();
    }

    /// It comes back after a quarter of an hour, with the snoozes that are left.
    void ignored() {
        if (sat_ - seen_at_ < 5min - 2s) ++account_.early;
        ++account_.ignored;
        const auto snoozed = snoozes_;
        begin_count();
        snoozes_ = snoozed;
        limit_ = 15min;
        again_ = true;
    }

    void walk() {
        if (!runner_->ask(core::command::LogBreak{core::LoggedBreak::Walk, 300s, {}})) return;
        ++account_.walks;
        settle();
        seen_ = false;
        begin_count();
    }

    void begin_count() {
        sat_ = 0s;
        limit_ = 30min;
        snoozes_ = 0;
        again_ = missing_ = false;
    }

    /// Lunch, a lock and a sleep, each long enough to be a break.
    void go_away(std::size_t which) {
        using core::event::Asleep;
        using core::event::Locked;
        if (which == 0) leave_without_a_word();
        if (which == 1) hear(Locked{true});
        if (which == 2) hear(Asleep{true});
        move_to(clock_.now().uptime + 10min + seconds{below(1200)});
        if (which == 1) hear(Locked{false});
        if (which == 2) hear(Asleep{false});
        comes_back();
        if (visible()) ++account_.doubled;  // nothing is left on the screen over a break
    }

    /// What has waited for a lull may come into the first half minute of it, to an empty chair. Until it is known that nobody is
    /// there, what is on the screen goes on being ignored; what was recorded of that stays recorded.
    void leave_without_a_word() {
        hear(core::event::Silence{seconds{0}});
        for (auto gone = 1s; gone < idle_after; ++gone) {
            move_to(clock_.now().uptime + 1s);
            if (visible() && !std::exchange(seen_, true) && !again_) ++account_.shown;
            if (!visible() && std::exchange(seen_, false)) ++account_.ignored;
        }
    }

    void comes_back() {
        hear(core::event::Input{});
        silent_ = seen_ = false;
        begin_count();
    }

    void restart_server() {
        const bool was_visible = visible();
        server_.reset();
        until([this] { return notifier_->name() != "scripted"; }, "end of the notification server");
        start_server();
        until([this] { return notifier_->name() == "scripted"; }, "notification server");
        settle();
        if (visible() != was_visible) ++(was_visible ? account_.missed : account_.doubled);
    }

    void start_server() {
        server_ = std::make_unique<test::ScriptedNotificationServer>(*theirs_);
        answered_ = 0;
        done_ = 0;
    }

    void restart_tray() {
        tray_.reset();
        until([this] { return icon_->name() == "none"; }, "end of the tray");
        tray_ = std::make_unique<test::ScriptedTray>(*theirs_);
        until([this] { return icon_->name() == "statusnotifier"; }, "tray");
    }

    void ask_over_the_bus() {
        auto call = sdbus::method_call(theirs_->handle(), "io.github.unhunch.Daemon1", "/io/github/unhunch/Daemon1",
                                       "org.freedesktop.DBus.Properties", "GetAll");
        sd_bus_message_append(call.get(), "s", "io.github.unhunch.Daemon1");
        bool answered = false;
        sdbus::PendingCalls calls;
        calls.send(theirs_->handle(), std::move(call), [&](sd_bus_message* reply) {
            answered = true;
            if (sd_bus_message_get_error(reply) != nullptr) std::exit((std::fputs("soak_days: no status\n", stderr), 1));
        });
        until([&] { return answered; }, "answer");
    }

    std::mt19937 random_;
    test::PrivateBus bus_;
    test::PrivateFolder folder_;
    bench::SteppedLoop loop_;
    app::VirtualClock clock_;
    app::VirtualDesk desk_;
    Keyboard keyboard_;
    std::unique_ptr<sdbus::SessionBus> ours_ = required(sdbus::open_session_bus(loop_.real(), [] {}));
    std::unique_ptr<sdbus::SessionBus> theirs_ = required(sdbus::open_session_bus(loop_.real(), [] {}));
    std::unique_ptr<test::ScriptedNotificationServer> server_ = std::make_unique<test::ScriptedNotificationServer>(*theirs_);
    std::unique_ptr<test::ScriptedTray> tray_ = std::make_unique<test::ScriptedTray>(*theirs_);
    std::unique_ptr<ports::Journal> journal_ = required(sqlite::open_journal(folder_.path() / "journal.db")).journal;
    std::unique_ptr<ports::StateStore> state_ = files::make_state_file(folder_.path() / "phase");
    std::unique_ptr<ports::Notifier> notifier_ = sdbus::make_desktop_notifier(
        *ours_, {.answered = [this](const ports::ReminderReply& reply) { runner_->answered(reply); },
                 .needs_window = [this] { ++account_.doubled; },
                 .changed = [this] { if (runner_) runner_->surroundings_changed(); }});
    app::Surroundings around_;
    std::unique_ptr<app::Runner> runner_;
    std::unique_ptr<app::InProcessService> service_;
    std::unique_ptr<api::Subscription> on_bus_;
    std::unique_ptr<sdbus::TrayIcon> icon_;

    Account account_;
    seconds sat_{}, limit_ = 30min, seen_at_{};
    unsigned plans_ = 0, snoozes_ = 0;
    std::uint32_t answered_ = 0;
    std::size_t done_ = 0;
    bool silent_ = false, seen_ = false, again_ = false, missing_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    const int days = argc > 1 ? std::atoi(argv[1]) : 30;
    const char* wished = std::getenv("UNHUNCH_SEED");
    const auto seed = wished ? static_cast<unsigned>(std::strtoul(wished, nullptr, 10)) : std::random_device{}();
    std::printf("UNHUNCH_SEED=%u\n", seed);
    Soak soak{seed};
    Figures first;
    Figures last;
    long most = 0;
    for (int day = 1; day <= days; ++day) {
        soak.work_a_day();
        last = soak.figures();
        most = std::max(most, last.memory);
        if (day == warm_up) first = last;
        std::printf("day %2d: %ld KiB of its own, %d descriptors, %d timers, %u reminders so far\n", day, last.memory, last.descriptors,
                    last.timers, soak.account().shown);
    }
    const auto& person = soak.account();
    const auto journal = soak.written(days);
    bool good = true;
    const auto same = [&](const char* what, unsigned seen, unsigned written) {
        std::printf("%-10s %5u by the person, %5u in the journal\n", what, seen, written);
        good = good && seen == written;
    };
    same("shown", person.shown, journal.shown);
    same("skipped", person.skipped, journal.skipped);
    same("snoozed", person.snoozed, journal.snoozed);
    same("ignored", person.ignored, journal.ignored);
    same("completed", person.completed, journal.completed);
    same("walks", person.walks, journal.walks);
    std::printf("missed %u, early %u, doubled %u\n", person.missed, person.early, person.doubled);
    std::printf("of its own after %d days %ld KiB, after %d days %ld KiB, at most %ld KiB; descriptors %d and %d, timers %d and %d\n", warm_up,
                first.memory, days, last.memory, most, first.descriptors, last.descriptors, first.timers, last.timers);
    good = good && person.missed + person.early + person.doubled == 0;
    good = good && (days <= warm_up || (last.memory - first.memory <= memory_budget && last.descriptors == first.descriptors &&
                                        last.timers == first.timers));
    std::puts(good ? "ok" : "NOT ok");
    return good ? 0 : 1;
}
