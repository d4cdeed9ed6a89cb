// What is offered next: it fits, it is another one than last time, and no body area is forgotten.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "core/selection.hpp"

using namespace unhunch::core;

namespace {

RoutineOutline routine(std::string id, std::vector<BodyArea> areas, std::vector<std::string> equipment = {}) {
    RoutineOutline outline;
    outline.id = {std::move(id)};
    outline.positions = {Position::Seated};
    outline.areas = std::move(areas);
    outline.equipment = std::move(equipment);
    return outline;
}

std::vector<RoutineOutline> some() {
    auto all = std::vector{routine("neck", {BodyArea::Neck}), routine("neck_and_shoulder", {BodyArea::Neck, BodyArea::Shoulder}),
                           routine("chest", {BodyArea::Chest}), routine("wrist", {BodyArea::Wrist}),
                           routine("back", {BodyArea::UpperBack, BodyArea::LowerBack}),
                           routine("band", {BodyArea::UpperBack}, {"band"})};
    all[0].discreet = true;
    all[2].avoid_if = {"shoulder_unstable"};
    return all;
}

}  // namespace

TEST_CASE("What the person does not own, want or may not do is never chosen", "[core]") {
    Settings settings;
    const auto all = some();
    CHECK_FALSE(fits(all[5], settings, false));
    settings.equipment = {"band"};
    CHECK(fits(all[5], settings, false));
    settings.care = {"shoulder_unstable"};
    CHECK_FALSE(fits(all[2], settings, false));
    settings.areas_off = {BodyArea::Wrist};
    CHECK_FALSE(fits(all[3], settings, false));
    settings.positions = {Position::Standing};
    CHECK_FALSE(fits(all[0], settings, false));
}

TEST_CASE("In a call only what nobody notices fits, unless the person says otherwise", "[core]") {
    Settings settings;
    const auto all = some();
    CHECK(fits(all[0], settings, true));
    CHECK_FALSE(fits(all[1], settings, true));
    settings.discreet = Discretion::Never;
    CHECK(fits(all[1], settings, true));
    settings.discreet = Discretion::Always;
    CHECK_FALSE(fits(all[1], settings, false));
}

TEST_CASE("Everyone has a chair, unless they say not", "[core]") {
    Settings settings;
    const auto chair = routine("chair", {BodyArea::Hips}, {"chair"});
    CHECK(fits(chair, settings, false));
    settings.no_equipment = {"chair"};
    CHECK_FALSE(fits(chair, settings, false));
}

TEST_CASE("Never the same twice in a row, and every area within ten breaks", "[core]") {
    const auto all = some();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        std::vector<RoutineId> history;
        for (int rest = 0; rest < 40; ++rest) {
            const auto choice = choose(all, Settings{}, false, history, seed);
            if (!history.empty()) CHECK(choice.routine != history.front());
            history.insert(history.begin(), choice.routine);
            if (history.size() < 10) continue;
            std::set<BodyArea> covered;
            for (std::size_t ago = 0; ago < 10; ++ago)
                for (const auto& one : all)
                    if (one.id == history[ago]) covered.insert(one.areas.begin(), one.areas.end());
            CHECK(covered == std::set{BodyArea::Neck, BodyArea::Shoulder, BodyArea::Chest, BodyArea::Wrist,
                                      BodyArea::UpperBack, BodyArea::LowerBack});
        }
    }
}

TEST_CASE("A seed and a history always give the same choice, and an everyday routine comes first", "[core]") {
    auto all = some();
    all[3].everyday = true;
    CHECK(choose(all, Settings{}, false, {}, 1).routine.value == "wrist");
    const std::vector<RoutineId> history{{"wrist"}, {"chest"}};
    CHECK(choose(all, Settings{}, false, history, 7) == choose(all, Settings{}, false, history, 7));
}

TEST_CASE("Where nothing fits nothing is chosen, and where one fits it comes again", "[core]") {
    Settings settings;
    settings.positions = {Position::Hanging};
    CHECK(choose(some(), settings, false, {}, 1).routine.value.empty());

    const std::vector<RoutineOutline> one{routine("neck", {BodyArea::Neck})};
    const std::vector<RoutineId> history{{"neck"}};
    CHECK(choose(one, Settings{}, false, history, 1).routine.value == "neck");
}

namespace {

/// As a physiotherapist might have asked for it: mondays and fridays, twice a day.
std::vector<RoutineOutline> with_plan() {
    auto all = some();
    all.push_back(routine("knees", {BodyArea::Hips}));
    all.back().prescribed = Prescription{.days = {1, 5}, .times_a_day = 2};
    return all;
}

RoutineId chosen(const std::vector<RoutineId>& history, const SoFar& so_far) {
    return choose(with_plan(), Settings{}, false, history, 1, {}, so_far).routine;
}

}  // namespace

TEST_CASE("What was prescribed comes first on its days, as often as it was asked for", "[core]") {
    const RoutineId knees{"knees"};
    std::vector<RoutineId> history{{"neck"}, {"chest"}};
    CHECK(chosen(history, {.weekday = 1}) == knees);

    history.insert(history.begin(), knees);
    const auto between = chosen(history, {.weekday = 1, .done_today = {knees}});
    CHECK(between != knees);  // never the same one twice in a row

    history.insert(history.begin(), between);
    CHECK(chosen(history, {.weekday = 1, .done_today = {knees, between}}) == knees);

    history.insert(history.begin(), knees);
    history.insert(history.begin(), {"wrist"});
    CHECK(chosen(history, {.weekday = 1, .done_today = {knees, between, knees, {"wrist"}}}) != knees);
    CHECK(chosen(history, {.weekday = 5}) == knees);  // that was on the days before
}

TEST_CASE("What was prescribed and only begun is asked for again", "[core]") {
    const RoutineId knees{"knees"};

    const std::vector<RoutineId> history{{"wrist"}, knees, {"neck"}, knees};
    CHECK(chosen(history, {.weekday = 1, .done_today = {{"wrist"}, {"neck"}}}) == knees);
}

TEST_CASE("What was prescribed is not offered by itself on other days, whatever else there is", "[core]") {
    for (unsigned day : {0U, 2U, 3U, 4U, 6U}) CHECK(chosen({}, {.weekday = day}) != RoutineId{"knees"});

    const std::vector<RoutineOutline> alone{with_plan().back()};
    CHECK(choose(alone, Settings{}, false, {}, 1, {}, {.weekday = 2}).routine.value.empty());
    CHECK(fits(alone.front(), Settings{}, false));  // it can be begun by hand
}
