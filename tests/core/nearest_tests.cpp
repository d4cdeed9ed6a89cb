#include "core/nearest.hpp"

#include "catch.hpp"

using unhunch::core::nearest;

TEST_CASE("The word that was meant is found within a few letters") {
    const std::vector<std::string> known{"sit_limit", "snooze", "snooze_max", "goal", "mon", "tue"};
    CHECK(nearest("snoze", known) == "snooze");
    CHECK(nearest("gola", known) == "goal");
    CHECK(nearest("sitlimit", known) == "sit_limit");
    CHECK(nearest("mno", known) == "mon");
    CHECK(nearest("tuesday", known) == "tue");
    CHECK(nearest("snooze_maxe", known) == "snooze_max");
    CHECK(nearest("snooze_maximal", known) == "snooze_max");
    CHECK(nearest("monday_morning", {"mon", "monday"}) == "monday");
    CHECK(nearest("monday_morning", {"monday", "mon"}) == "monday");
}

TEST_CASE("A word that is quite another one is met with no guess") {
    const std::vector<std::string> known{"sit_limit", "snooze", "snooze_max", "goal", "open_office", "desk_reset"};
    for (const auto* word : {"frequency", "nosuch", "gate", "reset", "x", ""}) {
        INFO(word);
        CHECK_FALSE(nearest(word, known));
    }
    CHECK_FALSE(nearest(std::string(500, 's'), known));
    CHECK_FALSE(nearest("snoze", {}));
}
