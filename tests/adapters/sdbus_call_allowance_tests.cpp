// Who calls far too often is told so, and is the only one who is.
#include "adapters/sdbus/call_allowance.hpp"

#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "bus_desk.hpp"
#include "recording_break_service.hpp"

using namespace unhunch;
using namespace unhunch::test;
using sdbus::CallAllowance;

namespace {

/// How many of `calls` at one instant are let in.
unsigned let_in(CallAllowance& allowance, const std::string& caller, unsigned calls, CallAllowance::Time now) {
    unsigned number = 0;
    for (unsigned call = 0; call < calls; ++call)
        if (allowance.spend(caller, now)) ++number;
    return number;
}

}  // namespace

TEST_CASE("A program may make 500 calls at once and 50 a second, each for itself", "[sdbus]") {
    CallAllowance allowance;
    const CallAllowance::Time begin{};

    CHECK(let_in(allowance, ":1.7", 1000, begin) == 500);
    CHECK(let_in(allowance, ":1.8", 1000, begin) == 500);
    CHECK(let_in(allowance, ":1.7", 1000, begin + 19ms) == 0);
    CHECK(let_in(allowance, ":1.7", 1000, begin + 1s) == 50);
    CHECK(let_in(allowance, ":1.7", 1000, begin + 1min) == 500);
}

TEST_CASE("A flood of calls is refused beyond that, and another program is heard meanwhile", "[sdbus]") {
    BusDesk desk;
    const auto daemon_end = desk.connection();
    const auto flooding_end = desk.connection();
    const auto other_end = desk.connection();
    RecordingBreakService service;
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    const auto flood = sdbus::make_break_service_client(*flooding_end);
    const auto other = sdbus::make_break_service_client(*other_end);

    // At 50 more a second it would take 20 s to let all of them in. The bus lets nobody wait for more than 128 answers at a time.
    constexpr std::size_t calls = 1500;
    constexpr std::size_t at_a_time = 100;
    std::size_t answered = 0;
    std::size_t refused = 0;
    for (std::size_t call = 0; call < calls; call += at_a_time) {
        for (std::size_t one = 0; one < at_a_time; ++one)
            flood->ask(core::command::Resume{}, [&](const core::Outcome& outcome) {
                ++answered;
                if (outcome) return;
                ++refused;
                CHECK(outcome.failure().message.starts_with("These were too many calls at once"));
            });
        REQUIRE(desk.until([&] { return answered == call + at_a_time; }, 30s));
    }
    bool heard = false;
    other->ask(core::command::Remind{}, [&](const core::Outcome& outcome) { heard = static_cast<bool>(outcome); });

    REQUIRE(desk.until([&] { return heard; }, 30s));
    CHECK(refused > 0);
    CHECK(service.asked.size() == calls - refused + 1);
}
