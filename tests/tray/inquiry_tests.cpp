// What is asked when a move hurts, on the day after, and before the band; and what each answer leads to.
#include <string>
#include <vector>

#include "catch.hpp"
#include "presenters/band_inquiry.hpp"
#include "presenters/easier.hpp"
#include "presenters/guided_break.hpp"
#include "presenters/hurt_inquiry.hpp"
#include "presenters/note_inquiry.hpp"
#include "recording_break_service.hpp"
#include "some_catalogue.hpp"

using namespace unhunch;
using core::BodyArea;
using tray::GuidedBreak;
using tray::Then;

namespace {

using Words = std::vector<std::string>;

/// "This hurts" in a chin tuck, page after page.
struct Hurting {
    Words ticked;
    Words told;
    std::unique_ptr<tray::Inquiry> asked;

    explicit Hurting(Words sore = {}, std::string easier = "Neck half-circles", bool others = true)
        : asked{tray::hurt_inquiry({.exercise = {"chin_tuck"},
                                    .name = "Chin tuck",
                                    .easier = std::move(easier),
                                    .sore_areas = std::move(sore),
                                    .spared_later = [others](BodyArea) { return others; },
                                    .take_care = [this](const std::string& flag) { ticked.push_back(flag); }})} {}

    Hurting& answers(const std::string& label) {
        const auto page = asked->page();
        for (std::size_t which = 0; which < page.answers.size(); ++which) {
            if (page.answers[which] != label) continue;
            for (const auto& report : asked->answer(which)) told.push_back(test::in_words(report));
            return *this;
        }
        FAIL("there is no answer \"" << label << "\"");
        return *this;
    }
    Hurting& in_the_neck(const std::string& how) { return answers("Next").answers("No").answers("Neck").answers(how); }
};

constexpr const char* mild = "Mild and easing (0-3)";
constexpr const char* clear_pain = "Clear (4-5)";
constexpr const char* strong = "Strong, sharp, shooting or tingling (6-10)";

struct Desk {
    content::Catalogue catalogue = test::some_catalogue();
    GuidedBreak guided{tray::routine_plan(catalogue.routines.front(), catalogue)};
    Words told;

    void hear(const GuidedBreak::Reports& reports) {
        for (const auto& report : reports) told.push_back(test::in_words(report));
    }
};

}  // namespace

TEST_CASE("The first page settles me and the second asks for urgent signs") {
    Hurting me;

    CHECK(me.asked->page().text == "Let go of the position slowly and breathe. Nothing is lost.");
    me.answers("Next");
    CHECK(me.asked->page().answers == Words{"Yes", "No"});
    CHECK(me.asked->page().text.find("chest pain or trouble breathing; sudden severe headache;") != std::string::npos);
}

TEST_CASE("With an urgent sign there is nothing but the advice to get help, and reminders rest") {
    Hurting me;
    me.answers("Next").answers("Yes");

    CHECK(me.asked->page() == tray::Question{"", "Please get medical help now (call your local emergency number).", {"Close"}});
    CHECK(me.asked->stops());
    CHECK(me.told == Words{"pause until resumed"});
    me.answers("Close");
    CHECK(me.asked->then() == Then::Close);
}

TEST_CASE("After mild pain I may go on, smaller, easier or elsewhere") {
    Hurting me;
    me.in_the_neck(mild);

    CHECK(me.told == Words{"hurt chin_tuck neck mild"});
    CHECK_FALSE(me.asked->stops());
    CHECK(me.asked->page().answers ==
          Words{"The easier one: Neck half-circles", "Half the range", "A different body area", "Go on", "Enough for now"});
    me.answers("A different body area");
    CHECK(me.asked->then() == Then::OtherArea);
    CHECK(me.asked->spared() == BodyArea::Neck);
}

TEST_CASE("What is not there is not offered after mild pain") {
    Hurting me{{}, "", false};
    me.in_the_neck(mild);

    CHECK(me.asked->page().answers == Words{"Half the range", "Go on", "Enough for now"});
    me.answers("Enough for now");
    CHECK(me.asked->stops());
}

TEST_CASE("After clear pain the exercise ends for today and a walk is suggested") {
    Hurting me;
    me.in_the_neck(clear_pain);

    CHECK(me.told == Words{"hurt chin_tuck neck clear"});
    CHECK(me.asked->stops());
    CHECK(me.asked->page().title == "Chin tuck ends for today.");
    CHECK(me.asked->page().text.find("48 hours") != std::string::npos);
    CHECK(me.asked->page().text.find("walk") != std::string::npos);
}

TEST_CASE("After strong pain a professional is to be asked first") {
    Hurting me;
    me.in_the_neck(strong);

    CHECK(me.told == Words{"hurt chin_tuck neck strong"});
    CHECK(me.asked->page().text.find("Please check with a doctor or physiotherapist before you try these again.") !=
          std::string::npos);
    CHECK(me.answers("Close").asked->then() == Then::Close);
}

TEST_CASE("The second time within 14 days the care flag is offered, never set by itself") {
    Hurting me{{"neck"}};
    me.in_the_neck(clear_pain);

    CHECK(me.asked->page().answers == Words{"Take care with it", "Not now"});
    CHECK(me.ticked.empty());
    SECTION("taken") {
        me.answers("Take care with it");
        CHECK(me.ticked == Words{"neck"});
    }
    SECTION("left") {
        me.answers("Not now");
        CHECK(me.ticked.empty());
    }
    CHECK(me.asked->page().title == "Chin tuck ends for today.");
}

TEST_CASE("The upper back has no care flag, so that only the advice is repeated") {
    Hurting me{{"upper_back"}};
    me.answers("Next").answers("No").answers("Upper back").answers(clear_pain);

    CHECK(me.asked->page().answers == Words{"Next"});
    CHECK(me.ticked.empty());
}

TEST_CASE("The next day's answer is told, and the same or worse repeats the advice") {
    const auto worse = tray::next_day_inquiry(BodyArea::Neck);
    CHECK(worse->page().title == "How is it today?");
    CHECK(worse->page().answers == Words{"Gone", "Same", "Worse"});
    CHECK(test::in_words(worse->answer(2).at(0)) == "today worse");
    CHECK_FALSE(worse->then());
    CHECK(worse->page().text.find("Please check with a doctor or physiotherapist") != std::string::npos);
    CHECK(worse->left().empty());
    (void)worse->answer(0);
    CHECK(worse->then() == Then::GoOn);

    const auto gone = tray::next_day_inquiry(BodyArea::Neck);
    CHECK(test::in_words(gone->answer(0).at(0)) == "today gone");
    CHECK(gone->then() == Then::GoOn);

    const auto closed = tray::next_day_inquiry(BodyArea::Neck);
    CHECK(test::in_words(closed->left().at(0)) == "today not_said");
}

TEST_CASE("Before the band I look at it, or leave it out") {
    const auto fine = tray::band_inquiry(false);
    CHECK(fine->page().text == "Quick look: no nicks, cracks or sticky spots? Anchor tight? Nothing aimed at your face?");
    CHECK(test::in_words(fine->answer(0).at(0)) == "band looks fine");
    CHECK(fine->then() == Then::GoOn);

    const auto torn = tray::band_inquiry(true);
    CHECK(torn->page().text.ends_with(" Use a latex-free band."));
    CHECK(torn->answer(1).empty());
    CHECK(torn->then() == Then::WithoutBand);
}

TEST_CASE("When it hurts the break stands still, and its step is told when it ends for that") {
    Desk desk;
    (void)desk.guided.advance(5 + 4);
    desk.hear(desk.guided.hurts());
    (void)desk.guided.advance(100);
    CHECK(desk.told == Words{"routine hurts"});

    desk.hear(desk.guided.stop());
    CHECK(desk.told == Words{"routine hurts", "step 0 rolls first 1/4 4/12 s", "finish hurts"});
}

TEST_CASE("Without the band the break goes on with the rest, or ends where nothing is left") {
    Desk desk;
    desk.hear(desk.guided.leave_out([](const auto& step) { return tray::needs_band(step); }));
    CHECK(desk.guided.plan().steps.size() == 5);
    (void)desk.guided.advance(1000);
    CHECK(desk.guided.end() == core::RoutineEnd::Completed);

    Desk all;
    all.hear(all.guided.leave_out([](const auto&) { return true; }));
    CHECK(all.told == Words{"finish partial"});
}

TEST_CASE("The easier one takes the place of the one that hurts, and what was done stays done") {
    Desk desk;
    auto gentle = test::exercise("gentle", "Gentle tuck", content::Sides::Both);
    gentle.positions = {core::Position::Seated};
    gentle.micro = content::Dose{.sets = 1, .reps = 2, .tempo = {1, 1, 1, 1}, .rest = 0};
    desk.catalogue.exercises.push_back(gentle);
    auto& tuck = desk.catalogue.exercises[1];
    tuck.easier = {"gentle"};
    const auto* easier = tray::easier_than(tuck, desk.catalogue, {}, false);
    REQUIRE(easier != nullptr);

    GuidedBreak guided{tray::routine_plan(desk.catalogue.routines.front(), desk.catalogue)};
    (void)guided.done();
    (void)guided.done();
    guided.change(tray::routine_plan(tray::with_easier(desk.catalogue.routines.front(), 1, *easier), desk.catalogue));

    CHECK(guided.step().exercise->name == "Gentle tuck");
    CHECK(guided.step_number() == 2);
    (void)guided.advance(1000);
    CHECK(guided.end() == core::RoutineEnd::Completed);
}

TEST_CASE("An exercise that hurt before is done in a smaller dose") {
    Desk desk;
    const auto before = desk.catalogue.routines.front();
    const auto after = tray::eased(before, desk.catalogue, {"tuck", "reach"});

    CHECK(after.items[0].dose == before.items[0].dose);
    CHECK(after.items[1].dose.sets == 1);
    CHECK(after.items[2].dose.reps == 2);
    CHECK(after.items[2].seconds == Approx(12));
}

TEST_CASE("A walk instead is told as such") {
    Desk desk;
    desk.hear(desk.guided.walk());
    CHECK(desk.told == Words{"finish walk"});
}

TEST_CASE("The health note stays until it is understood") {
    int chosen = 0;
    const auto note = tray::note_inquiry([&] { ++chosen; });
    CHECK(note->page().title == "Before you start.");
    CHECK(note->answer(0).empty());
    CHECK(chosen == 1);
    CHECK_FALSE(note->then());

    const auto told = note->answer(1);
    REQUIRE(told.size() == 1);
    CHECK(test::in_words(told[0]) == "acknowledge");
    CHECK(note->then() == Then::GoOn);
    CHECK(note->left().empty());
}
