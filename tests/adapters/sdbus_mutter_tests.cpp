// Silence and input as GNOME's compositor tells them, from a scripted one on a bus of the test's own.
#include "adapters/sdbus/mutter_input_watch.hpp"
#include "bus_desk.hpp"
#include "directed_signal.hpp"
#include "scripted_idle_monitor.hpp"
#include "told_input.hpp"

using namespace unhunch;
using namespace unhunch::test;
using Words = std::vector<std::string>;

namespace {

constexpr const char* source = "org.gnome.Mutter.IdleMonitor";

struct Desk : BusDesk {
    std::unique_ptr<sdbus::SessionBus> ours = connection();
    std::unique_ptr<sdbus::SessionBus> theirs = connection();
    ToldInput told;
    std::unique_ptr<ports::InputWatch> watch = sdbus::make_mutter_input_watch(*ours, told.events());
    std::unique_ptr<ScriptedIdleMonitor> monitor;

    void starts() {
        monitor = std::make_unique<ScriptedIdleMonitor>(*theirs);
        REQUIRE(until([&] { return watch->name() == source; }));
    }
    [[nodiscard]] bool until_told(std::size_t count) {
        return until([&] { return told.words.size() >= count; });
    }
    /// Until a silence of exactly this length is waited for.
    [[nodiscard]] bool until_waiting_for(std::chrono::milliseconds length) {
        return until([&] {
            return monitor->idle_watches.size() == 1 &&
                   monitor->idle_watches.begin()->second == static_cast<std::uint64_t>(length.count());
        });
    }
    void exchange_all() {
        settle(*ours, *theirs);
        settle(*theirs, *ours);
    }
};

}  // namespace

TEST_CASE("GNOME tells each silence with its length and the input after it") {
    Desk desk;
    CHECK(desk.watch->name() == "none");
    desk.watch->report_silence_of(2min);
    desk.starts();
    CHECK(desk.told.changes == 1);
    REQUIRE(desk.until_waiting_for(2min));

    desk.monitor->silence_grows_to(2min + 3s);
    REQUIRE(desk.until_told(1));
    CHECK(desk.told.silences == std::vector<core::Length>{2min + 3s});
    REQUIRE(desk.until([&] { return desk.monitor->input_watches.size() == 1; }));
    desk.monitor->person_types();
    REQUIRE(desk.until_told(2));
    desk.monitor->person_types();
    desk.monitor->silence_grows_to(2min);  // the same watch again
    REQUIRE(desk.until_told(3));

    CHECK(desk.told.words == Words{"silent", "input", "silent"});
}

TEST_CASE("GNOME tells a silence that is already as long at once, but the same wish twice is one") {
    Desk desk;
    desk.starts();
    desk.told.on_silence = [&] { desk.watch->report_silence_of(4s); };
    desk.monitor->silence_grows_to(64s);

    desk.watch->report_silence_of(4s);

    CHECK(desk.told.words.empty());  // never from inside the call
    REQUIRE(desk.until_told(1));
    CHECK(desk.told.silences.front() == 64s);
    desk.exchange_all();
    CHECK(desk.told.words == Words{"silent"});
    CHECK(desk.monitor->idle_watches.size() == 1);
}

TEST_CASE("Of wishes in quick succession the last counts, and GNOME keeps no watch for the others") {
    Desk desk;
    desk.starts();

    for (const auto length : {2min, 1min, 2min}) desk.watch->report_silence_of(length);
    desk.watch->report_silence_of(4s);
    desk.exchange_all();

    REQUIRE(desk.until_waiting_for(4s));
    desk.watch->report_silence_of(2min);
    REQUIRE(desk.until_waiting_for(2min));
}

TEST_CASE("Input between the word of silence and its length is no silence") {
    Desk desk;
    desk.starts();
    desk.watch->report_silence_of(4s);
    REQUIRE(desk.until_waiting_for(4s));

    desk.monitor->silence = 20;  // typed just after the watch fired
    desk.monitor->fire(desk.monitor->idle_watches.begin()->first);
    desk.exchange_all();
    desk.exchange_all();
    CHECK(desk.told.words.empty());

    desk.monitor->silence_grows_to(4s);
    REQUIRE(desk.until_told(1));
    CHECK(desk.told.words == Words{"silent"});
}

TEST_CASE("A restarted GNOME shell is asked again, also for the input that it owes") {
    Desk desk;
    desk.starts();
    desk.watch->report_silence_of(4s);
    desk.monitor->silence_grows_to(5s);
    REQUIRE(desk.until_told(1));

    desk.monitor.reset();
    REQUIRE(desk.until([&] { return desk.watch->name() == "none"; }));
    CHECK(desk.told.changes == 2);
    desk.watch->report_silence_of(30s);
    desk.starts();
    CHECK(desk.told.changes == 3);
    REQUIRE(desk.until_waiting_for(30s));
    REQUIRE(desk.until([&] { return desk.monitor->input_watches.size() == 1; }));
    desk.monitor->person_types();

    REQUIRE(desk.until_told(2));
    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A GNOME shell that answers late or nonsense is not counted on until it answers again") {
    Desk desk;
    desk.monitor = std::make_unique<ScriptedIdleMonitor>(*desk.theirs);
    desk.monitor->manner = GENERATE(ScriptedIdleMonitor::Manner::Keeps, ScriptedIdleMonitor::Manner::Babbles);
    desk.watch->report_silence_of(4s);
    REQUIRE(desk.until([&] { return desk.monitor->asked.size() >= 2; }, 20s));  // and it is asked once more
    CHECK(desk.watch->name() == "none");

    desk.monitor->manner = ScriptedIdleMonitor::Manner::Answers;
    REQUIRE(desk.until([&] { return desk.watch->name() == source; }, 20s));
    REQUIRE(desk.until_waiting_for(4s));
    desk.monitor->manner = ScriptedIdleMonitor::Manner::Babbles;
    desk.watch->report_silence_of(5s);
    REQUIRE(desk.until([&] { return desk.watch->name() == "none"; }));

    CHECK(desk.told.changes == 2);
    CHECK(desk.told.words.empty());
}

TEST_CASE("Nobody but the compositor says that somebody is silent, or back") {
    Desk desk;
    const auto stranger = desk.connection();
    desk.watch->report_silence_of(2min);
    desk.starts();
    REQUIRE(desk.until_waiting_for(2min));
    const auto says = [&](std::uint32_t watch) {
        send_alone(stranger->handle(), desk.ours->handle(), "/org/gnome/Mutter/IdleMonitor/Core", source, "WatchFired", "u", watch);
        desk.settle(*stranger, *desk.ours);
    };

    desk.monitor->silence = 120'000;  // which the compositor would say when asked
    says(desk.monitor->idle_watches.begin()->first);
    desk.exchange_all();
    CHECK(desk.told.words.empty());

    desk.monitor->silence = 0;
    desk.monitor->silence_grows_to(2min);
    REQUIRE(desk.until_told(1));
    REQUIRE(desk.until([&] { return desk.monitor->input_watches.size() == 1; }));
    says(desk.monitor->input_watches.front());
    CHECK(desk.told.words == Words{"silent"});
}
