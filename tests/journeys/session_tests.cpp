// Full sessions: begun by hand or offered on planned days, once and quietly, and counted like any break.
#include "catch.hpp"
#include "core/session_days.hpp"
#include "day.hpp"

using namespace std::chrono_literals;
using namespace unhunch;
using core::Interruption;
using core::RoutineEnd;
using fake::Day;
namespace command = core::command;

namespace {

/// The scripted day is a Tuesday and begins at nine.
core::Settings planned(std::vector<unsigned> weekdays = {2, 5}, core::minutes time = 11h) {
    core::Settings settings;
    settings.session_days = std::move(weekdays);
    settings.session_time = time;
    settings.sit_limit = 24h * 30;  // nothing else becomes due
    return settings;
}

void does_a_session(Day& day, RoutineEnd end = RoutineEnd::Completed, core::seconds done = 1200s) {
    day.asks(command::StartSession{}).asks(command::TellLength{1500s, 1200s});
    day.asks(command::ReportStep{{.exercise = {"band_row"}, .planned = 1200s, .done = done}});
    day.asks(command::FinishRoutine{end});
}

bool says(const std::vector<std::string>& sentences, const std::string& words) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const auto& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("A session is begun by hand, with the length I ask for", "[journey][session]") {
    Day day;
    day.at(10min).asks(command::StartSession{20min});

    REQUIRE(day.outcome);
    CHECK(day.windows.sessions == std::vector<core::minutes>{20min});
    CHECK(day.windows.opened.empty());
    CHECK(day.status().phase == api::Phase::OnBreak);
    CHECK(day.status().routine_name == "Full session");
    CHECK(day.journal.all<core::StartRecord>().back().routine.value == core::session_routine);

    day.asks(command::StartSession{});
    CHECK_FALSE(day.outcome);
}

TEST_CASE("A completed session restarts the count and is one break of the day", "[journey][session]") {
    Day day;
    day.at(29min);
    does_a_session(day);

    CHECK(day.status().sitting == 0s);
    CHECK(day.today().completed == 1);
    CHECK(day.today().towards_goal == 1);
}

TEST_CASE("Half a session counts by the exercise done, of which its window knows how much there is", "[journey][session]") {
    Day day;
    day.at(20min);
    does_a_session(day, RoutineEnd::Partial, 600s);
    CHECK(day.status().sitting == 0s);
    CHECK(day.journal.all<core::EndRecord>().back().share == Approx(0.5));

    day.at(40min);
    does_a_session(day, RoutineEnd::Partial, 300s);
    CHECK(day.status().sitting > 0s);
    CHECK(day.status().phase == api::Phase::Snoozed);
}

TEST_CASE("A session ends by itself ten minutes past its own length", "[journey][session]") {
    Day day;
    day.asks(command::StartSession{}).asks(command::TellLength{1500s, 1200s});
    day.at(34min + 59s);
    CHECK(day.status().phase == api::Phase::OnBreak);
    day.at(35min + 1s);
    CHECK(day.status().phase != api::Phase::OnBreak);
    CHECK(day.journal.all<core::EndRecord>().size() == 1);
}

TEST_CASE("A lock, a call and typing pause a session, and its window comes back with its length", "[journey][session]") {
    Day day{{}, Day::Watched::Desk};
    day.at(1min).asks(command::StartSession{25min}).stops_typing();
    day.at(3min).locks();
    CHECK(day.status().interrupted_by == Interruption::Away);
    day.at(4min).unlocks().asks(command::ContinueRoutine{});
    CHECK(day.status().phase == api::Phase::OnBreak);

    day.at(5min).tell(core::event::BreakWindowLost{});
    CHECK(day.status().phase == api::Phase::BreakPaused);
    day.at(6min).asks(command::ContinueRoutine{});
    CHECK(day.windows.sessions == std::vector<core::minutes>{25min, 25min});

    day.call(true);
    CHECK(day.status().interrupted_by == Interruption::Call);
    day.call(false).asks(command::ContinueRoutine{});
    day.at(7min).stops_typing().at(7min + 3s).types().at(7min + 9s);
    CHECK(day.status().interrupted_by == Interruption::Typing);
}

TEST_CASE("Every set of a session is written down as it was done", "[journey][session]") {
    Day day;
    day.asks(command::StartSession{}).asks(command::TellLength{300s, 120s});
    for (unsigned set = 0; set < 2; ++set)
        day.asks(command::ReportStep{{.step = set,
                                      .exercise = {"band_row"},
                                      .reps_planned = 12,
                                      .reps_done = set == 0 ? 12U : 9U,
                                      .planned = 72s,
                                      .done = set == 0 ? 72s : 54s}});
    day.asks(command::FinishRoutine{RoutineEnd::Completed});

    const auto steps = day.journal.all<core::StepRecord>();
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].reps_done == 12);
    CHECK(steps[1].reps_done == 9);
    CHECK(steps[0].run == steps[1].run);
}

TEST_CASE("Without planned days no session is ever offered", "[journey][session]") {
    core::Settings settings = planned({});
    Day day{settings};
    day.at(24h * 7);

    CHECK(day.sessions.offered == 0);
    CHECK_FALSE(day.status().session_at);
}

TEST_CASE("On a planned day a session is offered once, at its time", "[journey][session]") {
    Day day{planned()};
    day.at(2h - 1s);
    CHECK(day.sessions.offered == 0);
    CHECK(day.status().session_at == day.clock.moment.wall + 1s);
    CHECK(says(day.status().outlook, "A session is planned for 11:00"));

    day.at(2h + 1s);
    CHECK(day.sessions.offered == 1);
    CHECK(day.sessions.visible);
    CHECK(says(day.status().because, "You planned a session for today"));
    CHECK(day.status().session_at == day.clock.moment.wall - 1s + 24h * 3);

    day.at(18h);
    CHECK(day.sessions.offered == 1);
    day.at(24h * 3 + 2h + 1s);
    CHECK(day.sessions.offered == 2);
}

TEST_CASE("Not today is no today, and an offer that is left goes with the day", "[journey][session]") {
    Day day{planned()};
    day.at(2h + 1s);
    day.runner().answered(ports::SessionReply{});
    day.at(17h);
    CHECK(day.sessions.offered == 1);
    CHECK(day.journal.all<core::StartRecord>().empty());

    day.at(24h * 3 + 3h);
    CHECK(day.sessions.visible);
    day.at(24h * 3 + 19h - 1s);
    CHECK(day.sessions.visible);
    day.at(24h * 3 + 19h + 1s);
    CHECK_FALSE(day.sessions.visible);
}

TEST_CASE("The offer is taken up with one click", "[journey][session]") {
    Day day{planned()};
    day.at(2h + 1s);
    day.runner().answered(ports::SessionReply{.starts = true, .activation_token = "token"});

    CHECK(day.windows.sessions == std::vector<core::minutes>{0min});
    CHECK_FALSE(day.sessions.visible);
}

TEST_CASE("A restart and a reboot do not offer it twice", "[journey][session]") {
    Day day{planned()};
    day.at(3h).daemon_stops().daemon_starts().at(4h);
    CHECK(day.sessions.offered == 1);
    day.daemon_stops();
    day.boot_id = "second boot";
    day.daemon_starts().types().at(6h);
    CHECK(day.sessions.offered == 1);
}

TEST_CASE("What holds a reminder holds the offer, which comes when nothing does", "[journey][session]") {
    Day day{planned()};
    day.at(1h).call(true).at(4h);
    CHECK(day.sessions.offered == 0);
    CHECK(says(day.status().outlook, "Today's session waits until nothing holds it back"));
    day.call(false);
    CHECK(day.sessions.offered == 1);

    Day quiet{planned()};
    quiet.at(1h).do_not_disturb(true).at(3h);
    CHECK(quiet.sessions.offered == 0);
    quiet.do_not_disturb(false);
    CHECK(quiet.sessions.offered == 1);

    Day paused{planned()};
    paused.at(1h).asks(command::PauseFor{2h}).at(3h - 1s);
    CHECK(paused.sessions.offered == 0);
    paused.at(3h + 1s);
    CHECK(paused.sessions.offered == 1);
}

TEST_CASE("A session has its own time, working hours or not, and never comes on a day off", "[journey][session]") {
    core::Settings settings = planned({2, 5}, 18h);
    settings.working_hours[2] = settings.working_hours[5] = {{9h, 17h}};
    Day evening{settings};
    evening.at(24h);
    CHECK(evening.sessions.offered == 1);

    settings.days_off = {date::year{2026} / 4 / 14};
    Day off{settings};
    off.at(24h);
    CHECK(off.sessions.offered == 0);
    CHECK(off.status().session_at);
}

TEST_CASE("The offer waits for my return, and is given up at the end of the day", "[journey][session]") {
    Day day{planned()};
    day.at(1h).locks().at(5h);
    CHECK(day.sessions.offered == 0);
    CHECK(says(day.status().outlook, "Today's session waits for your return"));
    day.unlocks().at(5h + 2min);
    CHECK(day.sessions.offered == 1);

    Day away{planned()};
    away.at(1h).locks().at(24h).unlocks().at(25h);
    CHECK(away.sessions.offered == 0);
}

TEST_CASE("While the desk is asked what holds, the offer waits for the answers", "[journey][session]") {
    Day day{planned(), Day::Watched::Desk};
    day.at(2h + 1s);
    CHECK(day.sessions.offered == 0);
    CHECK(day.quiet->looked_at);
    day.do_not_disturb(true).tell(core::event::AnswersIn{}).at(2h + 10min);
    CHECK(day.sessions.offered == 0);
    CHECK(day.quiet->looked_at);
    day.do_not_disturb(false);
    CHECK(day.sessions.offered == 1);
    CHECK_FALSE(day.quiet->looked_at);
}

TEST_CASE("Two things are never offered at once: a break that is due comes first", "[journey][session]") {
    core::Settings settings = planned();
    settings.sit_limit = 2h - 10s;
    Day day{settings};
    day.at(2h - 5s).stops_typing().at(2h + 1s);
    REQUIRE(day.notifier.visible);
    CHECK(day.sessions.offered == 0);
    day.types().answers(core::Answer::Skip).at(2h + 2min);
    CHECK(day.sessions.offered == 1);

    settings.sit_limit = 2h + 10min;
    Day other{settings};
    other.at(2h + 5min);
    CHECK(other.sessions.visible);
    other.at(2h + 11min).stops_typing().at(2h + 12min);
    CHECK(other.notifier.visible);
    CHECK_FALSE(other.sessions.visible);
}

TEST_CASE("A session begun by hand is the one of its day", "[journey][session]") {
    Day day{planned()};
    day.at(1h);
    does_a_session(day);
    day.at(10h);

    CHECK(day.sessions.offered == 0);
    CHECK(says(day.status().outlook, "Today's session was offered or begun already"));
}

TEST_CASE("After a session the next day offers none, and three in seven days are enough", "[journey][session]") {
    Day day{planned({1, 2, 3, 4, 5})};
    day.at(1h);
    does_a_session(day);  // Tuesday
    day.at(24h + 3h);
    CHECK(day.sessions.offered == 0);
    CHECK(says(day.status().outlook, "yesterday had one"));

    day.at(24h * 2 + 3h);
    CHECK(day.sessions.offered == 1);
    does_a_session(day);  // Thursday
    day.at(24h * 4 + 3h);
    does_a_session(day);  // Saturday
    day.at(24h * 6 + 3h);  // Monday
    CHECK(day.sessions.offered == 1);
    CHECK(says(day.status().outlook, "the last seven days had 3"));
    day.at(24h * 7 + 3h);  // Tuesday again
    CHECK(day.sessions.offered == 2);
}

TEST_CASE("The days of past sessions are known after a reboot", "[journey][session]") {
    Day day{planned({2, 3})};
    day.at(1h);
    does_a_session(day);
    day.daemon_stops();
    day.saved.bytes.reset();
    day.boot_id = "second boot";
    day.daemon_starts().at(24h + 3h);

    CHECK(day.sessions.offered == 0);
    CHECK(says(day.status().outlook, "yesterday had one"));
}

TEST_CASE("A changed clock offers nothing twice", "[journey][session]") {
    Day day{planned()};
    day.at(2h + 1min);
    CHECK(day.sessions.offered == 1);
    day.sets_the_clock(day.clock.moment.wall - 1h).at(5h);

    CHECK(day.sessions.offered == 1);
}
