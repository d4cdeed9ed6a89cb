// The words of the command line.
#include "catch.hpp"
#include "presenters/wish.hpp"

using namespace unhunch::tray;

TEST_CASE("A break names its routine") {
    const auto wanted = wish_of({"break", "desk_reset"});

    REQUIRE(std::holds_alternative<wish::Break>(wanted));
    CHECK(std::get<wish::Break>(wanted).routine.value == "desk_reset");
}

TEST_CASE("A session is as long as I ask for, or as it comes out") {
    CHECK(std::get<wish::Session>(wish_of({"session"})).minutes == 0);
    CHECK(std::get<wish::Session>(wish_of({"session", "--minutes", "25"})).minutes == 25);
    for (const auto* wrong : {"4", "121", "ten", ""})
        CHECK(std::holds_alternative<wish::Wrong>(wish_of({"session", "--minutes", wrong})));
    CHECK(std::holds_alternative<wish::Wrong>(wish_of({"session", "25"})));
}

TEST_CASE("The other windows need no name") {
    CHECK(std::holds_alternative<wish::Stats>(wish_of({"stats"})));
    CHECK(std::holds_alternative<wish::Remind>(wish_of({"remind"})));
    CHECK(std::holds_alternative<wish::Welcome>(wish_of({"welcome"})));
    CHECK(std::holds_alternative<wish::Welcome>(wish_of({"--welcome"})));
    CHECK(std::holds_alternative<wish::Routines>(wish_of({"--routines"})));
    CHECK(std::holds_alternative<wish::Routines>(wish_of({"routines"})));
    CHECK(std::holds_alternative<wish::Icon>(wish_of({"--icon"})));
    CHECK(std::holds_alternative<wish::Version>(wish_of({"--version"})));
    CHECK(std::holds_alternative<wish::Help>(wish_of({"--help"})));
}

TEST_CASE("A contact sheet goes to a file, of some exercises or of all") {
    const auto wanted = wish_of({"--contact-sheet", "sheet.png", "bridge", "plank"});

    REQUIRE(std::holds_alternative<wish::ContactSheet>(wanted));
    CHECK(std::get<wish::ContactSheet>(wanted).path == "sheet.png");
    CHECK(std::get<wish::ContactSheet>(wanted).exercises == std::vector<std::string>{"bridge", "plank"});
    CHECK(std::get<wish::ContactSheet>(wish_of({"--contact-sheet", "sheet.png"})).exercises.empty());
}

TEST_CASE("Words that make no sense are refused with a reason") {
    CHECK(std::get<wish::Wrong>(wish_of({})).reason == "say which window to open");
    CHECK(std::get<wish::Wrong>(wish_of({"break"})).reason == "\"break\" needs the name of one routine");
    CHECK(std::get<wish::Wrong>(wish_of({"stats", "now"})).reason == "\"stats\" takes no \"now\"");
    CHECK(std::get<wish::Wrong>(wish_of({"--contact-sheet"})).reason ==
          "\"--contact-sheet\" needs the name of a PNG file");
    CHECK(std::get<wish::Wrong>(wish_of({"brake"})).reason == "\"brake\" is not known");
}
