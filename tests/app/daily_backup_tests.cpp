// When the daily copy of the journal is made, and what is said where it cannot be.
#include "app/daily_backup.hpp"
#include "catch.hpp"
#include "fake_ports.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

struct Keeper {
    fake::Clock clock;
    fake::EventLoop loop;
    fake::Log log;
    std::vector<core::Day> asked;
    app::DailyBackup::Made made;
    std::unique_ptr<app::DailyBackup> backup;

    Keeper() {
        clock.moment = {core::Uptime{1h}, date::sys_days{date::year{2026} / 11 / 21} + 9h};
        backup = std::make_unique<app::DailyBackup>(clock, loop, log, [] { return core::Calendar{nullptr, 4h}; },
                                                    [this](core::Day day, app::DailyBackup::Made told) {
                                                        asked.push_back(day);
                                                        made = std::move(told);
                                                    });
    }
    /// Lives until the one timer there is, and says how long that was.
    core::Length next() {
        REQUIRE(loop.timers->size() == 1);
        const auto timer = loop.timers->begin()->second;
        const core::Length length = timer.when - clock.moment.uptime;
        clock.moment.uptime = timer.when;
        clock.moment.wall += length;
        timer.due();
        return length;
    }
};

}  // namespace

TEST_CASE("A copy is made a little after the start, and a little after each day has begun") {
    Keeper keeper;

    CHECK(keeper.next() == 10s);
    keeper.made(core::Done{});
    CHECK(keeper.next() == 19h);
    keeper.made(core::Done{});
    CHECK(keeper.next() == 24h);

    const core::Day first{date::year{2026} / 11 / 21};
    CHECK(keeper.asked == std::vector{first, first + date::days{1}, first + date::days{2}});
    CHECK(keeper.log.lines.empty());
}

TEST_CASE("A copy that cannot be made is told once, tried again each hour, and told when it works") {
    Keeper keeper;

    keeper.next();
    keeper.made(core::Failure{"The disk is full."});
    CHECK(keeper.next() == 1h);
    keeper.made(core::Failure{"The disk is full."});
    CHECK(keeper.log.lines.size() == 1);
    CHECK(keeper.next() == 1h);
    keeper.made(core::Done{});

    REQUIRE(keeper.log.lines.size() == 2);
    CHECK(keeper.log.lines.back().find("is made again") != std::string::npos);
    CHECK(keeper.next() == 17h);
}
