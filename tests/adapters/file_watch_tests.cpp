// A changed config.toml is noticed however it is changed.
#include <filesystem>
#include <fstream>

#include "adapters/files/file_watch.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Watched {
    PrivateFolder folder;
    TurnedLoop desk;
    fs::path file;
    int changes = 0;
    std::unique_ptr<ports::Subscription> watch;

    explicit Watched(const char* name) : file{folder.path() / name} {}

    void begin() {
        auto begun = files::watch_files(*desk.loop, *desk.clock, {file}, [this] { ++changes; });
        REQUIRE(begun);
        watch = *std::move(begun);
    }

    [[nodiscard]] bool noticed() {
        const bool was = desk.until([&] { return changes > 0; });
        desk.turn_for(300ms);
        changes = 0;
        return was;
    }
};

}  // namespace

TEST_CASE("Writing, replacing, removing and making the file anew are noticed") {
    Watched watched{"config.toml"};
    std::ofstream{watched.file} << "goal = 5";
    watched.begin();

    std::ofstream{watched.file} << "goal = 6";
    CHECK(watched.noticed());

    std::ofstream{watched.folder.path() / ".config.toml.swp"} << "goal = 7";
    fs::rename(watched.folder.path() / ".config.toml.swp", watched.file);
    CHECK(watched.noticed());

    std::ofstream{watched.file} << "goal = 8";
    CHECK(watched.noticed());

    fs::remove(watched.file);
    CHECK(watched.noticed());

    std::ofstream{watched.file} << "goal = 9";
    CHECK(watched.noticed());
}

TEST_CASE("A burst of writes is told once, and the file's neighbours not at all") {
    Watched watched{"config.toml"};
    std::ofstream{watched.file} << "goal = 5";
    watched.begin();

    std::ofstream{watched.folder.path() / "notes.txt"} << "nothing to do with it";
    watched.desk.turn_for(300ms);
    CHECK(watched.changes == 0);

    for (int i = 0; i < 5; ++i) std::ofstream{watched.file} << "goal = " << i;
    CHECK(watched.desk.until([&] { return watched.changes > 0; }));
    watched.desk.turn_for(300ms);
    CHECK(watched.changes == 1);
}

TEST_CASE("A folder that is not there yet is waited for, and waited for again") {
    Watched watched{"config/unhunch/config.toml"};
    watched.begin();

    fs::create_directories(watched.file.parent_path());
    std::ofstream{watched.file} << "goal = 5";
    CHECK(watched.noticed());

    std::ofstream{watched.file} << "goal = 6";
    CHECK(watched.noticed());

    fs::remove_all(watched.file.parent_path());
    CHECK(watched.noticed());

    fs::create_directories(watched.file.parent_path());
    CHECK(watched.noticed());
    std::ofstream{watched.file} << "goal = 7";
    CHECK(watched.noticed());
}

TEST_CASE("Behind a link the real file is watched") {
    Watched watched{"config.toml"};
    fs::create_directory(watched.folder.path() / "dotfiles");
    const auto real = watched.folder.path() / "dotfiles" / "unhunch.toml";
    std::ofstream{real} << "goal = 5";
    fs::create_symlink("dotfiles/unhunch.toml", watched.file);
    watched.begin();

    std::ofstream{real} << "goal = 6";
    CHECK(watched.noticed());

    fs::remove(watched.file);
    CHECK(watched.noticed());
}

TEST_CASE("After its end a watch says nothing") {
    Watched watched{"config.toml"};
    watched.begin();
    std::ofstream{watched.file} << "goal = 5";
    watched.watch.reset();

    watched.desk.turn_for(300ms);

    CHECK(watched.changes == 0);
}
