// Which time zone counts.
#include <filesystem>
#include <fstream>

#include "adapters/zone/local_zone.hpp"
#include "adapters/zone/zone_watch.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

std::string name_of(const zone::LocalZone& local) { return local.zone == nullptr ? "UTC" : local.zone->name(); }

}  // namespace

TEST_CASE("The variable TZ goes before the computer's zone") {
    const PrivateFolder folder;
    const auto link = folder.path() / "localtime";
    fs::create_symlink("/usr/share/zoneinfo/Europe/Berlin", link);

    CHECK(name_of(zone::local_zone_from(std::nullopt, link)) == "Europe/Berlin");
    CHECK(name_of(zone::local_zone_from("Asia/Kolkata", link)) == "Asia/Kolkata");
    CHECK(name_of(zone::local_zone_from(":America/New_York", link)) == "America/New_York");
    CHECK(name_of(zone::local_zone_from("/usr/share/zoneinfo/Europe/Kyiv", link)) == "Europe/Kyiv");
    for (const char* utc : {"", "UTC", "UTC0"}) {
        CHECK(name_of(zone::local_zone_from(utc, link)) == "UTC");
        CHECK_FALSE(zone::local_zone_from(utc, link).notice);
    }
}

TEST_CASE("The computer's zone is the link's target, else the name beside a copy, else UTC") {
    const PrivateFolder folder;
    const auto link = folder.path() / "localtime";
    const auto at_hand = [&] { return zone::local_zone_from(std::nullopt, link); };

    CHECK(name_of(at_hand()) == "UTC");
    CHECK_FALSE(at_hand().notice);

    fs::create_symlink("../usr/share/zoneinfo/posix/Asia/Tokyo", link);
    CHECK(name_of(at_hand()) == "Asia/Tokyo");

    fs::remove(link);
    std::ofstream{link} << "TZif2, a copy";
    CHECK(name_of(at_hand()) == "UTC");
    REQUIRE(at_hand().notice);
    CHECK(at_hand().notice->find("does not tell its name") != std::string::npos);

    std::ofstream{folder.path() / "timezone"} << "Australia/Sydney\n";
    CHECK(name_of(at_hand()) == "Australia/Sydney");
}

TEST_CASE("A zone nobody knows becomes UTC, and that is said") {
    const auto local = zone::local_zone_from("Europe/Atlantis", "/nowhere");

    CHECK(name_of(local) == "UTC");
    CHECK(local.notice ==
          "The time zone \"Europe/Atlantis\" ($TZ) is not in the time zone database. Days are counted in "
          "UTC; name your zone, for example TZ=Europe/Berlin.");
}

TEST_CASE("Moving to another zone is noticed while the daemon runs") {
    const PrivateFolder folder;
    const TurnedLoop desk;
    const auto link = folder.path() / "localtime";
    fs::create_symlink("/usr/share/zoneinfo/Europe/Berlin", link);
    std::vector<std::string> zones;
    const auto watch = zone::watch_local_zone(
        *desk.loop, [&] { zones.push_back(name_of(zone::local_zone_from(std::nullopt, link))); }, link);
    REQUIRE(watch);

    std::ofstream{folder.path() / "hosts"} << "nothing to do with it";
    fs::create_symlink("/usr/share/zoneinfo/Asia/Tokyo", folder.path() / "localtime.new");
    fs::rename(folder.path() / "localtime.new", link);

    REQUIRE(desk.until([&] { return !zones.empty(); }));
    CHECK(zones == std::vector<std::string>{"Asia/Tokyo"});
    CHECK_FALSE(zone::watch_local_zone(
        *desk.loop, [] {}, "/nowhere/localtime"));
}
