// The words of the command line.
#include "catch.hpp"
#include "presenters/wish.hpp"

using namespace unhunch::tray;

TEST_CASE("A break names its routine") {
    const auto wanted = wish_of({"break", "desk_reset"});

    REQUIRE(std::holds_alternative<wish::Break>(wanted));
    CHECK(std::get<wish::Break>(wanted).routine.value == "desk_reset");
}

TEST_CASE("The other windows need no name") {
    CHECK(std::holds_alternative<wish::Stats>(wish_of({"stats"})));
    CHECK(std::holds_alternative<wish::Remind>(wish_of({"remind"})));
    CHECK(std::holds_alternative<wish::Icon>(wish_of({"--icon"})));
    CHECK(std::holds_alternative<wish::Version>(wish_of({"--version"})));
    CHECK(std::holds_alternative<wish::Help>(wish_of({"--help"})));
}

TEST_CASE("Words that make no sense are refused with a reason") {
    CHECK(std::get<wish::Wrong>(wish_of({})).reason == "say which window to open");
    CHECK(std::get<wish::Wrong>(wish_of({"break"})).reason == "\"break\" needs the name of one routine");
    CHECK(std::get<wish::Wrong>(wish_of({"stats", "now"})).reason == "\"stats\" takes no \"now\"");
    CHECK(std::get<wish::Wrong>(wish_of({"brake"})).reason == "\"brake\" is not known");
}
