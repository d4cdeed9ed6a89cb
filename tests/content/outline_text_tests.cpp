#include "catalogue/outline_text.hpp"

#include "catalogue/shelf.hpp"
#include "catch.hpp"

using namespace unhunch;

namespace {

content::Announced everything() {
    const std::string core_pack{CORE_PACK};
    content::Announced announced{
        .routines = content::outlines(content::read_shelf_for_outlines({core_pack.substr(0, core_pack.rfind('/'))}, {}).catalogue),
        .problems = {"a.toml:1:2: no;\nmend it", "", "b"}};
    auto prescribed = announced.routines.front();
    prescribed.prescribed = core::Prescription{.days = {1, 3, 5}, .times_a_day = 2};
    announced.routines.push_back(prescribed);
    return announced;
}

}  // namespace

TEST_CASE("All routines of the core pack come through as text and back as they were") {
    const auto announced = everything();
    REQUIRE(announced.routines.size() > 5);

    const auto back = content::announced_from(content::to_text(announced));

    REQUIRE(back);
    CHECK(*back == announced);
}

TEST_CASE("Outlines that were cut short anywhere, or have too much, are none") {
    content::Announced announced = everything();
    announced.routines = {announced.routines.back()};
    const auto text = content::to_text(announced);
    std::size_t taken = 0;

    for (std::size_t length = 0; length < text.size(); ++length)
        if (content::announced_from(text.substr(0, length))) ++taken;

    CHECK(taken == 0);
    CHECK(!content::announced_from(text + "x"));
    CHECK(!content::announced_from(std::string(64, '\xff')));
}
