#include <regex>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "content/core_copy.hpp"
#include "content/mistakes.hpp"
#include "content/rule_mistakes.hpp"
#include "content/small_pack.hpp"

using namespace unhunch;

namespace {

std::string complaint_about(const std::string& pack, const content::Catalogue* core = nullptr) {
    const auto read = content::read_pack(pack, core);
    if (read) return "none";
    auto message = read.failure().message;
    const auto folder = pack + "/";
    for (auto at = message.find(folder); at != std::string::npos; at = message.find(folder)) {
        message.erase(at, folder.size());
    }
    return message;
}

std::string without_places(const std::string& complaint) {
    return std::regex_replace(complaint, std::regex{"toml:[0-9]+:[0-9]+: "}, "toml: ");
}

void check_each(const std::vector<Mistake>& all, const content::Catalogue* core = nullptr) {
    for (const auto& mistake : all) {
        CAPTURE(mistake.file, mistake.was, mistake.is);
        SmallPack pack;
        pack.change(mistake.file, mistake.was, mistake.is);

        CHECK(complaint_about(pack.folder(), core) == mistake.says);
    }
}

}  // namespace

TEST_CASE("A small pack without mistakes is read without a word") {
    SmallPack pack;

    const auto read = content::read_pack(pack.folder());

    REQUIRE(read);
    CHECK(read->warnings.empty());
    CHECK(read->catalogue.exercises.size() == 2);
    CHECK(read->catalogue.routines.front().seconds == 75);  // 5 + 30 for the nod, 8 + 32 for the reach
}

TEST_CASE("Every mistake in a pack is told with its place, its reason and its cure") { check_each(mistakes); }

TEST_CASE("Every broken rule is told with its place, its reason and its cure") { check_each(rule_mistakes); }

TEST_CASE("What a person's pack gets wrong about the core pack is told with its place") {
    const auto core = content::read_pack(CORE_PACK);
    REQUIRE(core);

    check_each(guest_mistakes, &core->catalogue);
}

TEST_CASE("A statement of the guide that nothing stands for, or a gap in muscles, lessons and sources, is told") {
    for (const auto& mistake : core_mistakes) {
        CAPTURE(mistake.file, mistake.was, mistake.is);
        const CoreCopy pack;
        pack.change(mistake.file, mistake.was, mistake.is);

        CHECK(without_places(complaint_about(pack.folder())) == mistake.says);
    }
}

TEST_CASE("The core pack needs every one of its files") {
    for (const auto* file : {"exercises.toml", "routines.toml", "animations.toml", "muscles.toml", "learn.toml",
                             "sources.toml", "evidence.toml", "guide.toml", "care.toml"}) {
        const CoreCopy pack;
        pack.remove(file);

        CHECK_THAT(complaint_about(pack.folder()),
                   Catch::Matchers::Contains(std::string{file} + ": cannot be read; a pack needs this file"));
    }
}

TEST_CASE("A slip in the TOML itself is told with its place") {
    SmallPack pack;
    pack.change("exercises.toml", "level = 1", "level = = 1");

    CHECK_THAT(complaint_about(pack.folder()), Catch::Matchers::StartsWith("exercises.toml:18:9: this is not TOML: "));
}

TEST_CASE("A pack that lacks a file is told which one") {
    SmallPack pack;
    pack.remove("pack.toml");

    CHECK(complaint_about(pack.folder()) == "pack.toml: cannot be read; a pack needs this file");
}

TEST_CASE("A person's pack may do without routines or without figures of its own, not without a figure it names") {
    SmallPack pack;
    pack.remove("routines.toml");
    CHECK(complaint_about(pack.folder()) == "none");

    pack.remove("animations.toml");
    CHECK(complaint_about(pack.folder()) ==
          "animations.toml: is missing, but \"nod\" names the figure \"nod_side\"; add the file or take out "
          "\"animation\"");

    pack.change("exercises.toml", "animation = \"nod_side\"\n", "");
    CHECK(complaint_about(pack.folder()) == "none");
}

TEST_CASE("Animations may stand in several files, and share poses") {
    SmallPack pack;
    pack.put("animations/more.toml", R"(schema = 1
pack = "small"

[pose.deeper]
extends = "down"
head = { flex = 20 }

[[animation]]
id = "nod_standing_side"
exercise = "nod"
position = ["standing"]
view = "side"
anchor = "feet"
start = "sit"
end = "deeper"
)");

    const auto read = content::read_pack(pack.folder());

    REQUIRE(read);
    REQUIRE(read->catalogue.animations.size() == 2);
    const auto& deeper = read->catalogue.animations.back().poses.back();
    CHECK(deeper.at("head").at("flex") == 20);
    CHECK(deeper.at("neck").at("flex") == 30);

    pack.change("animations/more.toml", "[pose.deeper]", "[pose.down]");
    pack.change("animations/more.toml", "extends = \"down\"", "extends = \"sit\"");
    CHECK(complaint_about(pack.folder()) ==
          "animations/more.toml:4:1: the pose \"down\" stands in another file too; choose another name\n"
          "animations/more.toml:15:7: there is no pose \"deeper\"; add it or correct the name");
}

TEST_CASE("A key nobody knows is a warning, and the pack is used all the same") {
    SmallPack pack;
    pack.change("routines.toml", "blurb =", "motto = \"Up!\"\nblurb =");

    const auto read = content::read_pack(pack.folder());

    REQUIRE(read);
    REQUIRE(read->warnings.size() == 1);
    CHECK(read->warnings.front() ==
          pack.folder() +
              "/routines.toml:9:1: \"motto\" is not a key known here and is not read; known keys: "
              "blurb, discreet, equipment, id, items, name, position, replaces, tags");
}
