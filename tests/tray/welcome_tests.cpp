// The welcome: three steps, the note first, and nothing written that was not changed.
#include "presenters/welcome.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace unhunch;
using tray::Welcome;

namespace {

bool ticked(const std::vector<tray::Tick>& ticks, const std::string& key) {
    return std::ranges::any_of(ticks, [&](const tray::Tick& tick) { return tick.key == key && tick.on; });
}

}  // namespace

TEST_CASE("The health note comes first and is acknowledged by its own word") {
    Welcome welcome{{}, false};
    CHECK(welcome.step() == Welcome::Step::Note);
    CHECK_FALSE(welcome.acknowledged());

    welcome.understand();
    CHECK(welcome.acknowledged());
    CHECK(welcome.step() == Welcome::Step::Things);
    CHECK(welcome.number() == 2);
}

TEST_CASE("Whoever chooses areas to take care with has read the note, too") {
    Welcome welcome{{}, false};
    welcome.understand(true);
    CHECK(welcome.acknowledged());
    CHECK(welcome.step() == Welcome::Step::Care);

    welcome.back();
    CHECK(welcome.step() == Welcome::Step::Things);
}

TEST_CASE("It begins with what the settings say already") {
    core::Settings present;
    present.equipment = {"band"};
    present.no_equipment = {"mat"};
    present.care = {"knee"};
    const Welcome welcome{present, true};
    CHECK(ticked(welcome.equipment(), "band"));
    CHECK_FALSE(ticked(welcome.equipment(), "ball"));
    CHECK(ticked(welcome.everyday(), "chair"));
    CHECK_FALSE(ticked(welcome.everyday(), "mat"));
    CHECK(ticked(welcome.positions(), "seated"));
    CHECK_FALSE(ticked(welcome.positions(), "floor"));
    CHECK(ticked(welcome.care(), "knee"));
    CHECK(welcome.care().size() == 12);
    REQUIRE(welcome.for_now().size() == 1);
    CHECK(welcome.for_now()[0].key == "recent_operation");
}

TEST_CASE("What is ticked and unticked is what is chosen") {
    Welcome welcome{{}, false};
    welcome.has("band", true);
    welcome.has("chair", false);
    welcome.may("floor", true);
    welcome.may("wall", false);
    welcome.needs_care("neck", true);
    welcome.needs_care("hip", true);
    welcome.needs_care("hip", false);
    welcome.ask_whether_got_up(true);

    CHECK(welcome.chosen().equipment == std::vector<std::string>{"band"});
    CHECK(welcome.chosen().no_equipment == std::vector<std::string>{"chair"});
    CHECK(welcome.chosen().positions ==
          std::vector{core::Position::Seated, core::Position::Standing, core::Position::Floor});
    CHECK(welcome.chosen().care == std::vector<std::string>{"neck"});
    CHECK(welcome.chosen().did_you_get_up);
    CHECK(welcome.before() == core::Settings{});
}

TEST_CASE("Nowhere to move is no choice, and it says so where that is asked") {
    Welcome welcome{{}, false};
    welcome.understand();
    for (const auto* place : {"seated", "standing", "wall"}) welcome.may(place, false);
    CHECK_FALSE(welcome.missing().empty());
    CHECK_FALSE(welcome.go_on());
    CHECK(welcome.step() == Welcome::Step::Things);

    welcome.may("standing", true);
    CHECK_FALSE(welcome.go_on());
    CHECK(welcome.step() == Welcome::Step::Care);
    CHECK(welcome.go_on());
}
