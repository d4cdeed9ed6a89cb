// Mistakes in settings, in the person's language: whatever can be wrong with them.
#include "adapters/settings/said_settings.hpp"

#include "adapters/settings/own_settings_book.hpp"
#include "adapters/settings/settings_file.hpp"
#include "catch.hpp"
#include "reader.hpp"

using namespace unhunch;
using Catch::Matchers::StartsWith;
using test::Reader;

namespace {

std::string complaint(const std::string& toml) {
    const auto read = settings::read_settings_text(toml, "config.toml");
    return read ? "" : read.failure().message;
}

/// Words that every English sentence about a mistake has one of.
bool is_english(const std::string& sentence) {
    for (const char* word : {" must ", "for example", " it is ", " is none ", " was meant", "there is no", "there are", " from ", "a list", "one of", "could not"})
        if (sentence.find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("Whatever is wrong with whichever setting is told in German") {
    const Reader german{"de_DE"};

    for (const auto& setting : settings::list_settings())
        for (const std::string value : {"true", "7.5", "-7", "\"zz top\"", "[1]", "[\"zz\"]", "[\"\"]", "[]", "{ a = 1 }", "1979-05-27", "{ mon = [\"9-5\"] }"}) {
            const auto kept = complaint(setting.key + " = " + value);
            if (kept.empty()) continue;
            const auto said = settings::said_mistakes(kept);
            CAPTURE(kept, said);
            CHECK_THAT(said, StartsWith("config.toml:1:"));
            CHECK(is_english(kept));
            CHECK_FALSE(is_english(said));
        }
}

TEST_CASE("Settings that do not fit together, are unknown or locked are told in German, each in its line") {
    const Reader german{"de_DE"};

    CHECK(settings::said_mistakes(complaint("lull = \"10s\"\nidle_after = \"5s\"")) ==
          "config.toml:1:8: lull muss kürzer sein als idle_after, zum Beispiel lull = \"4s\" mit idle_after = \"2m\"; es ist \"10s\" mit \"5s\".");
    CHECK(settings::said_mistakes(complaint("sit_limt = 3\nzzz = 4")) ==
          "config.toml:1:1: es gibt keine Einstellung sit_limt; vielleicht war sit_limit gemeint.\n"
          "config.toml:2:1: es gibt keine Einstellung zzz; `unhunch config list` zeigt alle.");
    CHECK_FALSE(is_english(settings::said_mistakes(complaint("[locked]\ngoal = 3"))));
}

TEST_CASE("What a person writes is never taken for a sentence of ours") {
    const Reader german{"de_DE"};

    CHECK(settings::said_mistakes("config.toml:1:8: Error while parsing key: expected bare key") ==
          "config.toml:1:8: Error while parsing key: expected bare key");
    CHECK(settings::said_mistakes(complaint("media = \"it is a table\"")) ==
          "config.toml:1:9: media muss eines von ignore, sitting oder hold sein, zum Beispiel media = \"ignore\"; \"it is a table\" ist nichts davon.");
}

TEST_CASE("A book of settings refuses in German, and says English where English is read") {
    const auto book = settings::make_settings_book({"no-such-folder/config.toml"});
    const auto english = book->meant("goal", "many").failure().message;
    CHECK(english == "goal must be a whole number of breaks from 0 to 99, for example 8; it is \"many\".");

    const Reader german{"de_DE"};

    CHECK(book->meant("goal", "many").failure().message ==
          "goal muss eine ganze Zahl von Pausen von 0 bis 99 sein, zum Beispiel 8; es ist \"many\".");
    CHECK(book->read().list.front().about == "So langes Sitzen macht eine Erinnerung fällig.");
}
