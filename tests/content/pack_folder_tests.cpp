#include <cstdint>
#include <filesystem>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "content/small_pack.hpp"

using namespace unhunch;
namespace fs = std::filesystem;

namespace {

std::string complaint_about(const SmallPack& pack) {
    const auto read = content::read_pack(pack.folder());
    if (read) return "none";
    return read.failure().message.substr(pack.folder().size() + 1);
}

std::string repeated(const std::string& part, unsigned times) {
    std::string all;
    for (; times > 0; --times) all += part;
    return all;
}

}  // namespace

TEST_CASE("A link that leads out of the pack is not followed") {
    const SmallPack other;
    SmallPack pack;
    pack.remove("routines.toml");
    fs::create_symlink(fs::path{other.folder()} / "routines.toml", fs::path{pack.folder()} / "routines.toml");

    CHECK(complaint_about(pack) == "routines.toml: leads out of the pack; put the file itself there");
}

TEST_CASE("A link inside the pack is") {
    SmallPack pack;
    const fs::path folder{pack.folder()};
    fs::rename(folder / "routines.toml", folder / "mine.toml");
    fs::create_symlink("mine.toml", folder / "routines.toml");

    CHECK(complaint_about(pack) == "none");
}

TEST_CASE("A folder in the place of a file is told") {
    SmallPack pack;
    pack.remove("routines.toml");
    fs::create_directory(fs::path{pack.folder()} / "routines.toml");

    CHECK(complaint_about(pack) == "routines.toml: is no file; put a file there");
}

TEST_CASE("A picture lies in the pack, whatever links say") {
    const SmallPack other;
    SmallPack pack;
    pack.change("exercises.toml", "level = 1", "level = 1\npicture = \"nod.svg\"");
    std::ofstream{fs::path{other.folder()} / "nod.svg"} << "<svg/>";
    fs::create_symlink(fs::path{other.folder()} / "nod.svg", fs::path{pack.folder()} / "nod.svg");
    CHECK(complaint_about(pack) ==
          "exercises.toml:19:11: \"nod.svg\" leads out of the pack; put the file itself there");

    fs::remove(fs::path{pack.folder()} / "nod.svg");
    std::ofstream{fs::path{pack.folder()} / "nod.svg"} << "<svg/>";
    const auto read = content::read_pack(pack.folder());
    REQUIRE(read);
    CHECK(read->catalogue.exercises.front().picture == pack.folder() + "/nod.svg");
}

TEST_CASE("A file of more than 1 MB is not read") {
    SmallPack pack;
    pack.put("routines.toml", "# " + repeated("0123456789", 100'000));

    CHECK(complaint_about(pack) == "routines.toml: is larger than 1 MB; split the pack in two");
}

TEST_CASE("A pack of more values than people write is not read") {
    SmallPack pack;
    pack.put("routines.toml", "all = [" + repeated("0,", 100'000) + "]");

    CHECK(complaint_about(pack) == "routines.toml: brings the pack beyond 100000 values; split the pack in two");
}

TEST_CASE("Tables in tables without end are not read") {
    SmallPack pack;
    pack.put("routines.toml", "\n" + repeated("a.", 20'000) + "a = 1");
    CHECK(complaint_about(pack) == "routines.toml:2:1: has more than 500 dots in one line; split the line");

    pack.put("routines.toml", "a = " + repeated("[", 20'000));
    CHECK_THAT(complaint_about(pack), Catch::Matchers::StartsWith("routines.toml:1:"));
}

TEST_CASE("More than 500 exercises are too many") {
    SmallPack pack;
    pack.change("exercises.toml", "[[exercise]]", repeated("[[exercise]]\n", 499) + "[[exercise]]");

    CHECK(complaint_about(pack) == "exercises.toml:4:1: a pack has at most 500 exercises; split it in two");
}

TEST_CASE("Of very many mistakes the first are told, and how many more there are") {
    SmallPack pack;
    pack.change("exercises.toml", "[[exercise]]", repeated("[[exercise]]\n", 400) + "[[exercise]]");

    CHECK_THAT(complaint_about(pack), Catch::Matchers::Contains("\n... and "));
}

namespace {

std::string png(std::uint32_t width, std::uint32_t height) {
    std::string bytes{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
    for (const auto side : {width, height})
        for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(side >> shift & 0xFFU);
    return bytes;
}

std::string complaint_about_picture(const std::string& name, const std::string& bytes) {
    SmallPack pack;
    pack.put(name, bytes);
    pack.change("exercises.toml", "level = 1", "level = 1\npicture = \"" + name + "\"");
    return complaint_about(pack);
}

const std::string place = "exercises.toml:19:11: ";

}  // namespace

TEST_CASE("A picture of the person's own is taken where it is small, and what its name says") {
    CHECK(complaint_about_picture("nod.png", png(1200, 900)) == "none");
    CHECK(complaint_about_picture("nod.svg", "<?xml version=\"1.0\"?><svg><path d=\"M0 0\"/></svg>") == "none");
    CHECK(complaint_about_picture("pictures/nod.png", png(12, 9)) == "none");
}

TEST_CASE("A picture too large in bytes or pixels, or of another kind, refuses the pack at its place") {
    CHECK(complaint_about_picture("nod.png", png(5000, 10)) ==
          place + "\"nod.png\" has 5000 by 10 pixels; at most 4096 a side and 4 million in all are shown, make it smaller");
    CHECK(complaint_about_picture("nod.png", png(4000, 4000)).find("4000 by 4000 pixels") != std::string::npos);
    CHECK(complaint_about_picture("nod.png", png(0, 10)) == place + "\"nod.png\" has no size; save it anew");
    CHECK(complaint_about_picture("nod.png", "GIF89a") == place + "\"nod.png\" is no PNG inside; save it as one");
    CHECK(complaint_about_picture("nod.png", png(10, 10) + std::string(1'000'000, 'x')) ==
          place + "\"nod.png\" is larger than 1 MB; make it smaller");
    CHECK(complaint_about_picture("nod.svg", "no picture") == place + "\"nod.svg\" is no SVG inside; save it as plain SVG");
    CHECK(complaint_about_picture("nod.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>") ==
          place + "\"nod.svg\" holds \"<!DOCTYPE\"; save it as plain SVG that needs nothing else");
    CHECK(complaint_about_picture("nod.svg", "<svg><image href=\"file:///etc/passwd\"/></svg>").find("holds \"<image\"") !=
          std::string::npos);
}

TEST_CASE("A picture is looked for in the pack alone, links or not") {
    SmallPack pack;
    pack.change("exercises.toml", "level = 1", "level = 1\npicture = \"/etc/nod.png\"");
    CHECK(complaint_about(pack) ==
          place + "\"/etc/nod.png\" leads out of the pack; put the picture into its folder and give its name");

    const SmallPack other;
    SmallPack linked;
    fs::create_symlink(fs::path{other.folder()} / "pack.toml", fs::path{linked.folder()} / "nod.png");
    linked.change("exercises.toml", "level = 1", "level = 1\npicture = \"nod.png\"");
    CHECK(complaint_about(linked) == place + "\"nod.png\" leads out of the pack; put the file itself there");
}
