#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "catalogue/reader.hpp"
#include "catalogue/words.hpp"
#include "catch.hpp"

using namespace unhunch;

namespace {

const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    if (!read) FAIL(read.failure().message);
    return read->catalogue;
}

const core::RoutineOutline& outline(const std::string& id) {
    static const auto all = content::outlines(core_pack());
    const auto found = std::ranges::find(all, core::RoutineId{id}, &core::RoutineOutline::id);
    if (found == all.end()) FAIL("no routine " + id);
    return *found;
}

}  // namespace

TEST_CASE("The core pack is valid, without a warning") {
    const auto read = content::read_pack(CORE_PACK);

    REQUIRE(read);
    CHECK(read->warnings.empty());
    CHECK(read->catalogue.exercises.size() == 49);
    CHECK(read->catalogue.routines.size() == 20);
    CHECK_FALSE(read->catalogue.reviewed);
}

TEST_CASE("Every exercise and routine lasts as long as the reference says") {
    std::ifstream reference{DURATIONS};
    std::string kind, id;
    double expected = 0;
    unsigned lines = 0;

    for (; reference >> kind >> id >> expected; ++lines) {
        CAPTURE(kind, id);
        if (kind == "routine") {
            const auto* routine = core_pack().routine({id});
            REQUIRE(routine != nullptr);
            CHECK(routine->seconds == Approx(expected));
            continue;
        }
        const auto* exercise = core_pack().exercise({id});
        REQUIRE(exercise != nullptr);
        CHECK(content::seconds_of(kind == "micro" ? *exercise->micro : exercise->session, exercise->sides) ==
              Approx(expected));
    }

    CHECK(lines == 20 + 30 + 49);
}

TEST_CASE("A routine is announced with what it needs, exercises and rules out") {
    using core::BodyArea;
    using core::Position;

    const auto& band = outline("band_reset");
    CHECK(band.length == core::seconds{113});
    CHECK(band.positions == std::vector{Position::Standing});
    CHECK(band.equipment == std::vector<std::string>{"band"});
    CHECK(band.areas == std::vector{BodyArea::Neck, BodyArea::UpperBack, BodyArea::Shoulder});
    CHECK_FALSE(band.discreet);

    CHECK(outline("desk_reset").discreet);
    CHECK(outline("grip_minute").areas == std::vector{BodyArea::Wrist});
    CHECK(outline("doorway_minute").avoid_if == std::vector<std::string>{"shoulder_unstable", "recent_operation"});
}

TEST_CASE("After a recent operation or injury no routine with strength or grip work is left, and some without are") {
    unsigned left = 0;
    for (const auto& routine : core_pack().routines) {
        CAPTURE(routine.id.value);
        const auto& flags = outline(routine.id.value).avoid_if;
        const bool hidden = std::ranges::find(flags, "recent_operation") != flags.end();
        const bool strenuous = std::ranges::any_of(routine.items, [](const auto& item) {
            return content::is_strenuous(*core_pack().exercise(item.exercise));
        });
        CHECK(hidden == strenuous);
        left += hidden ? 0 : 1;
    }
    CHECK(left > 0);
}

TEST_CASE("Every exercise is drawn, in every position it can be done in") {
    for (const auto& exercise : core_pack().exercises) {
        CAPTURE(exercise.id.value);
        CHECK_FALSE(exercise.animation.empty());
        for (const auto position : exercise.positions) {
            CAPTURE(static_cast<int>(position));
            CHECK(core_pack().animation_for(exercise.id, position) != nullptr);
        }
    }
}

TEST_CASE("Nobody is shown sitting who is asked to stand") {
    for (const auto& clip : core_pack().animations) {
        CAPTURE(clip.id);
        const bool on_a_seat = std::ranges::any_of(
            clip.props, [](const auto& prop) { return prop.kind == "chair" || prop.kind == "stool"; });
        const auto standing = std::ranges::find(clip.positions, core::Position::Standing) != clip.positions.end();
        CHECK_FALSE((on_a_seat && standing));
        CHECK(on_a_seat == (clip.anchor == "seat"));
    }
}

TEST_CASE("Each care flag hides and softens what was decided for it, and nothing else") {
    const auto line = [](const std::string& flag, const char* does, std::vector<std::string> content::Exercise::*list) {
        std::set<std::string> ids;
        for (const auto& exercise : core_pack().exercises) {
            if (std::ranges::find(exercise.*list, flag) != (exercise.*list).end()) ids.insert(exercise.id.value);
        }
        auto text = flag + does;
        for (const auto& id : ids) text += ' ' + id;
        return text;
    };
    std::string now;
    for (const auto flag : content::words::care_flags) {
        now += line(std::string{flag}, " hides:", &content::Exercise::avoid_if) + '\n';
        now += line(std::string{flag}, " asks for care:", &content::Exercise::care_if) + '\n';
    }
    std::ifstream approved{CARE_FLAGS};

    CHECK(now == std::string{std::istreambuf_iterator<char>{approved}, {}});
}

TEST_CASE("Every muscle is described, every study is cited, every lesson's sources are known") {
    const auto& lore = core_pack().lore;
    CHECK(lore.muscles.size() == 31);
    CHECK(lore.studies.size() == 54);
    CHECK(lore.statements.size() == 114);
    CHECK(lore.outlets.size() == 3);

    std::set<std::string> trained;
    for (const auto& exercise : core_pack().exercises) {
        trained.insert(exercise.primary.begin(), exercise.primary.end());
        trained.insert(exercise.secondary.begin(), exercise.secondary.end());
        for (const auto& id : exercise.source) CHECK(lore.study(id) != nullptr);
    }
    for (const auto& muscle : lore.muscles) {
        CAPTURE(muscle.id);
        CHECK(trained.contains(muscle.id));
    }
    CHECK(core_pack().exercise({"band_lateral_raise"})->source == std::vector<std::string>{"E11"});
}

TEST_CASE("Where sides take turns the cues are written for the right one, as the figures are drawn") {
    for (const auto& exercise : core_pack().exercises) {
        if (exercise.sides != content::Sides::Each && exercise.sides != content::Sides::Alternate) continue;
        std::string cues;
        for (const auto& cue : exercise.cues) cues += cue + ' ';
        const auto left = cues.find(" left ");
        const auto right = cues.find(" right ");
        CAPTURE(exercise.id.value, cues);
        CHECK((left == std::string::npos || right < left));
    }
}

TEST_CASE("The daemon knows which exercises a routine has and what they work on") {
    using core::BodyArea;
    const auto& band = outline("band_reset");

    REQUIRE(band.exercises.size() == 3);
    CHECK(band.exercises[0].id.value == "chin_tuck");
    CHECK(std::ranges::find(band.exercises[0].areas, BodyArea::Neck) != band.exercises[0].areas.end());
    for (const auto& exercise : band.exercises)
        for (const auto area : exercise.areas) CHECK(std::ranges::find(band.areas, area) != band.areas.end());
}
