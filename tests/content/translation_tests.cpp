// Packs in another language: what of locale/ is shown, what falls back, and what is told to its author.
#include <algorithm>

#include "adapters/nettle/sha256.hpp"
#include "catalogue/reader.hpp"
#include "catalogue/shelf.hpp"
#include "catch.hpp"
#include "content/pack_places.hpp"
#include "content/small_pack.hpp"

using namespace unhunch;
using Catch::Matchers::Contains;

namespace {

/// `text` as the translation of `of`, in a file.
std::string says(const std::string& text, const std::string& of) {
    return "{ text = \"" + text + "\", of = \"" + nettle::sha256(of).substr(0, 8) + "\" }";
}

std::string file(const std::string& body, const std::string& pack = "small") {
    return "schema = 1\npack = \"" + pack + "\"\n" + body;
}

const std::string german = file("name = " + says("Klein", "Small") + "\n[exercise.nod]\nname = " + says("Nicken", "Nod") +
                                "\nsetup = " + says("Sitzen Sie aufrecht.", "Sit tall.") + "\ncues = [\n  " +
                                says("Schauen Sie nach unten.", "Look down.") + ",\n  " +
                                says("Schauen Sie geradeaus.", "Look ahead.") + ",\n  " + says("Atmen Sie.", "Breathe.") +
                                ",\n]\n[exercise.reach]\ncautions = [ " + says("Bleiben Sie im Angenehmen.", "Stay comfortable.") +
                                " ]\n[routine.nod_and_reach]\nname = " + says("Nicken und strecken", "Nod and reach") +
                                "\nblurb = " + says("Erst der Nacken, dann die Arme.", "First the neck, then the arms.") + "\n");

content::Language reading(const std::string& tag) { return {.tag = tag, .sha256 = nettle::sha256}; }

content::ReadPack read(const SmallPack& pack, const content::Language& language) {
    auto read = content::read_pack(pack.folder(), nullptr, content::Depth::Whole, language);
    if (!read) FAIL(read.failure().message);
    return *std::move(read);
}

const content::Exercise& exercise(const content::ReadPack& pack, const std::string& id) {
    const auto* found = pack.catalogue.exercise({id});
    if (found == nullptr) FAIL("no exercise " + id);
    return *found;
}

/// What `packs check` finds wrong, without the folder's name.
std::string complaint_about(const SmallPack& pack) {
    const auto checked = content::check_pack(pack.folder(), nullptr, nettle::sha256);
    if (checked) return "none";
    auto message = checked.failure().message;
    const auto folder = pack.folder() + "/";
    for (auto at = message.find(folder); at != std::string::npos; at = message.find(folder)) message.erase(at, folder.size());
    return message;
}

}  // namespace

TEST_CASE("A pack with German words is shown in them to who reads German") {
    SmallPack pack;
    pack.put("locale/de.toml", german);

    const auto shown = read(pack, reading("de"));

    CHECK(shown.warnings.empty());
    CHECK(shown.catalogue.packs.front().name == "Klein");
    CHECK(exercise(shown, "nod").name == "Nicken");
    CHECK(exercise(shown, "nod").setup == "Sitzen Sie aufrecht.");
    CHECK(exercise(shown, "nod").cues == std::vector<std::string>{"Schauen Sie nach unten.", "Schauen Sie geradeaus.", "Atmen Sie."});
    CHECK(exercise(shown, "reach").cautions == std::vector<std::string>{"Bleiben Sie im Angenehmen."});
    CHECK(shown.catalogue.routines.front().name == "Nicken und strecken");
    CHECK(shown.catalogue.routines.front().blurb == "Erst der Nacken, dann die Arme.");
    CHECK(exercise(shown, "nod").micro->reps == 5);
}

TEST_CASE("What nobody has translated yet is shown in the pack's own words") {
    SmallPack pack;
    pack.put("locale/de.toml", german);

    const auto shown = read(pack, reading("de"));

    CHECK(exercise(shown, "reach").name == "Reach");
    CHECK(exercise(shown, "reach").cues.front() == "Reach up.");
    CHECK(exercise(read(pack, reading("fr")), "nod").name == "Nod");
    CHECK(exercise(read(pack, reading("")), "nod").name == "Nod");
    CHECK(exercise(read(pack, reading("../de")), "nod").name == "Nod");
}

TEST_CASE("Who reads Austrian German reads German where there is nothing Austrian") {
    SmallPack pack;
    pack.put("locale/de.toml", german);
    CHECK(exercise(read(pack, reading("de_AT")), "nod").name == "Nicken");

    pack.put("locale/de_AT.toml", file("[exercise.nod]\nname = " + says("Nickerchen", "Nod") + "\nsetup = " +
                                       says("Hinsetzen.", "Sit down.") + "\n[exercise.reach]\ncautions = [ " +
                                       says("Nur gemütlich.", "Stay lazy.") + " ]\n"));
    const auto shown = read(pack, reading("de_AT"));
    CHECK(exercise(shown, "nod").name == "Nickerchen");
    CHECK(exercise(shown, "nod").cues.back() == "Atmen Sie.");
    // What was made from other words does not displace what was made from these.
    CHECK(exercise(shown, "nod").setup == "Sitzen Sie aufrecht.");
    CHECK(exercise(shown, "reach").cautions.front() == "Bleiben Sie im Angenehmen.");
    CHECK(exercise(read(pack, reading("de_DE")), "nod").name == "Nicken");
}

TEST_CASE("A name made from an older one is still shown, and its author is told") {
    SmallPack pack;
    pack.put("locale/de.toml", file("[exercise.nod]\nname = " + says("Nickt", "Nods") + "\n"));

    const auto shown = read(pack, reading("de"));

    CHECK(exercise(shown, "nod").name == "Nickt");
    REQUIRE(shown.warnings.size() == 1);
    CHECK_THAT(shown.warnings.front(), Contains("locale/de.toml:4:8: this translation of \"name\" was made from other words than \"Nod\""));
    CHECK_THAT(shown.warnings.front(), Contains("then write of = \"" + nettle::sha256("Nod").substr(0, 8) + '"'));
}

TEST_CASE("A caution made from an older one is never shown: the pack's own words are") {
    SmallPack pack;
    pack.put("locale/de.toml", german);
    pack.change("exercises.toml", "\"Stay comfortable.\"", "\"Stay comfortable and slow.\"");

    const auto shown = read(pack, reading("de"));

    CHECK(exercise(shown, "reach").cautions == std::vector<std::string>{"Stay comfortable and slow."});
    REQUIRE(shown.warnings.size() == 1);
    CHECK_THAT(shown.warnings.front(), Contains("locale/de.toml:13:14: ") && Contains("Until then it is not shown"));
}

TEST_CASE("Without a way to tell what a caution was made from, none is translated") {
    SmallPack pack;
    pack.put("locale/de.toml", german);

    const auto shown = read(pack, {.tag = "de", .sha256 = nullptr});

    CHECK(exercise(shown, "reach").cautions.front() == "Stay comfortable.");
    CHECK(exercise(shown, "nod").name == "Nicken");
    CHECK(shown.warnings.empty());
}

TEST_CASE("A cue that comes in between leaves the others their translations") {
    SmallPack pack;
    pack.put("locale/de.toml", german);
    pack.change("exercises.toml", "[\"Look down.\", ", "[\"Let the chin sink.\", \"Look down.\", ");

    const auto cues = exercise(read(pack, reading("de")), "nod").cues;

    CHECK(cues == std::vector<std::string>{"Let the chin sink.", "Schauen Sie nach unten.", "Schauen Sie geradeaus.", "Atmen Sie."});
}

TEST_CASE("A cue that was put otherwise keeps its old translation at its place until somebody has looked") {
    SmallPack pack;
    pack.put("locale/de.toml", german);
    pack.change("exercises.toml", "\"Look ahead.\"", "\"Look far ahead.\"");

    const auto shown = read(pack, reading("de"));

    CHECK(exercise(shown, "nod").cues[1] == "Schauen Sie geradeaus.");
    REQUIRE(shown.warnings.size() == 1);
    CHECK_THAT(shown.warnings.front(), Contains("locale/de.toml:9:3: this translation of \"cues\""));
}

TEST_CASE("What is told to who takes care is translated like a caution") {
    SmallPack pack;
    pack.put("care.toml", file("[[line]]\nexercises = [\"nod\"]\nflags = [\"neck\"]\ntext = \"Small nods.\"\n"));
    pack.put("locale/de.toml", file("care = [ " + says("Klein nicken.", "Small nods.") + " ]\n"));
    pack.put("locale/fr.toml", file("care = [ " + says("Petit.", "Nods.") + " ]\n"));

    CHECK(read(pack, reading("de")).catalogue.lore.care_line("nod", {"neck"}) == "Klein nicken.");
    CHECK(read(pack, reading("fr")).catalogue.lore.care_line("nod", {"neck"}) == "Small nods.");
}

TEST_CASE("What a translation may not be is told with its place and its cure") {
    const std::string eighty_one(111, 'x');
    const std::string exercise = "[exercise.nod]\n";
    const std::vector<std::pair<std::string, std::string>> wrong{
        {exercise + "cues = [ " + says(eighty_one, "Look down.") + " ]\n",
         "locale/de.toml:4:19: a translated cue has at most 110 characters, this one has 111; shorten it"},
        {exercise + "name = " + says("", "Nod") + "\n", "locale/de.toml:4:17: a text that people see may not be empty; write it"},
        {exercise + "name = " + says("<b>Nicken</b>", "Nod") + "\n", "locale/de.toml:4:17: a text holds no markup; take it out"},
        {exercise + "name = " + says("Detox für den Nacken", "Nod") + "\n",
         "locale/de.toml:4:17: \"detox\" promises or scares; say what is done, or what \"many people find\", instead"},
        {exercise + "name = \"Nicken\"\n", "locale/de.toml:4:8: \"name\" must be a table: { ... }"},
        {exercise + "name = { text = \"Nicken\" }\n", "locale/de.toml:4:8: \"of\" is missing; add a text in quotes"},
        {exercise + "cues = " + says("Nicken", "Nod") + "\n", "locale/de.toml:4:8: \"cues\" must be a list of tables"},
        {"exercise = 3\n", "locale/de.toml:3:12: \"exercise\" must be a table: { ... }"},
        {"lang = \"fr\"\n", "locale/de.toml:3:8: the file is called like the language \"de\"; use one of the two"}};

    for (const auto& [body, complaint] : wrong) {
        SmallPack pack;
        pack.put("locale/de.toml", file(body));
        CHECK(complaint_about(pack) == complaint);
        // At use the whole pack is refused, by who reads that language.
        const auto german_read = content::read_pack(pack.folder(), nullptr, content::Depth::Whole, reading("de"));
        CHECK_FALSE(german_read);
        CHECK_FALSE(content::read_pack(pack.folder(), nullptr, content::Depth::Whole, {.tag = "de", .sha256 = nullptr}));
        CHECK(content::read_pack(pack.folder(), nullptr, content::Depth::Whole, reading("fr")));
    }
}

TEST_CASE("A mark that is none, a file of another pack and a broken one are told, too") {
    SmallPack pack;
    pack.put("locale/de.toml", file("[exercise.nod]\nname = { text = \"Nicken\", of = \"Nod\" }\n"));
    CHECK_THAT(complaint_about(pack), Contains("locale/de.toml:4:32: \"of\" is the first 8 digits of the SHA-256"));
    pack.put("locale/de.toml", file("", "other"));
    CHECK_THAT(complaint_about(pack), Contains("locale/de.toml:2:8: the pack calls itself \"small\" in pack.toml"));
    pack.put("locale/de.toml", "name = \n");
    CHECK_THAT(complaint_about(pack), Contains("locale/de.toml:1:") && Contains("this is not TOML"));
    pack.put("locale/de.toml", german);
    pack.put("locale/german.toml", german);
    CHECK_THAT(complaint_about(pack), Contains("locale/german.toml: is not called like a language; rename it as \"de.toml\""));
    pack.remove("locale/german.toml");
    pack.put("locale/en.toml", german);
    CHECK_THAT(complaint_about(pack), Contains("locale/en.toml: translates into the language that the pack itself is written in"));
}

TEST_CASE("What a translation holds too much of is warned about, and takes nothing out of use") {
    SmallPack pack;
    pack.put("locale/de.toml", file("motto = 3\n[exercise.nid]\n[routine.nod_and_reach]\ntitle = 4\n[exercise.nod]\ncautions = [ " +
                                    says("Vorsicht.", "Careful.") + " ]\nname = { text = \"Nicken\", of = \"" +
                                    nettle::sha256("Nod").substr(0, 8) + "\", by = \"me\" }\n"));

    const auto checked = content::check_pack(pack.folder(), nullptr, nettle::sha256);

    REQUIRE(checked);
    std::string all;
    for (const auto& warning : checked->warnings) all += warning.substr(pack.folder().size() + 1) + '\n';
    CHECK_THAT(all, Contains("locale/de.toml:3:1: \"motto\" is not a key known here and is not read"));
    CHECK_THAT(all, Contains("locale/de.toml:4:1: the pack has no exercise \"nid\"; take its words out or correct the id"));
    CHECK_THAT(all, Contains("locale/de.toml:6:1: \"title\" is not a key known here"));
    CHECK_THAT(all, Contains("locale/de.toml:8:14: this translation of \"cautions\" stands for nothing that the pack says now"));
    CHECK_THAT(all, Contains("\"by\" is not a key known here"));
    CHECK(checked->warnings.size() == 5);
    CHECK(checked->catalogue.exercise({"nod"})->name == "Nod");
}

TEST_CASE("Every translation is checked, and each has as much room as if it were alone") {
    SmallPack pack;
    std::string much = file("");
    for (int i = 0; i < 9'000; ++i) much += "[exercise.e" + std::to_string(i) + "]\nname = { text = \"x\", of = \"00000000\" }\n";
    for (const auto* tag : {"de", "fr", "it"}) pack.put("locale/" + std::string{tag} + ".toml", much);
    CHECK(complaint_about(pack) == "none");
    pack.put("locale/nl.toml", much + much.substr(file("").size()));
    CHECK(complaint_about(pack) != "none");
}

TEST_CASE("A caution kept for the core pack's sake keeps the core pack's words in every language") {
    const PackPlaces places;
    places.put(places.own() / "mine", "exercises.toml", own_squeeze);
    const std::string kept = "Keep your ribs down and your neck soft; no shrugging.";
    std::filesystem::create_directories(places.own() / "mine" / "locale");
    std::ofstream{places.own() / "mine" / "locale" / "de.toml"}
        << file("[exercise.pinch]\nname = " + says("Den Stift klemmen", "Pinch the pencil") + "\ncautions = [ " +
                    says("Alles ist erlaubt.", kept) + " ]\n", "mine");

    const auto shelf = content::read_shelf(places.folders(), {}, reading("de"));

    const auto* pinch = shelf.catalogue.exercise({"mine:pinch"});
    REQUIRE(pinch != nullptr);
    CHECK(pinch->name == "Den Stift klemmen");
    CHECK(pinch->cautions.front() == kept);
    REQUIRE(shelf.packs.back().warnings.size() == 1);
    CHECK_THAT(shelf.packs.back().warnings.front(), Contains("which is the core pack's, and its cautions keep its words; take it out"));
}

TEST_CASE("The German words of the pack that is kept here are whole and up to date") {
    const auto core = content::read_pack(CORE_PACK);
    REQUIRE(core);

    const auto checked = content::check_pack(TRANSLATED_PACK, &core->catalogue, nettle::sha256);
    REQUIRE(checked);
    CHECK(checked->warnings.empty());

    const auto shown = content::read_pack(TRANSLATED_PACK, &core->catalogue, content::Depth::Whole, reading("de_DE"));
    REQUIRE(shown);
    for (const auto& exercise : shown->catalogue.exercises) {
        const auto& english = *checked->catalogue.exercise(exercise.id);
        CHECK(exercise.name != english.name);
        CHECK(exercise.setup != english.setup);
        for (std::size_t i = 0; i < exercise.cues.size(); ++i) CHECK(exercise.cues[i] != english.cues[i]);
        for (std::size_t i = 0; i < exercise.cautions.size(); ++i) CHECK(exercise.cautions[i] != english.cautions[i]);
    }
    CHECK(shown->catalogue.routines.front().name == "Ruhiger Nachmittag");
    CHECK(shown->catalogue.lore.care_line("slow_tuck", {"neck"}) == "Nur ganz leicht, und den Weg kürzer.");
}

TEST_CASE("Who only announces routines announces them in the person's language") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);
    std::filesystem::create_directories(places.own() / "mine" / "locale");
    std::ofstream{places.own() / "mine" / "locale" / "de.toml"}
        << file("[routine.morning]\nname = " + says("Morgens", "Morning") + "\n", "mine");

    const auto announced = content::outlines(
        content::read_shelf_for_outlines(places.folders(), {}, {.tag = "de_CH", .sha256 = nullptr}).catalogue);

    CHECK(announced.back().name == "Morgens");
    CHECK(announced.front().name == content::outlines(content::read_shelf_for_outlines(places.folders(), {}).catalogue).front().name);
}
