// Which of several sources of input is listened to, and what is owed when one takes over from another.
#include <algorithm>

#include "app/best_input_watch.hpp"
#include "catch.hpp"
#include "fake_ports.hpp"
#include "told_input.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using Words = std::vector<std::string>;

namespace {

/// A source in the hands of the test.
struct Source {
    ports::InputEvents tells;
    std::string name;
    std::optional<core::Length> asked_for;

    void comes(const std::string& as) {
        name = as;
        tells.changed();
    }
    void goes() { comes("none"); }
};

struct SourceWatch final : ports::InputWatch {
    explicit SourceWatch(Source& owner) : source{owner} {}
    void report_silence_of(core::Length wanted) override { source.asked_for = wanted; }
    std::optional<core::Length> silence_now() override { return 7s; }
    [[nodiscard]] std::string name() const override { return source.name; }
    Source& source;
};

struct Desk {
    fake::Clock clock;
    fake::EventLoop loop;
    test::ToldInput told;
    Source wayland, gnome;
    app::BestInputWatch best{loop, clock, told.events()};

    Desk() {
        clock.moment.uptime = core::Uptime{1h};
        add(wayland);
        add(gnome);
    }
    void add(Source& source) {
        source.name = "none";
        CHECK(best.add([&](ports::InputEvents events) {
            source.tells = std::move(events);
            return std::unique_ptr<ports::InputWatch>{std::make_unique<SourceWatch>(source)};
        }));
    }
    /// Lives on for that long; what falls due on the way happens.
    void passes(core::Length length) {
        const auto until = clock.moment.uptime + length;
        while (!loop.timers->empty()) {
            const auto next = std::min_element(loop.timers->begin(), loop.timers->end(), [](auto& a, auto& b) {
                return a.second.when < b.second.when;
            });
            if (next->second.when > until) break;
            const auto timer = next->second;
            clock.moment.uptime = std::max(clock.moment.uptime, timer.when);
            loop.timers->erase(next);
            timer.due();
        }
        clock.moment.uptime = until;
    }
};

}  // namespace

TEST_CASE("With no source that can tell there is a timer, and the first that comes is asked") {
    Desk desk;
    desk.best.report_silence_of(2min);
    CHECK(desk.best.name() == "timer");
    CHECK_FALSE(desk.best.silence_now());
    CHECK_FALSE(desk.gnome.asked_for);

    desk.gnome.comes("gnome");

    CHECK(desk.best.name() == "gnome");
    CHECK(desk.gnome.asked_for == 2min);
    CHECK(desk.best.silence_now() == 7s);
    CHECK(desk.told.changes == 1);
    desk.best.report_silence_of(4s);
    CHECK(desk.gnome.asked_for == 4s);
    CHECK_FALSE(desk.wayland.asked_for);
}

TEST_CASE("A better source takes over, a worse one is not listened to") {
    Desk desk;
    desk.best.report_silence_of(2min);
    desk.gnome.comes("gnome");
    desk.wayland.comes("wayland");
    CHECK(desk.best.name() == "wayland");
    CHECK(desk.wayland.asked_for == 2min);
    CHECK(desk.told.changes == 2);

    desk.gnome.tells.silent(3min);
    desk.gnome.tells.input();
    desk.gnome.goes();
    CHECK(desk.told.words.empty());
    CHECK(desk.told.changes == 2);
    desk.wayland.tells.silent(2min);
    desk.wayland.tells.input();

    CHECK(desk.told.words == Words{"silent", "input"});
}

TEST_CASE("A source that is open from the beginning is used without a word, and one that cannot be opened is left out") {
    Desk desk;
    const auto failed = desk.best.add([](ports::InputEvents) -> core::Result<std::unique_ptr<ports::InputWatch>> {
        return core::Failure{"There is no display."};
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.failure().message == "There is no display.");

    Source xsync;
    CHECK(desk.best.add([&](ports::InputEvents events) {
        xsync.tells = std::move(events);
        xsync.name = "xsync";
        return std::unique_ptr<ports::InputWatch>{std::make_unique<SourceWatch>(xsync)};
    }));

    CHECK(desk.best.name() == "xsync");
    CHECK(desk.told.changes == 0);
}

TEST_CASE("A silence that a source told while nobody listened is told when it takes over") {
    Desk desk;
    desk.best.report_silence_of(2min);
    desk.gnome.comes("gnome");
    desk.wayland.comes("wayland");
    desk.gnome.tells.silent(2min);
    desk.passes(1min);

    desk.wayland.goes();

    CHECK(desk.told.words.empty());  // never from inside the call of another
    desk.passes(0s);
    CHECK(desk.told.words == Words{"silent"});
    CHECK(desk.told.silences == std::vector<core::Length>{3min});
    desk.gnome.tells.input();
    CHECK(desk.told.words.back() == "input");
}

TEST_CASE("Who was away when the source was lost comes back when the next one hears no silence") {
    Desk desk;
    desk.best.report_silence_of(2min);
    desk.wayland.comes("wayland");
    desk.gnome.comes("gnome");
    desk.wayland.tells.silent(10min);

    desk.wayland.goes();
    CHECK(desk.best.name() == "gnome");
    desk.passes(2min);
    CHECK(desk.told.words == Words{"silent"});

    SECTION("typing meanwhile") {
        desk.passes(2s);
        CHECK(desk.told.words == Words{"silent", "input"});
    }
    SECTION("still away") {
        desk.gnome.tells.silent(2min);
        desk.passes(1h);
        CHECK(desk.told.words == Words{"silent", "silent"});
        desk.gnome.tells.input();
        CHECK(desk.told.words == Words{"silent", "silent", "input"});
    }
}

TEST_CASE("A compositor that restarts while somebody is away ends no absence, but one that stays away does") {
    Desk desk;
    desk.best.report_silence_of(2min);
    desk.wayland.comes("wayland");
    desk.wayland.tells.silent(10min);

    desk.wayland.goes();
    CHECK(desk.best.name() == "timer");
    desk.passes(20s);
    SECTION("restarts") {
        desk.wayland.comes("wayland");
        desk.passes(1h);
        CHECK(desk.told.words == Words{"silent", "silent"});
        CHECK(desk.told.silences.back() >= 10min + 20s);
        desk.wayland.tells.input();
        CHECK(desk.told.words.back() == "input");
    }
    SECTION("stays away: from then on the clock alone counts") {
        desk.passes(1min);
        CHECK(desk.told.words == Words{"silent", "input"});
    }
}
