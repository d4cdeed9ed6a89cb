// One service asked for a yes or no, and what several say together.
#include <optional>
#include <vector>

#include "adapters/sdbus/any_of.hpp"
#include "adapters/sdbus/asked_service.hpp"
#include "bus_desk.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

using Told = std::vector<bool>;

}  // namespace

TEST_CASE("A service without a signal is asked again, and one that signals at every question not for ever") {
    BusDesk desk;
    const auto ours = desk.connection();
    const auto theirs = desk.connection();
    bool value = false;
    bool chatty = false;
    ScriptedService service{theirs->handle(), "test.service", "/test", [&](sd_bus_message* call) {
                                sd_bus_reply_method_return(call, "v", "b", value ? 1 : 0);
                                if (chatty)
                                    sd_bus_emit_signal(theirs->handle(), "/test", "test.service", "Changed", "");
                            }};
    const auto question = [](std::chrono::milliseconds again) {
        return sdbus::Question{.service = "test.service",
                               .path = "/test",
                               .interface = "test.service",
                               .member = "Ask",
                               .arguments = [](sd_bus_message*) {},
                               .answer = sdbus::yes_or_no_property,
                               .changes = {"interface='test.service',member='Changed'"},
                               .ask_again_after = again};
    };
    std::optional<bool> said;

    {
        const sdbus::AskedService asked{ours->handle(), question(20ms), [&](auto answer) { said = answer; }};
        REQUIRE(desk.until([&] { return said == false; }));
        value = true;
        REQUIRE(desk.until([&] { return said == true; }));
    }

    chatty = true;
    service.calls = 0;
    const sdbus::AskedService asked{ours->handle(), question(0ms), [&](auto answer) { said = answer; }};
    desk.turn_for(500ms);
    CHECK(service.calls > 1);
    CHECK(service.calls < 20);
}

TEST_CASE("Any yes is a yes, and a no is told when nobody is waited for") {
    Told told;
    sdbus::AnyOf any{[&](bool yes) { told.push_back(yes); }};
    const auto first = any.wait_for_one();
    const auto second = any.wait_for_one();
    const auto third = any.hear_one();

    any.says(first, false);
    CHECK(told.empty());
    any.says(second, std::nullopt);
    CHECK(told == Told{false});
    any.says(third, true);
    any.says(second, true);
    CHECK(told == Told{false, true});
    any.says(third, false);
    CHECK(told == Told{false, true});
    any.says(second, std::nullopt);
    CHECK(told == Told{false, true, false});

    any.says(first, true);
    any.lose_all();
    CHECK(told == Told{false, true, false, true, false});
}

TEST_CASE("Sources of which none can tell say nothing") {
    Told told;
    sdbus::AnyOf any{[&](bool yes) { told.push_back(yes); }};

    any.says(any.wait_for_one(), std::nullopt);
    any.says(any.hear_one(), std::nullopt);
    any.lose_all();

    CHECK(told.empty());
}
