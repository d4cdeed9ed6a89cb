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
