// A pack that comes, changes or goes is noticed; what is hidden is nobody's news.
#include <filesystem>
#include <fstream>

#include "adapters/files/folder_watch.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Watched {
    PrivateFolder place;
    TurnedLoop desk;
    fs::path packs = place.path() / "unhunch" / "packs";
    int changes = 0;
    std::unique_ptr<ports::Subscription> watch;

    void begin() {
        auto begun = files::watch_folders(*desk.loop, *desk.clock, {packs}, [this] { ++changes; });
        REQUIRE(begun);
        watch = *std::move(begun);
    }

    [[nodiscard]] bool noticed() {
        const bool was = desk.until([&] { return changes > 0; });
        desk.turn_for(500ms);
        changes = 0;
        return was;
    }
};

}  // namespace

TEST_CASE("A pack that is put there, changed within and taken away is noticed, even where there was no folder for packs") {
    Watched watched;
    watched.begin();

    fs::create_directories(watched.packs / "mine");
    CHECK(watched.noticed());

    std::ofstream{watched.packs / "mine" / "routines.toml"} << "schema = 1";
    CHECK(watched.noticed());

    fs::create_directories(watched.packs / "mine" / "animations");
    CHECK(watched.noticed());
    std::ofstream{watched.packs / "mine" / "animations" / "a.toml"} << "schema = 1";
    CHECK(watched.noticed());

    fs::remove_all(watched.packs / "mine");
    CHECK(watched.noticed());

    fs::remove_all(watched.packs.parent_path());
    CHECK(watched.noticed());
    fs::create_directories(watched.packs / "again");
    CHECK(watched.noticed());
}

TEST_CASE("What is being written under a hidden name is noticed when it takes its place, once") {
    Watched watched;
    fs::create_directories(watched.packs / "mine");
    watched.begin();

    fs::create_directories(watched.packs / ".mine-x");
    std::ofstream{watched.packs / ".mine-x" / "routines.toml"} << "schema = 1";
    watched.desk.turn_for(600ms);
    CHECK(watched.changes == 0);

    fs::rename(watched.packs / ".mine-x", watched.packs / "yours");
    REQUIRE(watched.desk.until([&] { return watched.changes > 0; }));
    watched.desk.turn_for(600ms);
    CHECK(watched.changes == 1);
}
