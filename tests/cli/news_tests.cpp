// What scripts are told of a day, from one status to the next.
#include "cli/news.hpp"

#include <nlohmann/json.hpp>

#include <set>

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
using cli::News;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;
const core::Calendar calendar{nullptr};

/// One status after the other; what was told stays.
struct Told {
    std::optional<api::Status> status;
    std::vector<std::string> events;
    std::vector<News> last;

    void becomes(const std::function<void(api::Status&)>& change) {
        auto next = status.value_or(api::Status{});
        change(next);
        last = cli::news_between(status, next, calendar);
        for (const auto& news : last) events.push_back(news.event);
        status = next;
    }
};

}  // namespace

TEST_CASE("A day is told event by event", "[cli]") {
    using api::Phase;
    Told told;
    told.becomes([](auto& now) { now.version = "1.0"; });
    told.becomes([](auto& now) { now.hold = core::Hold::Call; });
    told.becomes([](auto& now) { now.hold.reset(); });
    told.becomes([](auto& now) { now.phase = Phase::Due; });
    told.becomes([](auto& now) { now.phase = Phase::Reminding, now.routine = {"desk_reset"}, now.routine_name = "Desk reset"; });
    told.becomes([](auto& now) { now.phase = Phase::Snoozed, now.today.snoozed = 1, now.snoozed_until = noon; });
    CHECK(told.last == std::vector<News>{{"snoozed", {{"until", "2024-05-06T12:00:00+00:00"}}}});
    told.becomes([](auto& now) { now.phase = Phase::Reminding; });
    CHECK(told.last == std::vector<News>{{"reminder", {{"routine", "desk_reset"}, {"name", "Desk reset"}}}});
    told.becomes([](auto& now) { now.phase = Phase::OnBreak, now.state = api::State::OnBreak; });
    told.becomes([](auto& now) { now.phase = Phase::BreakPaused, now.interrupted_by = core::Interruption::Call; });
    CHECK(told.last == std::vector<News>{{"break_paused", {{"by", "call"}}}});
    told.becomes([](auto& now) { now.phase = Phase::OnBreak, now.interrupted_by.reset(); });
    told.becomes([](auto& now) { now.phase = Phase::Counting, now.today.completed = 1, now.state = api::State::Active; });
    CHECK(told.last == std::vector<News>{{"break_finished", {{"routine", "desk_reset"}, {"name", "Desk reset"}, {"how", "completed"}}}});
    told.becomes([](auto& now) { now.phase = Phase::Reminding; });
    told.becomes([](auto& now) { now.phase = Phase::Counting, now.today.ignored = 1, now.mark = true; });
    told.becomes([](auto& now) { now.undo_until = noon; });
    told.becomes([](auto& now) { now.undo_until.reset(), now.today.skipped = 1; });
    told.becomes([](auto& now) { now.today.logged = 1; });
    told.becomes([](auto& now) { now.standing = true; });
    told.becomes([](auto& now) { now.standing = false; });
    told.becomes([](auto& now) { now.paused = true, now.hold = core::Hold::Paused; });
    told.becomes([](auto& now) { now.paused = false, now.hold.reset(); });
    told.becomes([](auto& now) { now.state = api::State::Away; });
    told.becomes([](auto& now) { now.state = api::State::Active, now.today.natural_breaks = 1; });
    const auto gone = cli::news_between(told.status, std::nullopt, calendar);
    REQUIRE(gone.size() == 1);
    told.events.push_back(gone[0].event);

    CHECK(told.events == std::vector<std::string>{
                             "running", "hold", "released", "reminder", "snoozed", "reminder", "break_begun", "break_paused",
                             "break_continued", "break_finished", "reminder", "ignored", "mark", "skipped", "break_logged",
                             "standing", "sitting", "paused", "hold", "resumed", "released", "away", "natural_break", "back",
                             "stopped"});

    std::set<std::string> named;
    for (const auto& [name, about] : cli::news_names()) named.insert(name);
    CHECK(named == std::set<std::string>(told.events.begin(), told.events.end()));
}

TEST_CASE("A new day begins its counts anew and tells nothing by that", "[cli]") {
    api::Status before;
    before.today.day = date::local_days{date::year{2024} / 5 / 6};
    before.today.completed = 5;
    auto after = before;
    after.today = {.day = before.today.day + date::days{1}};
    CHECK(cli::news_between(before, after, calendar).empty());
    after.today.ignored = 1;
    CHECK(cli::news_between(before, after, calendar) == std::vector<News>{{"ignored"}});
}

TEST_CASE("An event is one line of JSON with its time, or a line to read", "[cli]") {
    const cli::Surroundings around{.calendar = calendar, .now = [] { return noon; }};
    const News news{"reminder", {{"routine", "desk_reset"}, {"name", "Desk reset"}}};
    CHECK(nlohmann::json::parse(cli::news_json(news, api::Status{}, around)) ==
          nlohmann::json{{"at", "2024-05-06T12:00:00+00:00"}, {"event", "reminder"}, {"routine", "desk_reset"},
                         {"name", "Desk reset"}, {"state", "active"}, {"phase", "counting"}});
    CHECK(cli::news_line(news, around) == "12:00  reminder routine=desk_reset name=Desk reset");
}
