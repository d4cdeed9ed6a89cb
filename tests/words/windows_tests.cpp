// What windows say in the person's language, from the catalogues that the build has made.
#include <set>

#include "adapters/settings/own_settings_book.hpp"
#include "api/prescription_words.hpp"
#include "catch.hpp"
#include "presenters/number_words.hpp"
#include "presenters/preferences.hpp"
#include "presenters/week_hours.hpp"
#include "reader.hpp"

using namespace unhunch;
using test::Reader;

namespace {

const core::Day friday{date::local_days{date::year{2026} / 11 / 20}};

std::unique_ptr<api::SettingsBook> book() { return settings::make_settings_book({"no-such-folder/config.toml"}); }

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
