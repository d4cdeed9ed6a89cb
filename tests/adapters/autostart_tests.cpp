// Starting at login: one entry, on and off, with and without one for all.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/autostart/autostart.hpp"
#include "adapters/autostart/desktop_entry.hpp"
#include "catch.hpp"
#include "child_process.hpp"
#include "in_a_child.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

constexpr auto entry_name = "io.github.unhunch.Unhunch.desktop";

struct Home {
    PrivateFolder folder;
    autostart::Places places{.own = folder.path() / "own",
                             .system = {folder.path() / "near", folder.path() / "far"},
                             .program = folder.path() / "bin" / "unhunch"};

    Home() {
        fs::create_directory(folder.path() / "bin");
        std::ofstream{places.program};
    }

    [[nodiscard]] fs::path own() const { return places.own / entry_name; }
    [[nodiscard]] fs::path for_all() const { return places.system.back() / entry_name; }
    void put_for_all(const fs::path& program) const {
        fs::create_directories(for_all().parent_path());
        std::ofstream{for_all()} << autostart::starting_entry(program);
    }
    [[nodiscard]] bool on() const { return autostart::autostart_now(places).on; }
};

}  // namespace

TEST_CASE("Without an entry for all, on writes the person's own and off removes it") {
    const Home home;
    CHECK_FALSE(home.on());

    const auto on = autostart::turn_autostart_on(home.places);
    REQUIRE(on);
    CHECK(on->on);
    CHECK(on->entry == home.own());
    CHECK(on->sentence ==
          "Unhunch starts at login: " + home.own().string() + " runs " + home.places.program.string() + ".");

    const auto off = autostart::turn_autostart_off(home.places);
    REQUIRE(off);
    CHECK_FALSE(off->on);
    CHECK_FALSE(fs::exists(home.own()));
    CHECK(autostart::turn_autostart_off(home.places));
}

TEST_CASE("With an entry for all, off hides it and on takes that back, so that there are never two") {
    const Home home;
    home.put_for_all(home.places.program);
    CHECK(home.on());

    REQUIRE(autostart::turn_autostart_off(home.places));
    CHECK_FALSE(home.on());
    CHECK(autostart::autostart_now(home.places).entry == home.own());
    CHECK(autostart::read_entry(home.own())->hidden);

    REQUIRE(autostart::turn_autostart_on(home.places));
    CHECK(home.on());
    CHECK_FALSE(fs::exists(home.own()));
    CHECK(autostart::autostart_now(home.places).entry == home.for_all());
}

TEST_CASE("An entry whose program has gone is not on, and on mends it") {
    const Home home;
    home.put_for_all("/opt/gone/unhunch");
    CHECK_FALSE(home.on());
    CHECK(autostart::autostart_now(home.places).sentence.find("/opt/gone/unhunch is not there") != std::string::npos);

    const auto on = autostart::turn_autostart_on(home.places);

    REQUIRE(on);
    CHECK(on->on);
    CHECK(on->entry == home.own());
}

TEST_CASE("What a desktop's own settings turned off is off") {
    const Home home;
    REQUIRE(autostart::turn_autostart_on(home.places));
    std::stringstream text;
    text << std::ifstream{home.own()}.rdbuf();
    auto changed = text.str();
    const std::string line = "X-GNOME-Autostart-enabled=true";
    REQUIRE(changed.find(line) != std::string::npos);
    changed.replace(changed.find(line), line.size(), "X-GNOME-Autostart-enabled=false");
    std::ofstream{home.own()} << changed;

    CHECK_FALSE(home.on());
}

TEST_CASE("A path with odd letters survives the quoting of an entry") {
    const PrivateFolder folder;
    const auto entry = folder.path() / entry_name;
    for (const char* program : {"/usr/bin/unhunch", "/opt/my apps/unhunch", R"(/opt/a"b\c$d`e%f/unhunch)"}) {
        std::ofstream{entry} << autostart::starting_entry(program);
        CHECK(autostart::read_entry(entry) == autostart::DesktopEntry{program, false});
    }
    std::ofstream{entry} << "[Desktop Entry]\nExec=unhunchd --quiet\n[Other]\nHidden=true\n";
    CHECK(autostart::read_entry(entry) == autostart::DesktopEntry{"unhunchd", false});
}

TEST_CASE("The entry has the session bus start Unhunch, and runs nothing else") {
    CHECK(autostart::starting_entry("/usr/bin/unhunch").find("\nExec=\"/usr/bin/unhunch\" start\n") != std::string::npos);
}

TEST_CASE("Where nothing may be written, on and off fail with the cure") {
    const Home home;
    fs::permissions(home.folder.path(), fs::perms{0555});

    const auto answer = as_nobody([&] {
        const auto on = autostart::turn_autostart_on(home.places);
        return on ? "on" : on.failure().message;
    });

    CHECK(answer.starts_with("Could not write " + home.own().string()));
    CHECK(answer.find("Let the folder be yours to write in.") != std::string::npos);
    fs::permissions(home.folder.path(), fs::perms{0755});
}
