// The command line in the person's language, and what programs read of it in none.
#include "catch.hpp"
#include "cli/doctor_report.hpp"
#include "cli/for_programs.hpp"
#include "cli/needs.hpp"
#include "cli/status_fields.hpp"
#include "program_home.hpp"
#include "reader.hpp"

using namespace unhunch;
using namespace unhunch::cli_tests;
using test::Reader;

namespace {

const char* const german = "LC_ALL=de_DE.UTF-8 LOCPATH=" LOCALES;

/// Words lie beside the packs.
struct Germany : Home {
    Germany() {
        std::filesystem::create_directory_symlink(WORDS, path() / "data" / "locale");
        set_environment(german);
    }
};

}  // namespace

TEST_CASE("Who reads German is answered in German, one and several each in their own form", "[cli]") {
    const Germany home;

    CHECK(home.run("packs check '" TRANSLATED_PACK "'").out.find("desk-extra 1.0.0 ist in Ordnung: 2 Übungen, 1 Übungsfolge, ") == 0);
    CHECK(contains(home.run("packs").out, " Übungen, "));
    CHECK(contains(home.run("stats").out, "Noch nichts festgehalten.\n"));
}

TEST_CASE("Help and refusals are German, too, and what is typed stays as it is", "[cli]") {
    const Germany home;

    const auto help = home.run("break --help").out;
    CHECK(contains(help, "Jetzt eine geführte Pause beginnen"));
    CHECK(contains(help, "Gebrauch: unhunch break [OPTIONEN] [routine]"));
    CHECK(home.run("dance").err == "unhunch: Dieses Wort war nicht zu erwarten: dance\nSiehe: unhunch --help\n");
    CHECK(home.run("report --weeks 99").err == "unhunch: --weeks: der Wert 99 liegt nicht zwischen 1 und 52\nSiehe: unhunch --help\n");
    CHECK(home.run("exercises show chin_tukc").err ==
          "unhunch: es gibt keine Übung „chin_tukc“. Meinst du „chin_tuck“? Alle zeigt: unhunch exercises\n");
}

TEST_CASE("What programs read is the same in every language", "[cli]") {
    Germany home;
    for (const auto* arguments : {"stats --json", "stats --csv", "stats --by hour --json", "exercises --json", "routines show desk_reset --json",
                                  "packs --json", "config list --json", "hurts --json", "progress --json", "session --compose --json"}) {
        INFO(arguments);
        home.set_environment("");
        const auto english = home.run(arguments);
        home.set_environment(german);
        CHECK(home.run(arguments).out == english.out);
        CHECK_FALSE(english.out.empty());
    }
}

TEST_CASE("A format of one's own is for programs, a bar's text is for people and its classes are not", "[cli]") {
    CHECK(cli::is_for_programs(cli::request::ShowStatus{.format = "{next}"}));
    CHECK_FALSE(cli::is_for_programs(cli::request::ShowStatus{.waybar = true}));
    CHECK_FALSE(cli::is_for_programs(cli::request::ShowStatus{}));

    const Reader reader{"de_DE"};
    CHECK(cli::waybar_json(std::nullopt, {}, {}) ==
          R"({"text":"","alt":"off","tooltip":"Unhunch läuft nicht.","class":["off"],"percentage":0})");
}

TEST_CASE("The doctor speaks German in lines and English in JSON", "[cli]") {
    const auto needs = cli::needs({.no_daemon = "it did not answer within 2 s", .exercises_problem = "there is no pack in /opt"});
    const auto english = cli::doctor_json(needs);

    const Reader reader{"de_DE"};

    const auto lines = cli::doctor_lines(needs);
    CHECK(contains(lines, "--   Dienst                er hat 2 s lang nicht geantwortet; ohne ihn wird nichts gezählt, und niemand erinnert dich; "
                          "Abhilfe: starte ihn mit `unhunch start`"));
    CHECK(contains(lines, "in /opt ist kein Paket; ohne sie wird nur Aufstehen angeboten; Abhilfe: installiere Unhunch ganz\n"));
    CHECK(cli::doctor_json(needs) == english);
}
