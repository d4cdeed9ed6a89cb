// The names and the arithmetic of the contract.
#include "api/status.hpp"

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

}  // namespace

TEST_CASE("The count goes on by the clock while the person sits", "[api]") {
    const api::Status status{.sitting = 10min, .as_of = noon, .counting = true};

    CHECK(api::sitting_at(status, noon + 90s) == 10min + 90s);
    CHECK(api::sitting_at(status, noon + 999ms) == 10min);
    CHECK(api::sitting_at(status, noon - 1h) == 10min);
}

TEST_CASE("The count stands still when nothing is counted", "[api]") {
    const api::Status status{.sitting = 10min, .as_of = noon, .counting = false};

    CHECK(api::sitting_at(status, noon + 1h) == 10min);
}

TEST_CASE("Every name leads back to what it names", "[api]") {
    for (const auto value :
         {api::State::Active, api::State::Still, api::State::Away, api::State::OnBreak, api::State::Standing}) {
        CHECK(api::state_named(api::name(value)) == value);
    }
    for (const auto value : {api::Phase::Counting, api::Phase::Due, api::Phase::Held, api::Phase::Reminding,
                             api::Phase::Snoozed, api::Phase::OnBreak, api::Phase::BreakPaused}) {
        CHECK(api::phase_named(api::name(value)) == value);
    }
    for (const auto value : {core::Hold::Paused, core::Hold::Hours, core::Hold::Call, core::Hold::DoNotDisturb,
                             core::Hold::FullScreen, core::Hold::Media, core::Hold::Application}) {
        CHECK(api::hold_named(api::name(value)) == value);
    }
    for (const auto value : {core::RoutineEnd::Completed, core::RoutineEnd::Partial, core::RoutineEnd::Hurts}) {
        CHECK(api::routine_end_named(api::name(value)) == value);
    }
    for (const auto value :
         {core::Side::Both, core::Side::Left, core::Side::Right, core::Side::First, core::Side::Second}) {
        CHECK(api::side_named(api::name(value)) == value);
    }
    for (const auto value : {core::LoggedBreak::Walk, core::LoggedBreak::Stretch}) {
        CHECK(api::logged_break_named(api::name(value)) == value);
    }
}

TEST_CASE("An unknown name is no value", "[api]") {
    CHECK_FALSE(api::state_named("sleeping"));
    CHECK_FALSE(api::phase_named(""));
    CHECK_FALSE(api::hold_named("Call"));
    CHECK_FALSE(api::logged_break_named("run"));
}
