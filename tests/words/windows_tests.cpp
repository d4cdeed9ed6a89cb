// What windows say in the person's language, from the catalogues that the build has made.
#include <set>

#include "adapters/settings/own_settings_book.hpp"
#include "api/prescription_words.hpp"
#include "catch.hpp"
#include "core/progression.hpp"
#include "presenters/after_break.hpp"
#include "presenters/number_words.hpp"
#include "presenters/preferences.hpp"
#include "presenters/week_hours.hpp"
#include "reader.hpp"

using namespace unhunch;
using test::Reader;

namespace {

const core::Day friday{date::local_days{date::year{2026} / 11 / 20}};

std::unique_ptr<api::SettingsBook> book() { return settings::make_settings_book({"no-such-folder/config.toml"}); }

const std::vector<core::TrainedExercise> exercises{
    {.id = {"angel"}, .name = "Angel", .reps = 8},
    {.id = {"row"}, .name = "Row", .reps = 12, .resistance = core::Resistance::Band},
    {.id = {"press"}, .name = "Press", .reps = 12, .resistance = core::Resistance::Weight},
    {.id = {"squat"}, .name = "Squat", .reps = 12, .harder = {{"lunge"}}},
    {.id = {"lunge"}, .name = "Lunge", .reps = 10, .easier = {{"squat"}}},
};

/// The page on which something is suggested to who did all of the exercise so often.
std::string suggested_after(unsigned sessions, const char* exercise, unsigned reps, std::optional<unsigned> effort) {
    core::TrainingHistory history;
    for (unsigned run = 1; run <= sessions; ++run) {
        core::trained::Session session{run, friday + date::days{static_cast<int>(3 * run)}, true, {}};
        session.work.push_back({{exercise}, reps, true, effort});
        history.push_back(session);
    }
    const auto suggestion = core::progress_of(history, exercises, friday + date::days{7}).suggestion;
    if (!suggestion) FAIL("nothing is suggested");
    tray::AfterBreak after{tray::BreakStory{.trained = {core::ExerciseId{exercise}},
                                            .offer = [&] { return std::optional{tray::Offer{*suggestion, "More"}}; }}};
    (void)after.answer(effort.value_or(1) - 1);
    (void)after.answer(0);
    if (after.waits()) after.look();
    return after.page().text;
}

}  // namespace

TEST_CASE("Somebody who reads German has German preferences, and finds them by German words in any case") {
    const Reader german{"de_DE"};
    const auto settings = book();
    const tray::Preferences preferences{*settings};

    CHECK(preferences.field("sit_limit")->label == "Erinnere mich nach so langem Sitzen");
    CHECK(tray::page_title(tray::PreferencePage::Data) == "Daten");
    CHECK(preferences.found("ÜBUNGSPAKETE") == std::vector<std::string>{"packs_off"});
}

TEST_CASE("What may be typed into a setting is said in German, whatever sort of value it is") {
    using Shape = api::SettingShape;
    const Reader german{"de_DE"};
    const auto settings = book();
    const tray::Preferences preferences{*settings};
    const std::set<Shape> typed{Shape::Length, Shape::Count, Shape::TimeOfDay, Shape::Dates, Shape::Names, Shape::Folder, Shape::Week};

    std::set<Shape> seen;
    for (const auto& field : preferences.fields()) {
        if (typed.count(field.setting.shape) == 0) continue;
        seen.insert(field.setting.shape);
        CAPTURE(field.setting.key, tray::possible_words(field.setting));
        CHECK(tray::possible_words(field.setting).find(", zum Beispiel ") != std::string::npos);
    }
    CHECK(seen == typed);
}

TEST_CASE("Why something could grow is said in German, whatever it is") {
    using Catch::StartsWith;
    const Reader german{"de_DE"};

    CHECK_THAT(suggested_after(1, "angel", 8, {}), StartsWith("Du hast alle 8 Wiederholungen von Angel gemacht. Der nächste Schritt ist 9."));
    CHECK_THAT(suggested_after(1, "angel", 8, 6), StartsWith("Du hast alle 8 Wiederholungen von Angel gemacht. Es fühlte sich leicht an"));
    CHECK_THAT(suggested_after(2, "row", 12, 6), StartsWith("12 Wiederholungen von Row fühlten sich"));
    CHECK_THAT(suggested_after(2, "press", 12, 6), StartsWith("12 Wiederholungen von Press fühlten sich"));
    CHECK_THAT(suggested_after(2, "squat", 12, 6), StartsWith("12 Wiederholungen von Squat fühlten sich"));
}

TEST_CASE("Days are named as in Germany, on charts and where a routine is asked for") {
    const Reader german{"de_DE"};

    CHECK(tray::day_words(friday) == "Freitag, 20. November");
    CHECK(tray::short_day(friday) == "Fr, 20. Nov");
    CHECK(api::prescription_words({.days = {5, 1}, .times_a_day = 2}) == "Mo, Fr, zweimal am Tag");
}

TEST_CASE("Who reads weeks from Sunday on has weeks that begin so, and drags over them") {
    const Reader american{"en_US"};

    CHECK(tray::begin_of_week(friday) == friday - date::days{5});
    CHECK(tray::week_text(tray::dragged({}, {0, 18}, {1, 19}, true)) == "mon 09:00-10:00, sun 09:00-10:00");
}
