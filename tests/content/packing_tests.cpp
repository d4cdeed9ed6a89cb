#include "own/packing.hpp"

#include <filesystem>
#include <fstream>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "content/pack_places.hpp"
#include "content/small_pack.hpp"

using namespace unhunch;
namespace fs = std::filesystem;

namespace {

const content::Catalogue& core_pack() {
    static const content::Catalogue catalogue = content::read_pack(CORE_PACK)->catalogue;
    return catalogue;
}

content::PackedFiles a_pack() {
    const SmallPack small;
    return *content::packed(small.folder());
}

/// Why it is not taken; "none" where it is.
std::string complaint_about(const content::PackedFiles& files) {
    const PackPlaces places;
    const auto head = content::unpack(files, places.own().string(), core_pack(), content::Existing::Keep);
    const auto left = std::distance(fs::directory_iterator{places.own()}, fs::directory_iterator{});
    if (!head) CHECK(left == 0);
    if (head) CHECK(left == 1);
    return head ? "none" : head.failure().message;
}

bool contains(const std::string& all, const std::string& part) { return all.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A pack that comes as files is put among the others whole") {
    CHECK(complaint_about(a_pack()) == "none");
}

TEST_CASE("A name that leads out of the pack, or that is read otherwise elsewhere, is not written") {
    for (const auto* name : {"../evil.toml", "/etc/evil.toml", "a/../../evil.toml", ".hidden.toml", "a//b.toml", "a\\b.toml",
                             "C:evil.toml", "a/b/c/d.toml", "", "line\nbreak.toml", "./a.toml", "a/"}) {
        INFO(name);
        auto files = a_pack();
        files[name] = "schema = 1";
        CHECK(contains(complaint_about(files), "is no name of a file in a pack"));
    }
    auto files = a_pack();
    files["run.sh"] = "#!/bin/sh";
    CHECK(contains(complaint_about(files), "\"run.sh\" is neither TOML nor PNG nor SVG"));
}

TEST_CASE("More files or bytes than a pack may have are not taken") {
    auto large = a_pack();
    large["large.toml"] = std::string(content::most_packed_bytes + 1, '#');
    CHECK(contains(complaint_about(large), "\"large.toml\" is larger than 1 MB"));

    auto many = a_pack();
    for (int i = 0; i < 200; ++i) many["n" + std::to_string(i) + ".toml"] = "";
    CHECK(contains(complaint_about(many), "more than 200 files"));

    auto heavy = a_pack();
    for (int i = 0; i < 21; ++i) heavy["n" + std::to_string(i) + ".toml"] = std::string(content::most_packed_bytes, '#');
    CHECK(contains(complaint_about(heavy), "larger than 20 MB in all"));
}

TEST_CASE("A pack with a mistake, or one that calls itself core, is not taken") {
    auto broken = a_pack();
    broken["routines.toml"] += "\n[[routine]]\nid = \"x\"\n";
    const auto said = complaint_about(broken);
    CHECK(contains(said, "it has mistakes.\nroutines.toml:"));

    auto core = a_pack();
    for (auto& [name, text] : core) {
        const auto at = text.find("\"small\"");
        if (at != std::string::npos) text.replace(at, 7, "\"core\"");
    }
    CHECK(complaint_about(core) != "none");
}

TEST_CASE("A pack that is there already is replaced only when that is said, and then as a whole") {
    const PackPlaces places;
    REQUIRE(content::unpack(a_pack(), places.own().string(), core_pack(), content::Existing::Keep));
    std::ofstream{places.own() / "small" / "old.svg"} << "<svg/>";

    const auto kept = content::unpack(a_pack(), places.own().string(), core_pack(), content::Existing::Keep);
    REQUIRE(!kept);
    CHECK(contains(kept.failure().message, "Say --replace"));
    CHECK(fs::exists(places.own() / "small" / "old.svg"));

    REQUIRE(content::unpack(a_pack(), places.own().string(), core_pack(), content::Existing::Replace));
    CHECK_FALSE(fs::exists(places.own() / "small" / "old.svg"));
    CHECK(std::distance(fs::directory_iterator{places.own()}, fs::directory_iterator{}) == 1);
}

TEST_CASE("Links and hidden files stay behind when a pack is handed on") {
    SmallPack small;
    small.put("notes.txt", "mine");
    small.put(".secret.toml", "mine");
    fs::create_symlink("/etc/passwd", fs::path{small.folder()} / "link.toml");

    const auto files = content::packed(small.folder());

    REQUIRE(files);
    CHECK(files->size() == 4);
    CHECK(files->contains("animations.toml"));
}

TEST_CASE("A pack brings its translations along, and one with a mistake in any of them is not taken") {
    const PackPlaces places;
    SmallPack small;
    small.put("locale/de.toml", "schema = 1\npack = \"small\"\n[exercise.nod]\nname = { text = \"Nicken\", of = \"00000000\" }\n");
    auto files = content::packed(small.folder());
    REQUIRE(files);
    REQUIRE(content::unpack(*files, places.own().string(), core_pack(), content::Existing::Keep));
    CHECK(fs::exists(places.own() / "small" / "locale" / "de.toml"));

    auto broken = *files;
    broken["locale/de.toml"] += "setup = \"Sitzen.\"\n";
    CHECK(contains(complaint_about(broken), "locale/de.toml:5:9: \"setup\" must be a table"));
}

TEST_CASE("What is handed on under another name has it in every file") {
    const PackPlaces places;
    const auto own = places.own() / content::own_pack_id;
    places.put(own, "routines.toml", own_routine);
    places.put(own, "evidence.toml", "e = []\n");
    fs::create_directories(own / "locale");
    std::ofstream{own / "locale" / "de.toml"} << "# pack = \"my-own\"\nschema = 1\n  pack\t= \"my-own\"\nlang = \"de\"\n";
    std::ofstream{own / "locale" / "fr.toml"} << "pack=\"my-own\"\nschema = 1\n";
    const auto pack = content::read_own_pack(own.string(), core_pack());
    REQUIRE(pack);

    const auto files = content::packed(*pack, own.string(), {.id = "knees", .name = "Knees", .prescription = {}});

    REQUIRE(files);
    CHECK(complaint_about(*files) == "none");
    CHECK(contains(files->at("locale/de.toml"), "# pack = \"my-own\"\nschema = 1\n  pack\t= \"knees\"\n"));
}
