// Which computer wrote a row, and the numbers that order rows by time.
#include "adapters/machine/device_id.hpp"
#include "adapters/sqlite/record_id.hpp"
#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

TEST_CASE("This computer has the same id each time it is asked, or none") {
    const auto id = machine::device_id();

    CHECK((id.empty() || id.size() == 32));
    CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(machine::device_id() == id);
}

TEST_CASE("Numbers of rows follow the time, never go back, and tell two computers apart") {
    const core::WallTime noon{date::sys_days{date::year{2026} / 11 / 21} + 12h};
    const auto tag = sqlite::tag_of("here");
    const auto first = sqlite::next_id(0, noon, tag);

    CHECK(sqlite::next_id(first, noon + 1s, tag) > first);
    CHECK(sqlite::next_id(first, noon, tag) > first);
    CHECK(sqlite::next_id(first, noon - date::years{10}, tag) > first);
    CHECK(first >> sqlite::tag_bits == noon.time_since_epoch() / 1ms);
    CHECK(sqlite::next_id(0, noon, sqlite::tag_of("there")) != first);
    CHECK(sqlite::next_id(0, core::WallTime{date::sys_days{date::year{2109} / 1 / 1}}, tag) > first);
}
