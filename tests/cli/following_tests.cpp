// What a status bar shows, and when it is told anew.
#include "cli/following.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/status_fields.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

struct Bar {
    core::WallTime now = noon;
    std::vector<std::string> lines;
    cli::Following following;

    explicit Bar(cli::request::ShowStatus how)
        : following{std::move(how), cli::Surroundings{.calendar = core::Calendar{nullptr}, .now = [this] { return now; }},
                    [this](const std::string& line) { lines.push_back(line); }} {}
};

api::Status sitting(core::seconds length) {
    return {.sitting = length, .as_of = noon, .counting = true, .limit = 30min, .due_at = noon + (30min - length)};
}

std::string shown(const std::string& format, const api::Status& status, core::WallTime now = noon) {
    return cli::filled_in(format, status, now, [](core::WallTime when) { return date::format("%H:%M", when); });
}

nlohmann::json waybar(const std::optional<api::Status>& status) {
    return nlohmann::json::parse(cli::waybar_json(status, noon, [](core::WallTime when) { return date::format("%H:%M", when); }));
}

}  // namespace

TEST_CASE("Following writes a line for each change that can be read", "[cli]") {
    Bar bar{{.follow = true}};
    auto status = sitting(12min);

    bar.following.hear(status);
    bar.following.hear(status);
    status.phase = api::Phase::Reminding;
    status.routine_name = "Desk reset";
    bar.following.hear(status);

    CHECK(bar.lines == std::vector<std::string>{"12:00  Sitting for 12 min, next break at 12:18\n",
                                                "12:00  Time to move: Desk reset\n"});
}

TEST_CASE("Following in JSON writes every change as one line", "[cli]") {
    Bar bar{{.json = true, .follow = true}};
    bar.following.hear({});
    bar.following.hear({});
    REQUIRE(bar.lines.size() == 2);
    CHECK(bar.lines[0].find('\n') == bar.lines[0].size() - 1);
    CHECK_FALSE(bar.following.lasts());
}

TEST_CASE("A minute that is over is shown by itself, at its end and not before", "[cli]") {
    Bar bar{{.follow = true, .format = "{sitting} {next}"}};
    bar.following.hear(sitting(12min + 15s));
    REQUIRE(bar.following.lasts() == 45s);

    bar.now = noon + 44s;
    bar.following.look_again();
    CHECK(bar.lines == std::vector<std::string>{"12 min 12:17\n"});
    CHECK(bar.following.lasts() == 1s);
    bar.now = noon + 45s;
    bar.following.look_again();
    CHECK(bar.lines.back() == "13 min 12:17\n");
    CHECK(bar.following.lasts() == 60s);
}

TEST_CASE("Nothing is waited for while nothing grows", "[cli]") {
    Bar bar{{.follow = true, .waybar = true}};
    CHECK_FALSE(bar.following.lasts());
    auto still = sitting(12min);
    still.counting = false;
    bar.following.hear(still);
    CHECK_FALSE(bar.following.lasts());
}

TEST_CASE("A bar shows that the daemon is gone, and its return", "[cli]") {
    Bar bar{{.follow = true, .format = "{state} {sitting}"}};
    bar.following.lose();
    bar.following.hear(sitting(1min));
    bar.following.lose();
    bar.following.lose();
    CHECK(bar.lines == std::vector<std::string>{"off \n", "sitting 1 min\n", "off \n"});
}

TEST_CASE("Each field shows what its description says", "[cli]") {
    auto status = sitting(12min + 59s);
    status.routine_name = "Desk reset";
    status.goal = 8;
    status.today.towards_goal = 3;
    CHECK(shown("{text}|{state}|{sitting}|{limit}|{left}|{next}|{percent}|{hold}|{routine}|{breaks}|{goal}", status) ==
          "12 min|sitting|12 min|30 min|18 min|12:17|40||Desk reset|3|8");
    CHECK(shown("{line}", status) == "Sitting for 12 min, next break at 12:17");
    CHECK(shown("{{{sitting}}} 100%", status) == "{12 min} 100%");
    CHECK(shown("{sitting}", sitting(65min)) == "1 h 05 min");
    CHECK(shown("{left} {percent}", sitting(65min)) == "0 min 100");

    status.paused = true;
    status.paused_until = noon + 1h;
    CHECK(shown("{text} {state} {next}", status) == "paused paused 13:00");
    status.paused_until.reset();
    CHECK(shown("{next}", status) == "-");
    status.hold = core::Hold::Call;
    CHECK(shown("{hold}", status) == "you are in a call");
    for (const auto& [name, about] : cli::status_field_names()) {
        INFO(name);
        CHECK_FALSE(about.empty());
        CHECK_FALSE(cli::wrong_format("{" + name + "}"));
    }
}

TEST_CASE("A slip in a field is answered with the nearest one", "[cli]") {
    CHECK(cli::wrong_format("{siting}") == "there is no field {siting}; perhaps {sitting} was meant");
    CHECK(cli::wrong_format("{weather}").value_or("").starts_with("there is no field {weather}; {text}, {state}"));
    CHECK(cli::wrong_format("{sitting") == "a { is not closed there; {{ writes one");
    CHECK(cli::wrong_format("sitting}") == "a } stands alone there; }} writes one");
    CHECK_FALSE(cli::wrong_format(""));
}

TEST_CASE("A waybar module gets its text, its tooltip without markup, a class to colour and a percentage", "[cli]") {
    auto status = sitting(15min);
    status.because = {"a <b> & c"};
    status.mark = true;
    const auto json = waybar(status);
    CHECK(json["text"] == "15 min");
    CHECK(json["alt"] == "sitting");
    CHECK(json["class"] == nlohmann::json({"sitting", "mark"}));
    CHECK(json["percentage"] == 50);
    CHECK_THAT(json["tooltip"].get<std::string>(), Catch::Matchers::Contains("a &lt;b&gt; &amp; c"));

    status.phase = api::Phase::OnBreak;
    CHECK(waybar(status)["text"] == "break");
    CHECK(waybar(std::nullopt)["class"] == nlohmann::json({"off"}));
    CHECK(waybar(std::nullopt)["text"] == "");
}
