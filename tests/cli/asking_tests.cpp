// The conversation with the daemon, held with one that answers at once, later or never.
#include "cli/asking.hpp"

#include "catch.hpp"
#include "cli/numbers.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;
const core::Day monday = date::local_days{date::year{2024} / 5 / 6};

struct FakeService : api::BreakService {
    core::Outcome outcome = core::Done{};
    core::Result<api::Status> status = api::Status{};
    bool mute = false;
    std::vector<core::Command> asked;
    core::Day first{}, last{};
    std::vector<core::DatedRecord> unwritten;
    StatusChanged changed;

    void ask(const core::Command& command, Answered answered) override {
        asked.push_back(command);
        if (!mute) answered(outcome);
    }
    std::unique_ptr<api::Subscription> watch(StatusChanged watcher) override {
        changed = std::move(watcher);
        return std::make_unique<api::Subscription>();
    }
    void request_status(StatusReply reply) override {
        if (!mute) reply(status);
    }
    void request_days(core::Day from, core::Day to, Days reply) override {
        first = from, last = to;
        reply(std::vector<core::DaySummary>{{.day = to}});
    }
    void request_unwritten(Unwritten reply) override { reply(unwritten); }
    void open_window(Window, const std::string&, Answered answered) override { answered(outcome); }
    void quit(Answered) override {}
};

struct Desk {
    FakeService service;
    cli::Conversation talk{service, [](const auto& reached, core::Length) { return reached(); }};
    cli::Surroundings around{.calendar = core::Calendar{}, .now = [] { return noon; }};
};

}  // namespace

TEST_CASE("A command that was done is answered with what is going on now", "[cli]") {
    Desk desk;
    api::Status paused;
    paused.paused = true;
    paused.paused_until = noon + 15min;
    desk.service.status = paused;

    const auto said = cli::carry_out(core::command::PauseFor{15min}, desk.talk, desk.around);

    REQUIRE(said);
    CHECK(*said == "Paused until 12:15\n");
}

TEST_CASE("A command that is not possible is answered with the reason", "[cli]") {
    Desk desk;
    desk.service.outcome = core::Failure{"There is no skip to undo."};

    const auto said = cli::carry_out(core::command::UndoSkip{}, desk.talk, desk.around);

    REQUIRE_FALSE(said);
    CHECK(said.failure().message == "There is no skip to undo.");
}

TEST_CASE("A daemon that never answers is not waited for without end", "[cli]") {
    Desk desk;
    desk.service.mute = true;

    const auto said = cli::carry_out(core::command::Resume{}, desk.talk, desk.around);

    REQUIRE_FALSE(said);
    CHECK(said.failure().message.find("did not answer") != std::string::npos);
}

TEST_CASE("Opening the break takes a paused one up again", "[cli]") {
    Desk desk;
    api::Status status;
    status.phase = api::Phase::BreakPaused;
    desk.service.status = status;
    (void)cli::open_break(desk.talk, desk.around);
    CHECK(std::holds_alternative<core::command::ContinueRoutine>(desk.service.asked.back()));

    status.phase = api::Phase::Counting;
    desk.service.status = status;
    (void)cli::open_break(desk.talk, desk.around);
    CHECK(std::holds_alternative<core::command::StartBreak>(desk.service.asked.back()));
}

TEST_CASE("A break whose window did not open is no success", "[cli]") {
    Desk desk;
    CHECK_FALSE(cli::carry_out(core::command::StartBreak{}, desk.talk, desk.around));

    api::Status running;
    running.phase = api::Phase::OnBreak;
    running.routine_name = "Desk reset";
    desk.service.status = running;
    const auto said = cli::carry_out(core::command::StartBreak{}, desk.talk, desk.around);
    REQUIRE(said);
    CHECK(*said == "On a break: Desk reset\n");
}

TEST_CASE("The running daemon is asked for its own today and for what is not written down yet", "[cli]") {
    Desk desk;
    api::Status status;
    status.today.day = monday;
    status.goal = 6;
    desk.service.status = status;
    desk.service.unwritten = {{monday, core::SpanRecord{core::TimeKind::Active, noon, 5min, 1}}};

    const auto present = cli::present_from(desk.talk);

    REQUIRE(present);
    CHECK(present->goal == 6);
    CHECK(present->today.day == monday);
    CHECK(present->unwritten == desk.service.unwritten);
}

TEST_CASE("A journal without records gives seven empty days", "[cli]") {
    const cli::request::ShowStats lately;
    const auto numbers = cli::numbers_of(lately, *cli::wanted_days(lately, monday), {}, {.today = {.day = monday}, .goal = 8});

    REQUIRE(numbers);
    REQUIRE(numbers->days.size() == 7);
    CHECK(numbers->days.back() == core::DaySummary{.day = monday});
}

TEST_CASE("A walk noted for 11:30 ended at 11:30 today", "[cli]") {
    const Desk desk;
    const cli::request::Log log{.what = core::LoggedBreak::Walk, .length = 5min, .at = core::minutes{11h + 30min}};

    const auto command = cli::command_of(log, desk.around);

    CHECK(std::get<core::command::LogBreak>(command).at == noon - 30min);
}
