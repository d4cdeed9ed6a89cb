#include <algorithm>
#include <cctype>
#include <fstream>

#include "catalogue/reader.hpp"
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

bool holds_word(std::string text, const std::string& words) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto inside = [&](std::size_t at) {
        return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));
    };
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        if (!(at > 0 && inside(at - 1)) && !inside(at + words.size())) return true;
    }
    return false;
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
    CHECK(outline("doorway_minute").avoid_if == std::vector<std::string>{"shoulder_unstable"});
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

TEST_CASE("The catalogue claims nothing that a break cannot keep") {
    const std::vector<std::string> never{"cure",        "cures",      "treat",
                                         "treats",      "treatment",  "heal",
                                         "heals",       "fix your",   "correct your posture",
                                         "prevent",     "prevents",   "proven",
                                         "guarantee",   "guaranteed", "injury-free",
                                         "burn",        "burns",      "detox",
                                         "bad posture", "damage",     "streak lost"};
    std::vector<std::string> texts;
    for (const auto& exercise : core_pack().exercises) {
        texts.insert(texts.end(), {exercise.name, exercise.setup});
        texts.insert(texts.end(), exercise.cues.begin(), exercise.cues.end());
        texts.insert(texts.end(), exercise.cautions.begin(), exercise.cautions.end());
    }
    for (const auto& routine : core_pack().routines) texts.insert(texts.end(), {routine.name, routine.blurb});

    for (const auto& text : texts) {
        for (const auto& words : never) {
            CAPTURE(text, words);
            CHECK_FALSE(holds_word(text, words));
        }
    }
}
