// What a trace may say, and how it is said where one cannot be read: file, line, column, reason.
#include "adapters/trace/trace_reader.hpp"
#include "catch.hpp"

using namespace std::chrono_literals;
using unhunch::trace::read_trace;
namespace core = unhunch::core;
namespace trace = unhunch::core::trace;

namespace {

constexpr const char* first = R"({"at": "2026-04-14T09:00:00Z", "input": true})" "\n";

/// The message about a text that cannot be read; empty where it can.
std::string refusal(const std::string& text) {
    const auto read = read_trace(text, "day.jsonl");
    return read ? std::string{} : read.failure().message;
}

bool begins_with(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

}  // namespace

TEST_CASE("A trace is read with its headings, and an instant has its offset", "[trace]") {
    const auto read = read_trace(R"({"settings": {"sit_limit": "20m", "hold_calls": false}}
{"zone": "Europe/Berlin", "seed": 7}
{"answers": {"with": "start", "after_s": 20, "finish": 0.5, "routine": "desk_reset"}}

{"at": "2026-04-14T11:00:00+02:00", "input": true}
{"at": "2026-04-14T09:00:00.5Z", "pause": 1.5}
{"at": "2026-04-14T05:01:00-04:00", "locked": true, "input": false}
{"at": "2026-04-14T09:02:00Z", "end": true}
)", "day.jsonl");

    REQUIRE(read);
    CHECK(read->settings == "\"sit_limit\" = \"20m\"\n\"hold_calls\" = false\n");
    CHECK(read->settings_line == 1);
    const core::Trace& day = read->trace;
    CHECK(day.zone->name() == "Europe/Berlin");
    CHECK(day.seed == 7u);
    CHECK(day.answers.with == core::Answer::Start);
    CHECK(day.answers.after == 20s);
    CHECK(day.answers.finish == 0.5);
    CHECK(day.answers.routine.value == "desk_reset");
    REQUIRE(day.lines.size() == 5);  // two of one line take effect one after the other
    CHECK(day.lines[1].at - day.lines[0].at == 500ms);
    CHECK(std::get<trace::PauseFor>(day.lines[1].what).length == 1500ms);
    CHECK(day.lines[3].at - day.lines[0].at == 1min);
    CHECK_FALSE(std::get<trace::Input>(day.lines[3].what).on);
    CHECK(day.lines[3].line == 7);
}

TEST_CASE("Every kind of event is read in all its forms", "[trace]") {
    for (const auto* event :
         {R"("asleep": true)", R"("media": false)", R"("do_not_disturb": true)", R"("full_screen": true)",
          R"("standing": true)", R"("active_session": false)", R"("call": "microphone")", R"("call": "camera")", R"("call": "screen")",
          R"("call": false)", R"("app": "Talk")", R"("app": false)", R"("clock": "2026-04-14T09:00:00Z")",
          R"("zone": "America/New_York")", R"("pause": 60)", R"("pause": "2026-04-14T10:00:00+01:00")",
          R"("pause": "tomorrow")", R"("pause": true)", R"("pause": false)", R"("answer": "snooze")", R"("finish": 0)",
          R"("finish": 1.0)", R"("start": "")", R"("got_up": false)", R"("restart": 0)", R"("reboot": 30)"}) {
        CHECK(refusal(std::string{first} + R"({"at": "2026-04-14T09:10:00Z", )" + event + "}\n") == "");
    }
}

TEST_CASE("What cannot be read is refused with line, column and what is possible", "[trace]") {
    const auto second = [](const std::string& event) {
        return refusal(std::string{first} + R"({"at": "2026-04-14T09:10:00Z", )" + event + "}\n");
    };
    CHECK(begins_with(second(R"("inputt": true)"),
                      "day.jsonl:2:32: there is no event \"inputt\"; possible are active_session, answer"));
    CHECK(second(R"("input": 1)") == "day.jsonl:2:41: input must be true or false.");
    CHECK(second(R"("call": true)") == "day.jsonl:2:40: call must be \"microphone\", \"camera\", \"screen\" or false.");
    CHECK(begins_with(second(R"("app": "")"), "day.jsonl:2:39: app must be the name of an application"));
    CHECK(begins_with(second(R"("answer": "later")"), "day.jsonl:2:42: answer must be"));
    CHECK(begins_with(second(R"("finish": 1.5)"), "day.jsonl:2:42: finish must be a number from 0.0 to 1.0"));
    CHECK(begins_with(second(R"("restart": -1)"), "day.jsonl:2:43: restart must be a number of seconds"));
    CHECK(begins_with(second(R"("pause": "later")"), "day.jsonl:2:41: pause must be"));
    CHECK(begins_with(second(R"("zone": "Mars/Olympus")"), "day.jsonl:2:40: there is no time zone"));
    CHECK(begins_with(second(R"("clock": "09:00")"), "day.jsonl:2:41: clock must be an instant with its offset"));
    CHECK(begins_with(second(R"("end": false)"), "day.jsonl:2:39: end can only be true"));
    CHECK(begins_with(refusal(std::string{first} + R"({"at": "2026-04-14T09:10:00", "input": true})"),
                      "day.jsonl:2:8: at must be an instant with its offset"));
    CHECK(begins_with(refusal(std::string{first} + R"({"at": "2026-04-14T09:10:00Z"})"),
                      "day.jsonl:2:1: the line has a time"));
    CHECK(begins_with(refusal(std::string{first} + "{\"at\": \"2026-\n"), "day.jsonl:2:14: this is not JSON"));
    CHECK(begins_with(refusal(std::string{first} + "[1]\n"), "day.jsonl:2:1: a line must be one JSON object"));
    CHECK(begins_with(refusal("{}\n"), "day.jsonl:1:1: the line says nothing"));
    CHECK(begins_with(refusal(""), "day.jsonl:0:1: there is no event"));
}

TEST_CASE("Headings that are not possible are refused where they stand", "[trace]") {
    CHECK(begins_with(refusal(R"({"setings": {}})"),
                      "day.jsonl:1:2: there is no heading \"setings\"; possible are settings"));
    CHECK(begins_with(refusal(R"({"settings": 1})"), "day.jsonl:1:14: settings must be an object"));
    CHECK(begins_with(refusal(R"({"seed": -7})"), "day.jsonl:1:10: seed must be a whole number"));
    CHECK(begins_with(refusal(R"({"answers": {"wiht": "skip"}})"), "day.jsonl:1:14: answers has no \"wiht\""));
    CHECK(begins_with(refusal(R"({"answers": {"with": "later"}})"), "day.jsonl:1:22: with must be"));
    CHECK(begins_with(refusal("{\"settings\": {}}\n{\"settings\": {}}\n"),
                      "day.jsonl:2:2: the settings stand in line 1 already"));
    CHECK(begins_with(refusal(std::string{first} + R"({"zone": "UTC"})"),
                      "day.jsonl:2:2: \"zone\" must stand before the first event"));
}

TEST_CASE("Times do not go back, and nothing follows the end", "[trace]") {
    CHECK(begins_with(refusal(std::string{first} + R"({"at": "2026-04-14T08:59:59Z", "input": false})"),
                      "day.jsonl:2:8: this is before the line above"));
    CHECK(refusal(std::string{first} + R"({"at": "2026-04-14T09:00:00Z", "input": false})").empty());
    CHECK(begins_with(refusal(std::string{first} + R"({"at": "2026-04-14T09:01:00Z", "end": true})" "\n" +
                              R"({"at": "2026-04-14T09:02:00Z", "input": false})"),
                      "day.jsonl:3:1: the trace has ended already"));
}

TEST_CASE("While the machine sleeps, or the daemon is gone, little can happen", "[trace]") {
    const std::string asleep = std::string{first} + R"({"at": "2026-04-14T09:01:00Z", "asleep": true})" "\n";
    CHECK(begins_with(refusal(asleep + R"({"at": "2026-04-14T09:02:00Z", "input": false})"),
                      "day.jsonl:3:32: the machine sleeps here"));
    CHECK(refusal(asleep + R"({"at": "2026-04-14T09:02:00Z", "clock": "2026-04-14T09:05:00Z"})").empty());
    CHECK(refusal(asleep + R"({"at": "2026-04-14T09:02:00Z", "end": true})").empty());

    const std::string gone = std::string{first} + R"({"at": "2026-04-14T09:01:00Z", "restart": 60})" "\n";
    for (const auto* event : {R"("restart": 5)", R"("reboot": 5)", R"("asleep": true)"})
        CHECK(begins_with(refusal(gone + R"({"at": "2026-04-14T09:01:30Z", )" + event + "}"),
                          "day.jsonl:3:32: the daemon is gone here since the line above"));
    CHECK(refusal(gone + R"({"at": "2026-04-14T09:01:30Z", "locked": true})").empty());
    CHECK(refusal(gone + R"({"at": "2026-04-14T09:02:00Z", "restart": 5})").empty());
}
