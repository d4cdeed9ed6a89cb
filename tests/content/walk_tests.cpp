// The walk that is always there.
#include "catalogue/walk.hpp"
#include "catch.hpp"

using namespace unhunch;

TEST_CASE("A walk can always be offered, and a pack may bring its own") {
    content::Catalogue catalogue;
    content::add_walk(catalogue);
    const auto* walk = catalogue.routine({"walk"});
    REQUIRE(walk != nullptr);
    CHECK(walk->seconds == 60);
    CHECK(catalogue.exercise(walk->items.at(0).exercise) != nullptr);
    CHECK(walk->items[0].seconds == content::seconds_of(walk->items[0].dose, content::Sides::Both));

    content::add_walk(catalogue);
    CHECK(catalogue.routines.size() == 1);
}
