#include "cli/catalogue_answers.hpp"

#include "catch.hpp"
#include "cli/filter.hpp"
#include "composer/persons_household.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

TEST_CASE("What was done last is taken from the journal's steps", "[cli]") {
    const core::Day today{date::sys_days{date::year{2026} / 11 / 21}.time_since_epoch()};
    core::StepRecord rolls;
    rolls.exercise = {"neck_rolls"};
    rolls.reps_done = 3;
    core::StepRecord begun = rolls;
    begun.exercise = {"cat_cow"};
    begun.reps_done = 0;
    const std::vector<core::DatedRecord> records{
        {today - date::days{9}, rolls}, {today - date::days{2}, rolls}, {today, begun}};

    const auto household = composer::household_of({}, records, today);

    CHECK(household.days_since.at({"neck_rolls"}) == 2);
    CHECK(household.days_since.count({"cat_cow"}) == 0);
}

TEST_CASE("A household is what the settings say it is", "[cli]") {
    core::Settings settings;
    settings.equipment = {"band"};
    settings.no_equipment = {"mat"};
    settings.care = {"knee"};

    const auto household = composer::household_of(settings, {}, {});

    CHECK(household.equipment == settings.equipment);
    CHECK(household.missing == settings.no_equipment);
    CHECK(household.care == settings.care);
    CHECK(household.positions == settings.positions);
}

TEST_CASE("A pack is turned off once, and one that is gone can still be taken from the list", "[cli]") {
    content::Shelf shelf;
    shelf.packs.push_back(
        {.id = "mine", .folder = "", .state = content::PackState::Used, .head = {}, .problem = {}, .warnings = {}});
    using cli::request::PackDeed;

    CHECK(*cli::packs_off_after({PackDeed::Disable, "mine"}, shelf, {"mine"}) == std::vector<std::string>{"mine"});
    CHECK(cli::packs_off_after({PackDeed::Enable, "old"}, shelf, {"old"})->empty());
    CHECK_FALSE(cli::packs_off_after({PackDeed::Enable, "new"}, shelf, {}));
    CHECK(cli::toml_list({"a", "b"}) == "[\"a\", \"b\"]");
}
