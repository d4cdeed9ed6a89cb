// The past made into a trace: what the journal tells, and what has to be guessed.
#include "app/past_trace.hpp"

#include "app/simulator.hpp"
#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;
namespace trace = core::trace;
using core::TimeKind;

namespace {

const core::WallTime nine = date::sys_days{date::year{2026} / 4 / 14} + 9h;
const core::Day tuesday = date::local_days{date::year{2026} / 4 / 14};

struct Written {
    std::vector<core::DatedRecord> records;
    std::vector<core::ReasonRecord> reasons;

    Written& write(core::Record record) {
        records.push_back({tuesday, std::move(record)});
        return *this;
    }
    Written& spent(TimeKind kind, core::Length from, core::Length to) {
        return write(core::SpanRecord{.kind = kind, .from = nine + from, .length = to - from, .bout = 1});
    }
    Written& told(core::Length at, const std::string& sentence) {
        reasons.push_back({nine + at, {}, {sentence}});
        return *this;
    }
    [[nodiscard]] app::PastTrace trace() const { return app::past_trace(records, reasons, {}, nullptr); }
};

template <class Kind>
std::string value(const Kind&) { return "?"; }
std::string value(const trace::Input& one) { return one.on ? "input" : "no input"; }
std::string value(const trace::Locked& one) { return one.on ? "locked" : "unlocked"; }
std::string value(const trace::Asleep& one) { return one.on ? "asleep" : "awake"; }
std::string value(const trace::Call& one) { return one.open ? "call" : "no call"; }
std::string value(const trace::Media& one) { return one.on ? "media" : "no media"; }
std::string value(const trace::Clock& one) { return "clock " + date::format("%R", date::floor<core::minutes>(one.to)); }
std::string value(const trace::Restart& one) { return "restart " + std::to_string(core::whole(one.gone).count()); }
std::string value(const trace::Finish& one) { return "finish " + std::to_string(one.share).substr(0, 4); }
std::string value(const trace::Start& one) { return "start " + one.routine.value; }
std::string value(const trace::Answered& one) { return one.answer == core::Answer::Skip ? "skip" : "snooze"; }
std::string value(const trace::End&) { return "end"; }

/// "600 no input", a line each, in seconds since nine.
std::string told(const app::PastTrace& past) {
    std::string lines;
    for (const auto& line : past.trace.lines)
        lines += std::to_string(core::whole(line.at - nine).count()) + " " +
                 std::visit([](const auto& what) { return value(what); }, line.what) + "\n";
    return lines;
}

}  // namespace

TEST_CASE("An absence ends the input, and the return begins it again", "[app]") {
    const auto past =
        Written{}.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Away, 10min, 20min).spent(TimeKind::Active, 20min, 30min);

    CHECK(told(past.trace()) == "0 input\n600 no input\n1200 input\n1800 end\n");
    CHECK(past.trace().unobserved.empty());
    CHECK(past.trace().ends == nine + 30min);
}

TEST_CASE("An absence that is shorter than silence can tell was a lock", "[app]") {
    const auto past =
        Written{}.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Away, 10min, 11min).spent(TimeKind::Active, 11min, 30min);

    CHECK(told(past.trace()) == "0 input\n600 no input\n600 locked\n660 unlocked\n660 input\n1800 end\n");
}

TEST_CASE("A lock that was told of begins when it was told", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Away, 10min, 20min).spent(TimeKind::Active, 20min, 30min);
    past.told(0min, "At the desk: there was input within 2 min").told(15min, "Away since 09:10: the screen is locked");

    CHECK(told(past.trace()) == "0 input\n600 no input\n900 locked\n1200 unlocked\n1200 input\n1800 end\n");
}

TEST_CASE("Who sat still was in a call, or something played", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Still, 10min, 20min).spent(TimeKind::Active, 20min, 30min);
    CHECK(told(past.trace()) == "0 input\n480 no input\n480 media\n1200 no media\n1200 input\n1800 end\n");

    past.told(0min, "At the desk").told(10min, "At the desk without input: a call is open");
    CHECK(told(past.trace()) == "0 input\n480 no input\n480 call\n1200 no call\n1200 input\n1800 end\n");

    Written held;
    held.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Still, 10min, 20min).spent(TimeKind::Active, 20min, 30min);
    held.write(core::HeldRecord{core::Hold::Call, nine + 15min, 10min});
    CHECK(told(held.trace()) == "0 input\n480 no input\n480 call\n1200 input\n1500 no call\n1800 end\n");
}

TEST_CASE("Time without Unhunch is a restart and is said to be unobserved", "[app]") {
    const auto past = Written{}.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Active, 20min, 30min).trace();

    CHECK(told(past) == "0 input\n600 no input\n600 restart 600\n1200 input\n1800 end\n");
    REQUIRE(past.unobserved.size() == 1);
    CHECK(past.unobserved[0].from == nine + 10min);
    CHECK(past.unobserved[0].to == nine + 20min);
}

TEST_CASE("A wall clock that was set moves nothing on the true timeline", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Active, 70min, 80min).spent(TimeKind::Active, 20min, 30min);
    past.told(0min, "At the desk");

    CHECK(told(past.trace()) == "0 input\n600 clock 10:10\n1200 clock 09:20\n1800 end\n");
    CHECK(past.trace().ends == nine + 30min);
}

TEST_CASE("Breaks and answers stand where they were, but a skip that was undone does not", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 40min).spent(TimeKind::OnBreak, 40min, 42min).spent(TimeKind::Active, 42min, 60min);
    past.write(core::ReplyRecord{core::Reply::Snoozed, nine + 31min, {"desk_reset"}});
    past.write(core::ReplyRecord{core::Reply::Skipped, nine + 36min, {"desk_reset"}});
    past.write(core::ReplyRecord{core::Reply::SkipUndone, nine + 36min + 5s, {"desk_reset"}});
    past.write(core::StartRecord{0, nine + 38min, {"desk_reset"}});  // closed before its first exercise
    past.write(core::StartRecord{1, nine + 40min, {"desk_reset"}});
    past.write(core::EndRecord{1, nine + 52min, {"desk_reset"}, core::RoutineEnd::Hurts, 2min, 0.25});
    past.write(core::LoggedBreakRecord{core::LoggedBreak::Walk, nine + 55min, 5min});

    CHECK(told(past.trace()) == "0 input\n1860 snooze\n2400 start desk_reset\n2520 finish 0.50\n3600 end\n");
    CHECK(past.trace().told_by_hand == 1);
}

TEST_CASE("A reminder that came at a lull has its lull, and comes at the same second again", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 40min);
    past.write(core::OfferRecord{nine + 31min, {"desk_reset"}, true, {"You have been sitting for 31 min", "There was a lull of 5 s"}});
    const auto made = past.trace();

    CHECK(told(made) == "0 input\n1855 no input\n1861 input\n2400 end\n");
    const auto again = app::simulate(made.trace, {}, {});
    for (const auto& dated : again.records)
        if (const auto* offer = std::get_if<core::OfferRecord>(&dated.record)) CHECK(offer->at == nine + 30min + 59s);
    CHECK(again.total.reminders == 1);
}

TEST_CASE("Nothing can be told while the machine sleeps", "[app]") {
    Written past;
    past.spent(TimeKind::Active, 0min, 10min).spent(TimeKind::Asleep, 10min, 20min).spent(TimeKind::Active, 20min, 30min);
    past.write(core::HeldRecord{core::Hold::Call, nine + 5min, 10min});

    CHECK(told(past.trace()) == "0 input\n300 call\n600 no input\n600 asleep\n1200 awake\n1200 no call\n1200 input\n1800 end\n");
}

TEST_CASE("A journal without time makes no trace", "[app]") {
    CHECK(Written{}.trace().trace.lines.empty());
    CHECK(Written{}.write(core::LoggedBreakRecord{core::LoggedBreak::Walk, nine, 5min}).trace().trace.lines.empty());
}
