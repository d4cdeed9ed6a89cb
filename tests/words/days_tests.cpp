// Days and times as LC_TIME has them.
#include "words/days.hpp"

#include "catch.hpp"
#include "reader.hpp"

using namespace unhunch;
using test::Reader;

TEST_CASE("Without a locale a week begins on Monday and a day has 24 hours") {
    CHECK(words::week() == std::array<unsigned, 7>{1, 2, 3, 4, 5, 6, 0});
    CHECK(words::weekday_name(1) == "Monday");
    CHECK(words::short_weekday(0) == "Sun");
    CHECK(words::short_month(11) == "Nov");
    CHECK(words::time_of_day(13, 5) == "13:05");
}

TEST_CASE("In Germany a week begins on Montag") {
    const Reader german{"de_DE"};

    CHECK(words::week().front() == 1);
    CHECK(words::weekday_name(1) == "Montag");
    CHECK(words::month_name(3) == "März");
    CHECK(words::time_of_day(13, 5) == "13:05");
}

TEST_CASE("In the United States it begins on Sunday, and one o'clock comes twice a day") {
    const Reader american{"en_US"};

    CHECK(words::week().front() == 0);
    CHECK(words::time_of_day(13, 5) == "1:05 PM");
    CHECK(words::time_of_day(0, 30) == "12:30 AM");
}

TEST_CASE("In Egypt it begins on Saturday") {
    const Reader egyptian{"ar_EG"};

    CHECK(words::week().front() == 6);
}
