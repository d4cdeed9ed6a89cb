// Planning the days of full sessions on the command line.
#include "catch.hpp"
#include "cli/arguments.hpp"
#include "cli/planned_days.hpp"

using namespace unhunch;

namespace {

using Days = std::vector<unsigned>;

Days meant(const std::string& words) { return *cli::days_meant(words, {}); }

template <class Asked>
Asked understood(std::vector<std::string> words) {
    const auto said = cli::understood(std::move(words), "1");
    REQUIRE(std::holds_alternative<cli::Request>(said));
    REQUIRE(std::holds_alternative<Asked>(std::get<cli::Request>(said)));
    return std::get<Asked>(std::get<cli::Request>(said));
}

bool wrong_use(std::vector<std::string> words) {
    return std::holds_alternative<cli::WrongUse>(cli::understood(std::move(words), "1"));
}

}  // namespace

TEST_CASE("Switched on, two days apart are planned, and switched off none is", "[cli]") {
    CHECK(meant("on") == Days{2, 5});
    CHECK(meant("off").empty());
    CHECK(meant("sun,thu,mon,thu") == Days{1, 4, 0});
    CHECK_FALSE(cli::days_meant("someday", {}));
    CHECK(cli::toml_days({1, 4}) == "[\"mon\", \"thu\"]");
}

TEST_CASE("Planning much is noted and not forbidden", "[cli]") {
    core::Settings settings;
    settings.session_days = {2, 5};
    CHECK(cli::planned_lines(settings) == "A full session is offered on Tuesday and Friday at 17:30, quietly and once.\n");
    settings.session_days = {1, 2, 3, 4};
    CHECK(cli::planned_lines(settings).find("rest is part of the training") != std::string::npos);
    CHECK(cli::planned_lines(settings).find("3 in seven days are enough") != std::string::npos);
}

TEST_CASE("A session is guided, planned or written down, and never two of these at once", "[cli]") {
    CHECK_FALSE(understood<cli::request::GuideSession>({"session"}).minutes);
    CHECK(understood<cli::request::GuideSession>({"session", "--minutes", "20"}).minutes == 20U);
    CHECK(understood<cli::request::PlanSessions>({"session", "--days", "mon,thu"}).days == "mon,thu");
    CHECK(understood<cli::request::Session>({"session", "--compose", "--sets", "2"}).sets == 2U);
    CHECK(wrong_use({"session", "--sets", "2"}));
    CHECK(wrong_use({"session", "--json"}));
    CHECK(wrong_use({"session", "--days", "on", "--minutes", "20"}));
    CHECK(wrong_use({"session", "--compose", "--days", "on"}));
    CHECK(wrong_use({"session", "--minutes", "2"}));
}
