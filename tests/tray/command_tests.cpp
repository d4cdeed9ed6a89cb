// What the `unhunch` command says, read for windows; the command itself runs in the desktop tests.
#include "command/answers.hpp"

#include "catch.hpp"

using namespace unhunch;

TEST_CASE("The doctor's lines are read with what is so just now") {
    const auto lines = tray::doctor_lines(R"([{"need": "calls", "found": "pipewire", "using": "pipewire", "means": "m", "cure": "c",
                                              "ok": true, "now": "no call is open"}])");
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().need == "calls");
    CHECK(lines.front().ok);
    CHECK(lines.front().now == "no call is open");
}

TEST_CASE("What is no doctor's answer has no lines") {
    for (const auto* text : {"", "[", "{}", "[1]", "[{\"need\": 7}]", "null"}) {
        CAPTURE(text);
        CHECK(tray::doctor_lines(text).empty());
    }
}

TEST_CASE("A what-if is read as two lives and what nobody saw") {
    const auto numbers = tray::compared_numbers(R"({"as_it_is": {"reminders": 12, "longest_bout_s": 3600, "bouts_over_60_min": 1, "held_s": 60},
                                                    "instead": {"reminders": 8, "longest_bout_s": 4200, "bouts_over_60_min": 3, "held_s": 0},
                                                    "unobserved_s": 7200})");
    REQUIRE(numbers);
    CHECK(numbers->as_it_is == tray::LivedNumbers{12, 3600, 1, 60});
    CHECK(numbers->instead == tray::LivedNumbers{8, 4200, 3, 0});

    const auto rows = tray::what_if_rows(*numbers);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].now == "12");
    CHECK(rows[0].instead == "8");
    CHECK(rows[1].instead == "1 h 10 min");
    CHECK(tray::what_if_note(*numbers).find("2 h") != std::string::npos);
}

TEST_CASE("What is no what-if is none") {
    for (const auto* text : {"", "[]", "{}", R"({"as_it_is": 1, "instead": 2})"}) {
        CAPTURE(text);
        CHECK_FALSE(tray::compared_numbers(text));
    }
}
