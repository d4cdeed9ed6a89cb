#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "content/mistakes.hpp"
#include "content/small_pack.hpp"

using namespace unhunch;

namespace {

std::string complaint_about(const SmallPack& pack) {
    const auto read = content::read_pack(pack.folder());
    if (read) return "none";
    auto message = read.failure().message;
    const auto folder = pack.folder() + "/";
    for (auto at = message.find(folder); at != std::string::npos; at = message.find(folder)) {
        message.erase(at, folder.size());
    }
    return message;
}

}  // namespace

TEST_CASE("A small pack without mistakes is read without a word") {
    SmallPack pack;

    const auto read = content::read_pack(pack.folder());

    REQUIRE(read);
    CHECK(read->warnings.empty());
    CHECK(read->catalogue.exercises.size() == 2);
    CHECK(read->catalogue.routines.front().seconds == 67);  // 5 + 30 for the nod, 8 + 24 for the reach
}

TEST_CASE("Every mistake in a pack is told with its place, its reason and its cure") {
    for (const auto& mistake : mistakes) {
        CAPTURE(mistake.file, mistake.was, mistake.is);
        SmallPack pack;
        pack.change(mistake.file, mistake.was, mistake.is);

        CHECK(complaint_about(pack) == mistake.says);
    }
}

TEST_CASE("A slip in the TOML itself is told with its place") {
    SmallPack pack;
    pack.change("exercises.toml", "level = 1", "level = = 1");

    CHECK_THAT(complaint_about(pack), Catch::Matchers::StartsWith("exercises.toml:18:9: this is not TOML: "));
}

TEST_CASE("A pack that lacks a file is told which one") {
    SmallPack pack;
    pack.remove("routines.toml");

    CHECK(complaint_about(pack) == "routines.toml: cannot be read; a pack needs this file");
}

TEST_CASE("Animations may stand in several files, and share poses") {
    SmallPack pack;
    pack.add("animations/more.toml", R"(schema = 1
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
    CHECK(complaint_about(pack) ==
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
              "blurb, discreet, equipment, id, items, name, position, tags");
}
