// The built program as a shell meets it, in a bare environment without a bus.
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

std::string read(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A home of its own, gone with the test.
class Home {
public:
    Home() {
        std::string name = (fs::temp_directory_path() / "unhunch-cli-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        folder_ = name;
        fs::create_directories(folder_ / "data" / "unhunch");
        fs::create_directory_symlink(PACKS, folder_ / "data" / "unhunch" / "packs");
    }
    ~Home() { fs::remove_all(folder_); }

    [[nodiscard]] fs::path path() const { return folder_; }

    [[nodiscard]] Ran run(const std::string& arguments) const { return run(arguments, folder_ / "out"); }

    [[nodiscard]] Ran run(const std::string& arguments, const fs::path& out) const {
        const auto err = folder_ / "err";
        const std::string line = "env -i HOME='" + folder_.string() + "' TZ=UTC XDG_DATA_DIRS='" +
                                 (folder_ / "data").string() + "' " + PROGRAM + " " + arguments + " >'" +
                                 out.string() + "' 2>'" + err.string() + "'";
        const int status = std::system(line.c_str());
        return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                .out = fs::is_regular_file(out) ? read(out) : "",
                .err = read(err)};
    }

private:
    fs::path folder_;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Wrong use exits with 2 and points at the help", "[cli]") {
    const Home home;
    for (const auto* arguments : {"", "dance", "status --loud", "log swim", "pause soon", "standing", "open door"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.rfind("unhunch: ", 0) == 0);
        CHECK(contains(ran.err, "unhunch --help"));
    }
}

TEST_CASE("Help and version need nothing", "[cli]") {
    const Home home;
    CHECK(home.run("--help").status == 0);
    CHECK(home.run("pause --help").status == 0);
    CHECK(home.run("--version").status == 0);
    CHECK(home.run("--version").out.rfind("unhunch ", 0) == 0);
}

TEST_CASE("What needs the daemon says so where there is no bus", "[cli]") {
    const Home home;
    for (const auto* arguments : {"status", "status --json", "status --follow", "break", "snooze", "skip", "undo",
                                  "remind", "standing on", "log walk", "pause 15m", "resume", "open stats"}) {
        INFO(arguments);
        const auto ran = home.run(arguments);
        CHECK(ran.status == 1);
        CHECK(ran.out.empty());
        CHECK(contains(ran.err, "unhunch: There is no session bus"));
    }
}

TEST_CASE("The numbers of a new person are zeros and a friendly line", "[cli]") {
    const Home home;
    const auto table = home.run("stats");
    CHECK(table.status == 0);
    CHECK(contains(table.out, "Nothing recorded yet."));

    const auto json = home.run("stats --json");
    CHECK(json.status == 0);
    CHECK(contains(json.out, "\"sitting_s\": 0"));
    CHECK_FALSE(fs::exists(home.path() / ".local"));
}

TEST_CASE("A mistake in the settings is pointed at, and the numbers are shown all the same", "[cli]") {
    const Home home;
    fs::create_directories(home.path() / ".config" / "unhunch");
    std::ofstream{home.path() / ".config" / "unhunch" / "config.toml"} << "goal = 8\nday_starts_at = \"noon\"\n";

    const auto ran = home.run("stats");

    CHECK(ran.status == 0);
    CHECK(contains(ran.err, "config.toml:2:"));
    CHECK(contains(ran.err, "defaults"));
}

TEST_CASE("A journal that is none is said to be so", "[cli]") {
    const Home home;
    const auto folder = home.path() / ".local" / "share" / "unhunch";
    fs::create_directories(folder);
    std::ofstream{folder / "journal.db"} << "this is no database, and it is long enough to be noticed as such.";

    const auto ran = home.run("stats");

    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "journal.db"));
    CHECK(read(folder / "journal.db").rfind("this is no database", 0) == 0);
}

TEST_CASE("The catalogue is listed without daemon and bus", "[cli]") {
    const Home home;
    CHECK(contains(home.run("routines").out, "desk_reset"));
    CHECK(contains(home.run("routines --json").out, "\"id\": \"desk_reset\""));
    CHECK(contains(home.run("exercises --json").out, "\"id\": \"chin_tuck\""));
}

TEST_CASE("A mistyped routine is answered before anybody is asked", "[cli]") {
    const Home home;
    const auto ran = home.run("break desk_rest");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "Did you mean \"desk_reset\"?"));
}

TEST_CASE("Starting at login is turned on and off without daemon and bus", "[cli]") {
    const Home home;
    const auto entries = home.path() / ".config" / "autostart";
    CHECK(home.run("autostart").status == 0);
    CHECK_FALSE(fs::exists(entries));

    const auto on = home.run("autostart on");
    CHECK(on.status == 0);
    CHECK_FALSE(on.out.empty());
    CHECK(fs::exists(entries));
    CHECK(home.run("autostart status").out == on.out);

    const auto off = home.run("autostart off");
    CHECK(off.status == 0);
    CHECK(off.out != on.out);
    CHECK(home.run("autostart status").out == off.out);
}

TEST_CASE("Where the files are can be asked", "[cli]") {
    const Home home;
    const auto ran = home.run("where");
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, (home.path() / ".local/share/unhunch/journal.db").string()));
}

TEST_CASE("An answer that cannot be written is no success", "[cli]") {
    const Home home;
    const auto ran = home.run("where", "/dev/full");
    CHECK(ran.status == 1);
    CHECK(contains(ran.err, "could not be written"));
}
