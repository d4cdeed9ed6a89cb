// The daemon and its clients over a real bus: what goes in on one side comes out on the other.
#include <optional>

#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "bus_desk.hpp"
#include "recording_break_service.hpp"
#include "some_status.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace command = unhunch::core::command;

namespace {

struct Conversation {
    BusDesk desk;
    std::unique_ptr<sdbus::SessionBus> daemon_end = desk.connection();
    std::unique_ptr<sdbus::SessionBus> client_end = desk.connection();
    RecordingBreakService service;
    std::unique_ptr<api::Subscription> served;
    std::unique_ptr<api::BreakService> client = sdbus::make_break_service_client(*client_end);

    Conversation() {
        auto offered = sdbus::serve_on_bus(*daemon_end, service);
        REQUIRE(offered);
        served = *std::move(offered);
    }

    core::Outcome ask(const core::Command& asked) {
        std::optional<core::Outcome> answer;
        client->ask(asked, [&](const core::Outcome& outcome) { answer = outcome; });
        REQUIRE(desk.until([&] { return answer.has_value(); }));
        return *answer;
    }
    std::string sentence(const core::Command& asked) {
        const auto outcome = ask(asked);
        REQUIRE_FALSE(outcome);
        return outcome.failure().message;
    }
};

}  // namespace

TEST_CASE("Every command reaches the daemon as it was given") {
    Conversation talk;
    const core::StepRecord step{.step = 2,
                                .exercise = {"chin_tuck"},
                                .side = core::Side::Left,
                                .reps_planned = 8,
                                .reps_done = 7,
                                .planned = 24s,
                                .done = 21s,
                                .set = 1,
                                .hold = 5s,
                                .version = "1.2.0",
                                .sets_planned = 3,
                                .held = 17s};
    const std::vector<core::Command> commands{
        command::StartBreak{{"desk_reset"}},
        command::StartBreak{{""}},
        command::AnswerReminder{core::Answer::Start},
        command::AnswerReminder{core::Answer::Snooze},
        command::AnswerReminder{core::Answer::Skip},
        command::UndoSkip{},
        command::Remind{},
        command::SetStanding{true},
        command::SetStanding{false},
        command::LogBreak{core::LoggedBreak::Walk, 5min, std::nullopt},
        command::LogBreak{core::LoggedBreak::Stretch, 4h, core::WallTime{1'790'000'000s}},
        command::Pause{std::nullopt},
        command::Pause{core::WallTime{1'790'003'600s}},
        command::PauseFor{15min},
        command::PauseUntilTomorrow{},
        command::Resume{},
        command::ReportStep{step},
        command::FinishRoutine{core::RoutineEnd::Completed},
        command::FinishRoutine{core::RoutineEnd::Partial},
        command::FinishRoutine{core::RoutineEnd::Hurts},
        command::PauseRoutine{},
        command::ContinueRoutine{},
        command::StartSession{},
        command::StartSession{20min},
        command::DeclineSession{},
        command::TellLength{1631s, 1400s},
        command::TakeEasier{{3, {"wall_push_up"}}},
        command::AnswerGotUp{true},
        command::AnswerGotUp{false},
        command::CheckIn{core::Feeling::Easier, {}},
        command::RateEffort{{"band_row"}, 6},
        command::RateDiscomfort{0, {}},
        command::RateDiscomfort{10, core::BodyArea::Neck},
        command::AnswerSuggestion{{12, core::ChangeKind::MoreSets, {}, {}, 2, "It is week 3."}, true},
        command::AnswerSuggestion{{12, core::ChangeKind::TryHarder, {"band_row"}, {"one_arm_row"}, 0, "It felt easy."}, false},
        command::UndoChange{12},
        command::AcknowledgeNote{},
        command::CheckIn{core::Feeling::Worse, core::BodyArea::UpperBack}};

    for (const auto& each : commands) {
        talk.service.asked.clear();
        CHECK(talk.ask(each));
        REQUIRE(talk.service.asked.size() == 1);
        CHECK(in_words(talk.service.asked.front()) == in_words(each));
    }
}

TEST_CASE("What is not possible now is answered with its sentence") {
    Conversation talk;
    talk.service.outcome = core::Failure{"There is no reminder to answer. The next one is due at 10:42; 100% sure."};

    CHECK(talk.sentence(command::UndoSkip{}) ==
          "There is no reminder to answer. The next one is due at 10:42; 100% sure.");
}

TEST_CASE("Routines and exercises of a person's own pack are known by their names over the bus") {
    Conversation talk;

    CHECK(talk.ask(command::StartBreak{{"my-own:evening"}}));
    REQUIRE(talk.service.asked.size() == 1);
    const auto* start = std::get_if<command::StartBreak>(&talk.service.asked.front());
    REQUIRE(start);
    CHECK(start->routine.value == "my-own:evening");
}

TEST_CASE("A wrong argument is answered with what is right and never reaches the daemon") {
    Conversation talk;

    CHECK(talk.sentence(command::StartBreak{{"no such; thing"}}) ==
          "routine must be a name of the catalogue, for example \"desk_reset\"");
    CHECK(talk.sentence(command::StartBreak{{std::string(101, 'a')}}) ==
          "routine must be a name of the catalogue, for example \"desk_reset\"");
    CHECK(talk.sentence(command::LogBreak{core::LoggedBreak::Walk, 59s, std::nullopt}) ==
          "length must be from 60 s (1 min) to 14400 s (4 h)");
    CHECK(talk.sentence(command::LogBreak{core::LoggedBreak::Walk, 5min, core::WallTime{-1s}}) ==
          "ended_at must be UTC seconds between 1970 and 9999, or 0");
    CHECK(talk.sentence(command::StartSession{4min}) == "minutes must be 0, or from 5 to 120");
    CHECK(talk.sentence(command::PauseFor{0s}) == "length must be from 1 s to 604800 s (a week)");
    CHECK(talk.sentence(command::ReportStep{}) == "exercise must name an exercise, for example \"chin_tuck\"");
    CHECK(talk.service.asked.empty());
}

TEST_CASE("A status arrives whole") {
    Conversation talk;
    talk.service.status = some_status();

    std::optional<api::Status> received;
    talk.client->request_status([&](const auto& status) {
        REQUIRE(status);
        received = *status;
    });

    REQUIRE(talk.desk.until([&] { return received.has_value(); }));
    CHECK(*received == some_status());
}

TEST_CASE("A watcher hears the present status and each change, until it stops listening") {
    Conversation talk;
    std::vector<api::Status> heard;
    auto watch = talk.client->watch([&](const api::Status& status) { heard.push_back(status); });
    REQUIRE(talk.desk.until([&] { return !heard.empty(); }));
    CHECK(heard.back() == api::Status{});

    talk.service.becomes(some_status());
    REQUIRE(talk.desk.until([&] { return heard.back() == some_status(); }));

    auto next = some_status();
    next.paused = false;
    next.paused_until.reset();
    next.hold.reset();
    talk.service.becomes(next);
    REQUIRE(talk.desk.until([&] { return heard.back() == next; }));

    const auto so_far = heard.size();
    talk.service.becomes(next);
    watch.reset();
    talk.service.becomes(some_status());
    talk.desk.settle(*talk.daemon_end, *talk.client_end);
    CHECK(heard.size() == so_far);
}

TEST_CASE("A watcher may end its watch, or the whole client, while it is told") {
    Conversation talk;
    std::unique_ptr<api::Subscription> watch;
    int heard = 0;
    watch = talk.client->watch([&](const api::Status&) {
        ++heard;
        watch.reset();
    });
    REQUIRE(talk.desk.until([&] { return heard == 1; }));
    talk.service.becomes(some_status());
    talk.desk.settle(*talk.daemon_end, *talk.client_end);
    CHECK(heard == 1);

    std::unique_ptr<api::Subscription> last;
    last = talk.client->watch([&](const api::Status&) { talk.client.reset(); });
    CHECK(talk.desk.until([&] { return talk.client == nullptr; }));
}

TEST_CASE("Only what has changed is announced, once") {
    Conversation talk;
    struct Announced {
        static int hear(sd_bus_message* signal, void* names, sd_bus_error*) {
            const char* interface = nullptr;
            sd_bus_message_read(signal, "s", &interface);
            sd_bus_message_enter_container(signal, 'a', "{sv}");
            while (sd_bus_message_enter_container(signal, 'e', "sv") > 0) {
                const char* name = nullptr;
                sd_bus_message_read(signal, "s", &name);
                sd_bus_message_skip(signal, "v");
                sd_bus_message_exit_container(signal);
                static_cast<std::vector<std::string>*>(names)->emplace_back(name);
            }
            return 0;
        }
    };
    std::vector<std::string> names;
    REQUIRE(talk.ask(command::Remind{}));
    sd_bus_match_signal(talk.client_end->handle(), nullptr, nullptr, "/io/github/unhunch/Daemon1",
                        "org.freedesktop.DBus.Properties", "PropertiesChanged", Announced::hear, &names);
    auto next = talk.service.status;
    next.standing = true;
    next.goal = 9;

    talk.service.becomes(next);
    talk.service.becomes(next);
    talk.desk.settle(*talk.daemon_end, *talk.client_end);

    CHECK(names == std::vector<std::string>{"Standing", "Goal"});
}

TEST_CASE("The days arrive as they were counted") {
    Conversation talk;
    core::DaySummary busy;
    busy.day = core::Day{date::year{2026} / 3 / 28};
    busy.sitting = 100s;
    busy.active = 90s;
    busy.still = 10s;
    busy.standing = 4s;
    busy.away = 5s;
    busy.asleep = 6s;
    busy.on_break = 7s;
    busy.longest_bout = 8s;
    busy.held = 9s;
    busy.reminders = 10;
    busy.completed = 11;
    busy.partial = 12;
    busy.snoozed = 13;
    busy.skipped = 14;
    busy.ignored = 15;
    busy.natural_breaks = 16;
    busy.logged = 17;
    busy.towards_goal = 18;
    core::DaySummary empty;
    empty.day = core::Day{date::year{2026} / 3 / 29};
    talk.service.days = {busy, empty};

    std::optional<std::vector<core::DaySummary>> received;
    talk.client->request_days(busy.day, empty.day, [&](const auto& days) {
        REQUIRE(days);
        received = *days;
    });

    REQUIRE(talk.desk.until([&] { return received.has_value(); }));
    CHECK(*received == talk.service.days);
    CHECK(talk.service.first == busy.day);
    CHECK(talk.service.last == empty.day);
}

TEST_CASE("What is not written down yet arrives as the journal would have it") {
    Conversation talk;
    const core::Day today{date::year{2026} / 3 / 28};
    const core::WallTime noon = date::sys_days{date::year{2026} / 3 / 28} + std::chrono::hours{12};
    using std::chrono::milliseconds;
    talk.service.unwritten = {
        {today, core::SpanRecord{core::TimeKind::Still, noon + milliseconds{600}, milliseconds{1500}, 7, false}},
        {today, core::HeldRecord{core::Hold::FullScreen, noon, core::minutes{3}}},
        {today, core::AcknowledgedRecord{noon}},
        {today + date::days{1}, core::SpanRecord{core::TimeKind::Away, noon, core::minutes{5}}}};

    std::optional<std::vector<core::DatedRecord>> received;
    const auto ask = [&] {
        received.reset();
        talk.client->request_unwritten([&](const auto& records) {
            REQUIRE(records);
            received = *records;
        });
        REQUIRE(talk.desk.until([&] { return received.has_value(); }));
    };

    ask();
    CHECK(*received == std::vector<core::DatedRecord>{
                           {today, core::SpanRecord{core::TimeKind::Still, noon + core::seconds{1}, core::seconds{1}, 7, false}},
                           {today + date::days{1}, core::SpanRecord{core::TimeKind::Away, noon, core::minutes{5}}},
                           {today, core::HeldRecord{core::Hold::FullScreen, noon, core::minutes{3}}}});

    talk.service.unwritten.clear();
    ask();
    CHECK(received->empty());
}

TEST_CASE("Days in the wrong order, too many days and a journal that cannot be read are explained") {
    Conversation talk;
    const core::Day today{date::year{2026} / 3 / 28};
    const auto sentence = [&](core::Day first, core::Day last) {
        std::string said;
        talk.client->request_days(first, last,
                                  [&](const auto& days) { said = days ? "days" : days.failure().message; });
        REQUIRE(talk.desk.until([&] { return !said.empty(); }));
        return said;
    };

    CHECK(sentence(today, today - date::days{1}) == "last must not lie before first");
    CHECK(sentence(today - date::days{399}, today) == "days");
    CHECK(sentence(today - date::days{400}, today) == "first and last must not lie more than 400 days apart");
    talk.service.outcome = core::Failure{"The journal cannot be read."};
    CHECK(sentence(today, today) == "The journal cannot be read.");
}

TEST_CASE("A window is opened with the token of the click, and Quit quits") {
    Conversation talk;
    int answers = 0;
    const auto answered = [&](const core::Outcome& outcome) { answers += outcome ? 1 : 100; };

    talk.client->open_window(api::BreakService::Window::Statistics, "token-7", answered);
    talk.client->quit(answered);

    REQUIRE(talk.desk.until([&] { return answers == 2; }));
    CHECK(talk.service.windows == std::vector<std::string>{"token-7"});
    CHECK(talk.service.quits == 1);
}

TEST_CASE("A second daemon in the session is told that one is running") {
    Conversation talk;
    const auto other_end = talk.desk.connection();
    RecordingBreakService other;

    const auto second = sdbus::serve_on_bus(*other_end, other);

    REQUIRE_FALSE(second);
    CHECK(second.failure().message.find("already running in this session") != std::string::npos);
    CHECK(talk.ask(command::Remind{}));
}
