// Files as one and back, and what a ZIP from elsewhere may not do.
#include <fstream>
#include <iterator>

#include "adapters/archive/zip_file.hpp"
#include "catch.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool contains(const std::string& all, const char* part) { return all.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("What was put into a ZIP comes out of it, and the same files give the same bytes") {
    const PrivateFolder folder;
    const auto path = (folder.path() / "a.zip").string();
    const archive::Files files{{"pack.toml", "schema = 1\n"}, {"pictures/a.png", std::string(5000, '\0')}, {"empty.toml", ""}};

    REQUIRE(archive::write_zip(path, files));
    const auto first = bytes_of(path);
    REQUIRE(archive::write_zip(path, files));

    CHECK(bytes_of(path) == first);
    const auto read = archive::read_zip(path);
    REQUIRE(read);
    CHECK(*read == files);
}

TEST_CASE("A ZIP that unpacks to more than was agreed is left alone") {
    const PrivateFolder folder;
    const auto path = (folder.path() / "bomb.zip").string();
    REQUIRE(archive::write_zip(path, {{"a.toml", std::string(900'000, ' ')}, {"b.toml", std::string(900'000, ' ')}}));

    CHECK_FALSE(archive::read_zip(path, {.bytes_each = 899'999}));
    CHECK_FALSE(archive::read_zip(path, {.bytes_in_all = 1'000'000}));
    CHECK_FALSE(archive::read_zip(path, {.files = 1}));
    CHECK(archive::read_zip(path));
}

TEST_CASE("What is no ZIP, half a ZIP, or nothing at all is a reason, not an end") {
    const PrivateFolder folder;
    const auto path = (folder.path() / "a.zip").string();
    CHECK_FALSE(archive::read_zip(path));
    std::ofstream{path} << "no zip";
    CHECK_FALSE(archive::read_zip(path));
    REQUIRE(archive::write_zip(path, {{"a.toml", std::string(5000, 'x')}}));
    const auto whole = bytes_of(path);
    std::ofstream{path, std::ios::binary | std::ios::trunc} << whole.substr(0, whole.size() / 2);
    CHECK_FALSE(archive::read_zip(path));
    CHECK_FALSE(archive::write_zip("/nowhere/a.zip", {{"a.toml", ""}}));
}

TEST_CASE("A ZIP that says it holds more than anybody packs is not even begun") {
    const PrivateFolder folder;
    const auto path = (folder.path() / "list.zip").string();
    REQUIRE(archive::write_zip(path, {{"a.toml", "schema = 1\n"}}));
    const auto whole = bytes_of(path);
    const auto entry = whole.substr(whole.find("PK\1\2"), whole.find("PK\5\6") - whole.find("PK\1\2"));

    std::string long_list;
    for (int i = 0; i < 5000; ++i) long_list += entry;
    std::ofstream{path, std::ios::binary} << whole.substr(0, whole.find("PK\1\2")) << long_list << whole.substr(whole.find("PK\5\6"));
    CHECK(contains(archive::read_zip(path).failure().message, "it holds more files than a pack may"));

    std::ofstream{path, std::ios::binary} << whole << std::string(21'000'000, ' ');
    CHECK(contains(archive::read_zip(path).failure().message, "it is larger than a pack may be"));
    CHECK(contains(archive::read_zip(folder.path().string()).failure().message, "there is no such file"));
    CHECK(contains(archive::read_zip("/dev/zero").failure().message, "there is no such file"));
}

TEST_CASE("What a ZIP lists is found wherever it stands in the file") {
    const PrivateFolder folder;
    const auto path = (folder.path() / "list.zip").string();
    const std::string nothing(200'000, 'x');
    std::ofstream{path} << nothing;
    CHECK_FALSE(contains(archive::read_zip(path, {.files = 0}).failure().message, "more files"));

    // It is read 65536 bytes at a time.
    for (const std::size_t at : {0UL, 65'532UL, 65'533UL, 65'534UL, 65'535UL, 65'536UL, 131'069UL, 199'996UL}) {
        auto listed = nothing;
        listed.replace(at, 4, "PK\1\2");
        std::ofstream{path} << listed;
        INFO(at);
        CHECK(contains(archive::read_zip(path, {.files = 0}).failure().message, "it holds more files than a pack may"));
    }
}

TEST_CASE("A ZIP packed in a way that needs memory before the first byte is not read") {
    for (const auto* name : {"lzma.zip", "bzip2.zip"})
        CHECK(contains(archive::read_zip(std::string{ZIPS} + "/" + name).failure().message, "is packed in an unusual way"));
    for (const auto* name : {"deflated.zip", "stored.zip", "streamed.zip", "folders.zip", "zip64.zip"}) {
        INFO(name);
        CHECK(archive::read_zip(std::string{ZIPS} + "/" + name));
    }
}
