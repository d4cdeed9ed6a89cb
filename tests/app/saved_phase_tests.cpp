// What is carried over a restart, and what a damaged file is worth.
#include "app/saved_phase.hpp"
#include "catch.hpp"

using namespace std::chrono_literals;
using namespace unhunch::app;
namespace core = unhunch::core;

namespace {

/// Something in every field, so that none is forgotten on the way.
SavedPhase full() {
    core::State state;
    state.upto = {5h};
    state.wall_upto = core::WallTime{20000h};
    state.desk = {.input_going_on = false, .last_input = {4h}, .locked = true, .call = true, .application = true};
    state.anchor = {3h};
    state.stayed_until = {2h};
    state.grace_until = {6h};
    state.absence = core::Absence{{1h}, core::WallTime{19999h}, {1s, 2s, 3s, 4, {5h}}, 7s, true, true, true, true};
    state.standing = true;
    state.tally = {.count = 1min, .bout = 2min, .showing = 3min, .bout_number = 9, .stretches = {}};
    const core::Day day{date::days{791}};
    state.tally.stretches.push_back({core::TimeKind::Still, {1h}, {2h}, core::WallTime{19000h}, day, 9, false, true, true});
    state.tally.stretches.push_back({core::TimeKind::Away, {2h}, {3h}, core::WallTime{19001h}, day, 0, true, false, false});
    state.limit = 30min;
    state.snoozes = 2;
    state.offered = state.unmet = state.mark = true;
    state.hold_stretch = {.length = 4min, .ended = core::Uptime{1min}, .marked = true};
    state.pause = core::Pause{core::Uptime{9h}, core::WallTime{21000h}};
    state.skipped = core::Skipped{{8h}, 1s, 2s, 1, {"desk_reset"}};
    state.finished = core::Finished{41, {"desk_reset"}, {7h}};
    state.band_checked = core::Day{date::days{792}};
    state.asked_last = core::Uptime{4h};
    state.next_number = 42;
    return {"a boot", state};
}

core::Run run() {
    core::Run run;
    run.number = 3;
    run.routine = {"band_reset"};
    run.started = run.running_since = {1h};
    run.paused = core::Uptime{2h};
    run.at_pause = {1s, 2s, 3s, 4, {5h}};
    run.void_since_pause = run.no_offer = true;
    run.planned = 100s, run.work = 80s, run.done = 20s, run.running = 30s;
    run.was_due = run.window_lost = true;
    run.interrupted_by = core::Interruption::Typing;
    run.next_step = 3;
    run.easier = {{1, {"wall_push_up"}}};
    run.hurt = true;
    return run;
}

}  // namespace

TEST_CASE("A saved phase comes back as it was, in whatever phase") {
    namespace phase = core::phase;
    const auto one = GENERATE(as<core::Phase>{}, phase::Counting{}, phase::Waiting{{1h}, core::Uptime{2h}, true},
                              phase::Held{core::Hold::Media, core::Hold::Call, {1h}, core::WallTime{5h}},
                              phase::Shown{{1h}, {"desk_reset"}, true, {{30min}, core::Uptime{20min}, true}},
                              phase::Snoozed{{3h}}, phase::OnBreak{run()});
    auto saved = full();
    saved.state.phase = one;

    const auto back = from_text(to_text(saved));

    REQUIRE(back);
    CHECK(back->boot_id == "a boot");
    CHECK(back->state == saved.state);
}

TEST_CASE("A saved phase that was cut short, or is of another version, is none") {
    const auto text = to_text(full());
    CHECK_FALSE(from_text(""));
    CHECK_FALSE(from_text("another version\n" + text));
    for (std::size_t length = 0; length + 1 < text.size(); length += 7) CHECK_FALSE(from_text(text.substr(0, length)));
}

TEST_CASE("Where the journal never got what belongs to the phase, the one before it holds") {
    auto before = full();
    before.state.snoozes = 1;
    const auto text = to_text(full(), Unwritten{.last_row = 7, .before = to_text(before)});

    CHECK(from_text(text, 7)->state.snoozes == 1);
    CHECK(from_text(text, 8)->state.snoozes == 2);
    CHECK(from_text(text)->state.snoozes == 2);
    CHECK(from_text(to_text(full()), 7)->state.snoozes == 2);
    CHECK_FALSE(from_text(to_text(full(), Unwritten{.last_row = 0, .before = ""}), 0));
}
