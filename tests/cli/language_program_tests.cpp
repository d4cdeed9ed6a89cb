// The command line in the person's language, and what programs read of it in none.
#include <cctype>
#include <set>
#include <sstream>

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
    CHECK(home.run("log").err == "unhunch: what fehlt: walk (Gang) oder stretch (Dehnen)\nSiehe: unhunch log --help\n");
    CHECK(home.run("standing maybe").err == "unhunch: „maybe“ ist keines von diesen: on und off\nSiehe: unhunch standing --help\n");
    CHECK(home.run("report --weeks 99").err == "unhunch: --weeks: der Wert 99 liegt nicht zwischen 1 und 52\nSiehe: unhunch report --help\n");
    CHECK(home.run("exercises show chin_tukc").err ==
          "unhunch: es gibt keine Übung „chin_tukc“. Meinst du „chin_tuck“? Alle zeigt: unhunch exercises\n");
}

TEST_CASE("Mistakes in settings are told in German, on the command line and in the file", "[cli]") {
    const Germany home;

    CHECK(home.run("config set sit_limit forever").err ==
          "unhunch: sit_limit muss eine Länge von 10s bis 8h (Einheiten h, m, s) sein, zum Beispiel 30m; es ist \"forever\".\nSiehe: unhunch config set --help\n");
    const auto file = home.write("some.toml", "goal = -1\n");
    CHECK(contains(home.run("config check " + file.string()).err,
                   "some.toml:1:8: goal muss eine ganze Zahl von Pausen von 0 bis 99 sein, zum Beispiel goal = 8; es ist -1."));
    CHECK(contains(home.run("config check --json " + file.string()).out, "goal must be a whole number of breaks from 0 to 99"));
}

TEST_CASE("The words of lists are German, and their columns as wide as the longest", "[cli]") {
    const Germany home;

    const auto exercises = home.run("exercises").out;
    CHECK(contains(exercises, "\nchin_tuck                    Beweglichkeit Kinn"));
    CHECK_FALSE(contains(exercises, " mobility "));
    CHECK(contains(home.run("routines").out, " im Sitzen  "));
    const auto page = home.run("exercises show band_row").out;
    CHECK(contains(page, "Kraft, Stufe "));
    CHECK(contains(page, "\nIm Training "));
    CHECK(contains(home.run("packs").out, "Grundkatalog"));
}

/// Where the words of a page begin that have a label before them.
std::set<std::size_t> begins(const std::string& page) {
    std::set<std::size_t> found;
    std::istringstream lines{page.substr(page.find("\n\n") + 2)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("  ")) {
            const auto first = line.find_first_not_of(' ');
            const bool is_cue = std::isdigit(static_cast<unsigned char>(line[first])) != 0 && line[first + 1] == '.';
            found.insert(is_cue ? line.find_first_not_of(' ', first + 2) : first);
        }
    }
    return found;
}

TEST_CASE("All lines of an exercise's page begin in one column in every language", "[cli]") {
    Germany home;
    for (const auto* language : {"de", "fr", "es", "en"}) {
        home.set_environment(german + std::string{" LANGUAGE="} + language);
        CAPTURE(language);
        CHECK(begins(home.run("exercises show band_row").out).size() == 1);
    }
}

TEST_CASE("How the training grows is told in German", "[cli]") {
    const Germany home;

    CHECK(contains(home.run("progress").out, "Alle fangen leicht an: ein Satz, "));
}

TEST_CASE("Without a session bus it is said in German what helps", "[cli]") {
    const Germany home;

    CHECK(contains(home.run("status").err, "unhunch: Es gibt keinen Sitzungsbus, über den man sprechen könnte ("));
}

TEST_CASE("The report is German", "[cli]") {
    const Germany home;
    std::filesystem::create_directories(home.journal().parent_path());
    REQUIRE(home.run("simulate " + home.write("day.jsonl", "{\"at\": \"2026-03-06T09:00:00Z\", \"input\": true}\n"
                                                           "{\"at\": \"2026-03-06T10:00:00Z\", \"end\": true}\n").string() +
                     " --keep " + home.journal().string()).status == 0);
    const auto file = home.path() / "mein.pdf";

    REQUIRE(home.run("report -o " + file.string()).status == 0);

    const auto text = home.path() / "words";
    REQUIRE(std::system(("pdftotext -layout '" + file.string() + "' '" + text.string() + "'").c_str()) == 0);
    const auto words = read(text);
    CHECK(contains(words, "Sitzen und Pausen"));
    CHECK(contains(words, "Keine gemeldet."));
    CHECK_FALSE(contains(words, "Sitting"));
    CHECK(words.find('\f') == words.size() - 1);  // still one page
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
