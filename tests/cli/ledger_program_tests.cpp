// `unhunch` on what it wrote down: listed, struck out, handed on, taken in, shared through a folder and forgotten.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "child_process.hpp"
#include "private_bus.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

constexpr const char* a_day = R"({"zone": "Europe/Berlin"}
{"at": "2026-04-16T09:00:00+02:00", "input": true}
{"at": "2026-04-16T09:33:10+02:00", "answer": "snooze"}
{"at": "2026-04-16T09:41:20+02:00", "answer": "start"}
{"at": "2026-04-16T09:42:40+02:00", "finish": 1.0}
{"at": "2026-04-16T10:30:00+02:00", "locked": true, "input": false}
{"at": "2026-04-16T10:50:00+02:00", "locked": false, "input": true}
{"at": "2026-04-16T11:50:00+02:00", "end": true}
)";

/// A home whose journal has that day.
struct Lived : Home {
    Lived() {
        fs::create_directories(journal().parent_path());
        const auto kept = run("simulate " + write("day.jsonl", a_day).string() + " --json --keep " + journal().string());
        REQUIRE(kept.status == 0);
    }
};

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in{text};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The same export as another computer would have written it: its own name and numbers on each row.
std::string of_another_computer(const std::string& text, const std::string& device) {
    std::string changed;
    for (const auto& line : lines_of(text)) {
        auto row = nlohmann::ordered_json::parse(line);
        if (row.contains("id")) {
            row["id"] = row["id"].get<std::string>().substr(0, 11) + device.substr(0, 5);
            row["device"] = device;
        }
        changed += row.dump() + "\n";
    }
    return changed;
}

std::string bytes_of(const fs::path& folder) {
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator{folder, fs::directory_options::none}) {
        if (!entry.is_regular_file() || entry.is_symlink()) continue;
        all += read(entry.path());
    }
    return all;
}

constexpr auto other_device = "0000a1b2c3d4e5f60718293a4b5c6d7e";

unsigned rights(const fs::path& path) { return static_cast<unsigned>(fs::status(path).permissions()) & 0777U; }

}  // namespace

TEST_CASE("An export brings a lost journal back, to the byte, however often it is taken in", "[cli]") {
    const Lived home;
    const auto file = home.path() / "mine.jsonl";
    REQUIRE(home.run("export -o " + file.string()).status == 0);
    CHECK(rights(file) == 0600);
    const auto text = read(file);
    CHECK(lines_of(text).size() > 5);
    CHECK(home.run("export").out == text);

    fs::remove_all(home.journal().parent_path());
    const auto first = home.run("import " + file.string());
    const auto second = home.run("import " + file.string());

    CHECK(first.status == 0);
    CHECK(contains(first.out, "Here already: 0 rows."));
    CHECK(contains(second.out, "Added: 0 rows."));
    CHECK(home.run("export").out == text);
    CHECK(rights(home.journal()) == 0600);
    CHECK(rights(home.journal().parent_path()) == 0700);
}

TEST_CASE("The rows of another computer are added once", "[cli]") {
    const Lived home;
    const auto own = home.run("export").out;
    const auto file = home.write("other.jsonl", of_another_computer(own, other_device)).string();

    REQUIRE(home.run("import " + file).status == 0);
    const auto both = home.run("export").out;
    REQUIRE(home.run("import " + file).status == 0);

    CHECK(lines_of(both).size() == 2 * lines_of(own).size() - 2);
    CHECK(home.run("export").out == both);
}

TEST_CASE("A mistake in an export is told with file, line and column, and nothing is taken in", "[cli]") {
    const Lived home;
    auto text = home.run("export").out;
    const Home fresh;
    text.replace(text.rfind("\"length_s\":"), 12, "\"length_s\":-");
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.rfind("\"length_s\":-")), '\n') + 1;
    const auto file = fresh.write("bad.jsonl", text).string();

    const auto refused = fresh.run("import " + file);

    CHECK(refused.status == 1);
    CHECK(contains(refused.err, "bad.jsonl:" + std::to_string(line) + ":"));
    CHECK(contains(refused.err, "nothing was taken from this file"));
    CHECK(lines_of(fresh.run("export").out).size() == 2);
    CHECK(fresh.run("import /nowhere/mine.jsonl").status == 1);
}

TEST_CASE("Exports are merged without a journal", "[cli]") {
    const Lived home;
    const auto own = home.run("export").out;
    const Home elsewhere;
    const auto one = elsewhere.write("one.jsonl", own).string();
    const auto two = elsewhere.write("two.jsonl", of_another_computer(own, other_device)).string();
    const auto both = (elsewhere.path() / "both.jsonl").string();

    const auto merged = elsewhere.run("merge " + two + " " + one + " " + one + " -o " + both);

    CHECK(merged.status == 0);
    CHECK(lines_of(read(both)).size() == 2 * lines_of(own).size() - 2);
    CHECK_FALSE(fs::exists(elsewhere.journal()));
    CHECK(elsewhere.run("merge " + one + " -o " + both).status == 1);
    REQUIRE(home.run("import " + both).status == 0);
    CHECK(home.run("export").out == read(both));
}

TEST_CASE("A table has a heading and a line for every row", "[cli]") {
    const Lived home;
    const auto rows = lines_of(home.run("export").out).size() - 2;
    const auto table = home.run("export --csv");
    CHECK(table.status == 0);
    CHECK(lines_of(table.out).size() == rows + 1);
    CHECK(lines_of(home.run("export --csv --from 2026-04-17").out).size() == 1);
    CHECK(home.run("export --from yesterday").status == 2);
    const auto taken = home.write("taken.csv", "mine").string();
    CHECK(home.run("export --csv -o " + taken).status == 1);
    CHECK(read(taken) == "mine");
}

TEST_CASE("A wrong row is found by its ID, struck out, kept so in exports, and counted again", "[cli]") {
    const Lived home;
    const auto listed = lines_of(home.run("history --day 2026-04-16").out);
    REQUIRE(listed.size() > 5);
    const auto sitting = std::find_if(listed.begin(), listed.end(), [](const auto& line) { return contains(line, "  sitting, "); });
    REQUIRE(sitting != listed.end());
    const auto id = sitting->substr(0, 13);
    const auto all = home.run("trace --last 400d").out;

    const auto struck = home.run("history strike " + id);

    CHECK(struck.status == 0);
    CHECK(contains(struck.out, id + "  2026-04-16"));
    CHECK(contains(home.run("history --day 2026-04-16").out, *sitting + "  (struck out)"));
    CHECK(contains(home.run("export").out, "\"struck\":true"));
    CHECK(home.run("trace --last 400d").out != all);
    CHECK(home.run("history strike " + id).status == 1);
    CHECK(contains(home.run("history strike 3").err, "several rows begin with 3"));
    CHECK(home.run("history strike ZZZ").status == 1);

    std::string typed = id;
    std::transform(typed.begin(), typed.end(), typed.begin(), [](unsigned char one) { return std::tolower(one); });
    CHECK(home.run("history unstrike " + typed).status == 0);
    CHECK(home.run("trace --last 400d").out == all);
}

TEST_CASE("Computers that share a folder know the same, and each writes its own file alone", "[cli]") {
    const Lived home;
    const auto folder = home.path() / "shared";
    CHECK(home.run("sync").status == 1);
    CHECK(contains(home.run("sync " + folder.string()).err, "could not read the folder"));
    fs::create_directories(folder);
    const auto text = home.run("export").out;
    const auto other = of_another_computer(text, other_device);
    (void)home.write("shared/unhunch-0000a1b2.jsonl", other);
    (void)home.write("shared/unhunch-0000a1b2.sync-conflict-20261121-101010-ABCDEFG.jsonl", "half a li");
    (void)home.write("shared/.unhunch-0000a1b2.jsonl.new", "half a li");
    (void)home.write("shared/unhunch-11111111.jsonl", text.substr(0, text.size() / 2));
    fs::create_symlink(home.write("elsewhere.jsonl", of_another_computer(text, "2222b1c2d3e4f5061728394a5b6c7d8e")),
                       folder / "unhunch-22222222.jsonl");

    const auto first = home.run("sync " + folder.string());

    CHECK(first.status == 0);
    CHECK(contains(first.out, "Not read this time: " + (folder / "unhunch-11111111.jsonl").string() + ":"));
    CHECK(lines_of(home.run("export").out).size() == 2 * lines_of(text).size() - 2);
    CHECK(read(folder / "unhunch-0000a1b2.jsonl") == other);
    const auto device = json::parse(lines_of(text)[1])["device"].get<std::string>();
    const auto own = folder / ("unhunch-" + device.substr(0, 8) + ".jsonl");
    CHECK(read(own) == text);
    CHECK(rights(own) == 0600);

    const auto written = fs::last_write_time(own);
    const auto second = home.run("sync " + folder.string());
    CHECK(contains(second.out, "is as it should be already"));
    CHECK(fs::last_write_time(own) == written);
    CHECK(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}) == 6);

    // A lost journal comes back from both files.
    fs::remove_all(home.journal().parent_path());
    REQUIRE(home.run("sync " + folder.string()).status == 0);
    CHECK(lines_of(home.run("export").out).size() == 2 * lines_of(text).size() - 2);
    CHECK(read(own) == text);
}

TEST_CASE("Forgetting leaves nothing in any file, and other computers' files do not bring it back", "[cli]") {
    const Lived home;
    const auto folder = home.path() / "shared";
    fs::create_directories(folder);
    (void)home.write(".config/unhunch/config.toml", "sync_folder = \"" + folder.string() + "\"\n");
    const auto routine = std::string{"desk_reset"};
    const auto own = home.run("export").out;
    // A row with a word that nothing else has.
    const auto quokka = [&] {
        std::string text = own;
        for (auto place = text.find(routine); place != std::string::npos; place = text.find(routine, place))
            text.replace(place, routine.size(), "quokka_one");
        return text;
    }();
    fs::remove_all(home.journal().parent_path());
    REQUIRE(home.run("import " + home.write("in.jsonl", quokka).string()).status == 0);
    fs::remove(home.path() / "in.jsonl");
    (void)home.write(".local/state/unhunch/backups/journal-2026-11-20.db", "quokka_one");
    (void)home.write(".local/state/unhunch/phase", "quokka_one");
    (void)home.write(".local/share/unhunch/journal.db.format-7-2026-11-20T093000Z", "quokka_one");
    (void)home.write(".local/share/unhunch/journal.db.corrupt-2026-11-20T093000Z", "quokka_one");
    REQUIRE(home.run("sync").status == 0);
    (void)home.write("shared/unhunch-0000a1b2.jsonl", of_another_computer(quokka, other_device));
    REQUIRE(home.run("sync").status == 0);
    CHECK(contains(bytes_of(home.path() / ".local"), "quokka"));

    CHECK(home.run("forget").status == 2);
    CHECK(home.run("forget --all --before 2026-01-01").status == 2);
    CHECK(home.run("forget --before 9999-01-01 --yes").status == 1);
    const auto unsure = home.run("forget --all </dev/null");
    CHECK(unsure.status == 1);
    CHECK(contains(unsure.err, "--yes"));
    CHECK(contains(bytes_of(home.path() / ".local"), "quokka"));

    const auto forgotten = home.run("forget --all --yes");

    CHECK(forgotten.status == 0);
    CHECK_FALSE(contains(bytes_of(home.path() / ".local"), "quokka"));
    fs::rename(folder / "unhunch-0000a1b2.jsonl", home.path() / "kept.jsonl");
    CHECK_FALSE(contains(bytes_of(folder), "quokka"));
    fs::rename(home.path() / "kept.jsonl", folder / "unhunch-0000a1b2.jsonl");
    const auto again = home.run("sync");
    CHECK(contains(again.out, "Kept out, since you had them forgotten"));
    CHECK(lines_of(home.run("export").out).size() == 2);
    CHECK_FALSE(contains(bytes_of(home.path() / ".local"), "quokka"));
}

TEST_CASE("The running daemon counts no more what is struck out or forgotten, and goes on writing", "[cli]") {
    const unhunch::test::PrivateBus bus;
    Home home;
    const auto address = std::string{"DBUS_SESSION_BUS_ADDRESS="} + std::getenv("DBUS_SESSION_BUS_ADDRESS");
    home.set_environment(address);
    unhunch::test::ChildProcess daemon{{"/usr/bin/env", "-i", "HOME=" + home.path().string(), "TZ=UTC", address,
                                        "XDG_DATA_DIRS=" + (home.path() / "data").string(), "/bin/sh", "-c",
                                        std::string{"exec "} + DAEMON + " 2>" + (home.path() / "log").string()}};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (home.run("status").status != 0 && std::chrono::steady_clock::now() < end) continue;
    const auto breaks = [&] { return json::parse(home.run("status --json").out)["today"]["logged"].get<int>(); };
    REQUIRE(home.run("log walk 10m").status == 0);
    REQUIRE(home.run("log stretch 5m").status == 0);
    REQUIRE(breaks() == 2);
    const auto rows = lines_of(home.run("history").out);
    const auto walk = std::find_if(rows.begin(), rows.end(), [](const auto& line) { return contains(line, "walk"); });
    REQUIRE(walk != rows.end());

    CHECK(home.run("history strike " + walk->substr(0, 13)).status == 0);
    CHECK(breaks() == 1);
    CHECK(home.run("forget --all --yes").status == 0);
    CHECK(breaks() == 0);
    CHECK(home.run("log walk 10m").status == 0);
    CHECK(breaks() == 1);
    CHECK(contains(home.run("history").out, "noted by hand: walk, 10 min"));
}

TEST_CASE("Where says every file, its size and its rights, and what others could read", "[cli]") {
    const Lived home;
    (void)home.write(".local/state/unhunch/backups/journal-2026-11-20.db", "a copy");
    const auto ran = home.run("where");
    CHECK(contains(ran.out, (home.path() / ".local/state/unhunch/backups/journal-2026-11-20.db").string() + "  (6 B, "));
    CHECK(contains(ran.out, (home.journal()).string() + "  ("));
    CHECK(contains(ran.out, ", 0600)"));
    CHECK(contains(ran.out, "  chmod go= '" + (home.path() / ".local/state/unhunch/backups").string() + "'"));

    fs::permissions(home.journal(), fs::perms{0644});
    CHECK(contains(home.run("where").out, "  chmod go= '" + home.journal().string() + "'"));
    CHECK(contains(home.run("doctor --json").out, "others may look into " + home.journal().string()));
    CHECK(home.run("history strike 0").status == 1);
    CHECK(rights(home.journal()) == 0600);
}
