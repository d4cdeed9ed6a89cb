// The built program's answers about exercises, routines, packs and sessions, in a home of its own.
#include <nlohmann/json.hpp>

#include <algorithm>

#include "catch.hpp"
#include "program_home.hpp"

namespace fs = std::filesystem;
using namespace unhunch::cli_tests;
using nlohmann::json;

namespace {

constexpr auto own_pack = ".local/share/unhunch/packs/mine/";

const std::string head =
    "schema = 1\nid = \"mine\"\nversion = \"1.0.0\"\nname = \"Mine\"\nauthors = [\"Me\"]\nlicence = \"MIT\"\n"
    "lang = \"en\"\nreviewed_by = \"\"\n";

const std::string routines =
    "schema = 1\npack = \"mine\"\n\n[[routine]]\nid = \"morning\"\nname = \"Morning\"\nposition = \"seated\"\n"
    "equipment = []\nblurb = \"Two moves to begin with.\"\n"
    "items = [ { ex = \"core:shoulder_rolls\" }, { ex = \"core:chin_tuck\" } ]\n";

void put_pack(const Home& home, const std::string& text = routines) {
    home.write(std::string{own_pack} + "pack.toml", head);
    home.write(std::string{own_pack} + "routines.toml", text);
}

std::vector<std::string> ids(const std::string& text) {
    std::vector<std::string> all;
    for (const auto& one : json::parse(text)) all.push_back(one["id"]);
    return all;
}

bool has(const std::vector<std::string>& all, const char* one) { return std::ranges::find(all, one) != all.end(); }

}  // namespace

TEST_CASE("One exercise is shown with its doses, its sources and that nobody has reviewed it", "[cli]") {
    const Home home;
    const auto page = home.run("exercises show band_lateral_raise");
    CHECK(page.status == 0);
    CHECK(contains(page.out, "Not reviewed by a professional."));
    CHECK(contains(page.out, "E11. Andersen LL"));
    CHECK(contains(page.out, "2 sets of 10, 2 s there, 2 s back, 60 s rest between sets: 140 s"));
    CHECK(contains(page.out, "Side deltoid"));

    const auto whole = json::parse(home.run("exercises show chin_tuck --json").out);
    CHECK(whole["care_if"] == json::array({"neck", "dizzy"}));
    CHECK(whole["reviewed_by"].is_null());
    CHECK(whole["micro"]["seconds"] == 30);
}

TEST_CASE("What somebody with a care flag is told at an exercise stands on its page", "[cli]") {
    const Home home;
    const auto page = home.run("exercises show upper_trap_stretch").out;
    CHECK(contains(page, "neck, dizzy: No hand pressure. Less range, same time."));
    CHECK_FALSE(contains(page, "bones: No hand"));
}

TEST_CASE("An exercise or routine that is not there is answered with the nearest", "[cli]") {
    const Home home;
    const auto ran = home.run("exercises show chin_tucks");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "Did you mean \"chin_tuck\"? See them all with: unhunch exercises"));
    CHECK(home.run("routines show desk_rest").status == 1);
    CHECK(home.run("exercises chin_tuck").status == 2);
}

TEST_CASE("Exercises and routines are listed by what they need, where they are done and what they are for", "[cli]") {
    const Home home;
    const auto ball = ids(home.run("exercises --equipment ball --json").out);
    CHECK(ball == std::vector<std::string>{"ball_squeeze"});
    const auto seated_stretches = ids(home.run("exercises --category stretch --position seated --json").out);
    CHECK(has(seated_stretches, "upper_trap_stretch"));
    CHECK_FALSE(has(seated_stretches, "childs_pose"));
    CHECK_FALSE(has(ids(home.run("exercises --equipment none --json").out), "band_row"));
    const auto quiet = ids(home.run("routines --discreet --area wrist --json").out);
    CHECK(has(quiet, "quiet_call"));
    CHECK_FALSE(has(quiet, "band_reset"));
    CHECK(home.run("exercises --position bed").status == 2);
}

TEST_CASE("A source is what the exercise names as its evidence", "[cli]") {
    const Home home;
    for (const auto& one : json::parse(home.run("exercises --json").out)) {
        CHECK(one["source"].is_array());
        if (one["id"] == "band_lateral_raise") CHECK(one["source"] == json::array({"E11"}));
    }
}

TEST_CASE("A pack of one's own is listed, used, turned off and on again", "[cli]") {
    const Home home;
    put_pack(home);
    const auto listed = json::parse(home.run("packs --json").out);
    REQUIRE(listed.size() == 2);
    CHECK(listed[1]["id"] == "mine");
    CHECK(listed[1]["state"] == "used");
    CHECK(listed[1]["reviewed_by"].is_null());
    CHECK(contains(home.run("packs").out, "not reviewed"));
    CHECK(has(ids(home.run("routines --json").out), "mine:morning"));

    home.write(".config/unhunch/config.toml", "# my own\ngoal = 5\n");
    CHECK(home.run("packs disable mine").out == "The pack \"mine\" is off.\n");
    CHECK(read(home.path() / ".config/unhunch/config.toml") == "# my own\ngoal = 5\n\n# Packs of exercises not to use.\n# It is a list of names; built in: [].\npacks_off = [\"mine\"]\n");
    CHECK_FALSE(has(ids(home.run("routines --json").out), "mine:morning"));
    CHECK(contains(home.run("packs list").out, "off"));

    CHECK(home.run("packs enable mine").status == 0);
    CHECK(has(ids(home.run("routines --json").out), "mine:morning"));
    CHECK(home.run("packs disable yours").status == 1);
    CHECK(home.run("packs dance").status == 2);
}

TEST_CASE("A broken pack is refused as a whole with every place, and the rest goes on", "[cli]") {
    const Home home;
    put_pack(home, routines + "\n[[routine]]\nid = \"tea\"\n");

    const auto checked = home.run("packs check " + (home.path() / own_pack).string());
    CHECK(checked.status == 1);
    CHECK(checked.out.empty());
    CHECK(contains(checked.err, "mine/routines.toml:12:1: \"name\" is missing; add a text in quotes"));

    const auto routines_left = home.run("routines");
    CHECK(routines_left.status == 0);
    CHECK(contains(routines_left.out, "desk_reset"));
    CHECK_FALSE(contains(routines_left.out, "morning"));
    CHECK(contains(routines_left.err, "The pack \"mine\" is not used; `unhunch packs check "));
}

TEST_CASE("A pack in order is told so, with the length of each routine", "[cli]") {
    const Home home;
    put_pack(home, routines + "motto = \"Up!\"\n");

    const auto checked = home.run("packs check " + (home.path() / own_pack).string());

    CHECK(checked.status == 0);
    CHECK(contains(checked.out, "mine 1.0.0 is in order: 0 exercises, 1 routine"));
    CHECK(contains(checked.out, "morning                  66 s"));
    CHECK(contains(checked.out, "warning: "));
    CHECK(home.run("packs check " PACKS "/core").status == 0);
    CHECK(home.run("packs check /nonexistent").status == 1);
}

TEST_CASE("A pack with German words is shown in them where German is read", "[cli]") {
    Home home;
    fs::create_directories(home.path() / ".local/share/unhunch/packs");
    const auto pack = home.path() / ".local/share/unhunch/packs/desk-extra";
    fs::copy(TRANSLATED_PACK, pack, fs::copy_options::recursive);
    CHECK(contains(home.run("routines").out, "Slow afternoon"));

    home.set_environment("LANG=de_AT.UTF-8");
    CHECK(contains(home.run("routines").out, "Ruhiger Nachmittag"));
    const auto page = home.run("exercises show desk-extra:slow_tuck");
    CHECK(page.err.empty());
    CHECK(contains(page.out, "Kinn langsam zurückziehen"));
    CHECK(contains(page.out, "Der Blick bleibt waagerecht."));
    CHECK(contains(page.out, "Bei Schmerzen im Arm, Kribbeln oder"));
    CHECK(contains(home.run("packs").out, "Mehr für den Schreibtisch 1.0.0"));
    CHECK(contains(home.run("exercises show chin_tuck").out, "Chin tuck"));  // translated with the program, not by packs

    home.set_environment("LANG=de_AT.UTF-8 LC_ALL=C.UTF-8");
    CHECK(contains(home.run("exercises show desk-extra:slow_tuck").out, "Slow chin tuck"));
}

TEST_CASE("The author of a pack hears which translations were made from other words", "[cli]") {
    const Home home;
    const auto pack = home.path() / "desk-extra";
    fs::copy(TRANSLATED_PACK, pack, fs::copy_options::recursive);
    CHECK_FALSE(contains(home.run("packs check " + pack.string()).out, "warning"));

    auto exercises = read(pack / "exercises.toml");
    exercises.replace(exercises.find("A third of"), 10, "A quarter of");
    home.write("desk-extra/exercises.toml", exercises);
    const auto stale = home.run("packs check " + pack.string());
    CHECK(stale.status == 0);
    CHECK(contains(stale.out, "desk-extra/locale/de.toml:31:3: this translation of \"cautions\" was made from other words than \"A quarter"));

    home.write("desk-extra/locale/fr.toml", "schema = 1\npack = \"desk-extra\"\nname = \"Encore\"\n");
    const auto broken = home.run("packs check " + pack.string());
    CHECK(broken.status == 1);
    CHECK(contains(broken.err, "desk-extra/locale/fr.toml:3:8: \"name\" must be a table"));
}

TEST_CASE("A session is written down for what the settings say", "[cli]") {
    const Home home;
    const auto config = home.write("home.toml",
                                   "equipment = [\"band\", \"anchor\"]\npositions = [\"seated\", \"standing\", "
                                   "\"wall\", \"floor\"]\nsession_days = [\"mon\", \"wed\", \"fri\"]\n");
    const auto session = json::parse(home.run("session --compose --json --config " + config.string()).out);

    CHECK(session["warm_up_s"] == 295);
    CHECK(session["blocks"][0]["block"] == "warm-up");
    CHECK(session["blocks"][0]["lead_in"] == 5);
    CHECK(session["blocks"].back()["block"] == "stretch");
    CHECK(session["notes"][0] == "No grip move fits, so it is left out.");
    int total = 0;
    for (const auto& item : session["blocks"]) total += item["seconds"].get<int>() + item["lead_in"].get<int>();
    CHECK(session["total_s"] == total);

    const auto words = home.run("session --compose --minutes 15").out;
    CHECK(contains(words, "\nstrength\n"));
    CHECK(home.run("session --compose --minutes 2").status == 2);
    CHECK(home.run("session --compose --config /nonexistent").status == 1);
    CHECK(home.run("session").status == 1);
}

TEST_CASE("The sample session with a band comes out on the command line too", "[cli]") {
    const Home home;
    home.write(".config/unhunch/config.toml",
               "equipment = [\"band\", \"anchor\"]\npositions = [\"seated\", \"standing\", \"wall\", \"floor\"]\n");
    const auto session =
        json::parse(home.run("session --compose --json --level 2 --sets 2 --strength 4 --stretches 4").out);
    CHECK(session["total_s"] == 1631);
    CHECK(session["blocks"][7]["exercise"] == "band_row");
}

TEST_CASE("A pack goes to somebody else as one file, and stands there as it was", "[cli]") {
    const Home giver;
    put_pack(giver);
    giver.write(std::string{own_pack} + "animations/.hidden.toml", "not for others");
    const auto file = (giver.path() / "plan.zip").string();
    const auto exported = giver.run("packs export mine -o " + file);
    CHECK(exported.status == 0);
    CHECK(contains(exported.out, "unhunch packs import"));

    const Home taker;
    const auto imported = taker.run("packs import " + file);
    CHECK(imported.status == 0);
    CHECK(contains(imported.out, "The pack \"mine\", version 1.0.0, is used now; not reviewed."));
    CHECK(contains(taker.run("routines").out, "mine:morning"));
    CHECK(contains(taker.run("routines show mine:morning").out, "Not reviewed by a professional."));
    CHECK_FALSE(fs::exists(taker.path() / own_pack / "animations"));

    const auto again = taker.run("packs import " + file);
    CHECK(again.status == 1);
    CHECK(contains(again.err, "there is a pack \"mine\" already. Say --replace"));
    CHECK(taker.run("packs import --replace " + file).status == 0);
}

TEST_CASE("What the person put together is handed on as a prescription of certain days", "[cli]") {
    const Home giver;
    const std::string own = ".local/share/unhunch/packs/my-own/";
    auto own_head = head;
    auto own_routines = routines;
    own_head.replace(own_head.find("mine"), 4, "my-own");
    own_routines.replace(own_routines.find("mine"), 4, "my-own");
    giver.write(own + "pack.toml", own_head);
    giver.write(own + "routines.toml", own_routines);
    const auto file = (giver.path() / "knee.zip").string();
    CHECK(giver.run("packs export my-own --as knee-plan --name Knees --days mon,wed,fri --times-a-day 2 -o " + file).status == 0);

    const Home taker;
    const auto imported = taker.run("packs import " + file);
    CHECK(contains(imported.out, "The pack \"knee-plan\", version 1.0.0, is used now; not reviewed; prescribed for Mon, Wed, Fri, twice a day."));
    CHECK(contains(taker.run("packs").out, "Knees 1.0.0, 0 exercises, 1 routine, not reviewed\n  prescribed for Mon, Wed, Fri"));
    CHECK(contains(taker.run("routines").out, "knee-plan:morning"));
    CHECK(contains(taker.run("routines show knee-plan:morning").out, "Prescribed for Mon, Wed, Fri, twice a day\n"));
}

TEST_CASE("A file that is no pack changes nothing, and says why", "[cli]") {
    const Home home;
    home.write("no.zip", "this is no zip");
    const auto no_zip = home.run("packs import " + (home.path() / "no.zip").string());
    CHECK(no_zip.status == 1);
    CHECK(contains(no_zip.err, "could not read"));
    CHECK(home.run("packs import /nowhere.zip").status == 1);
    CHECK(home.run("packs export core -o x.zip").status == 1);
    CHECK(home.run("packs export nothing -o x.zip").status == 1);
    CHECK(home.run("packs export mine").status == 2);
    put_pack(home);
    CHECK(home.run("packs export mine --as other -o x.zip").status == 1);
    CHECK(home.run("packs export mine --times-a-day 2 -o x.zip").status == 2);
    CHECK_FALSE(fs::exists(home.path() / ".local/share/unhunch/packs/no"));
}
