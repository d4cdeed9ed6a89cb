// The journal's file in bad days: damaged, newer, older, foreign, out of reach, or not there.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/sqlite/aside.hpp"
#include "adapters/sqlite/beside.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/sqlite/migrations.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_bus.hpp"
#include "sqlite_rows.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

const auto a_walk = dated(core::LoggedBreakRecord{core::LoggedBreak::Walk, noon, std::chrono::minutes{5}});

std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void scribble(const fs::path& file, std::size_t from, std::size_t count) {
    std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(static_cast<std::streamoff>(from));
    out << std::string(count, '\xee');
}

std::vector<fs::path> beside(const fs::path& file, const std::string& what) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{file.parent_path()})
        if (entry.path().filename().string().starts_with(file.filename().string() + "." + what))
            found.push_back(entry.path());
    return found;
}

void fill(const fs::path& file, int days) {
    auto opened = open(file);
    std::vector<core::DatedRecord> records(static_cast<std::size_t>(days) * 50, a_walk);
    REQUIRE(opened.journal->append(records));
}

}  // namespace

TEST_CASE("A damaged journal is set aside whole, a new one begun, and the person told once") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    std::ofstream{file} << "This was a journal once, before the disk failed.";
    const auto before = bytes_of(file);

    {
        auto opened = open(file);
        REQUIRE(opened.notice);
        const auto aside = beside(file, "corrupt-");
        REQUIRE(aside.size() == 1);
        CHECK(bytes_of(aside.front()) == before);
        CHECK(opened.notice->find(aside.front().string()) != std::string::npos);
        CHECK(opened.journal->append({a_walk}));
    }

    auto again = open(file);
    CHECK_FALSE(again.notice);
    CHECK(all_of(*again.journal) == std::vector{a_walk});
}

TEST_CASE("Damage in the middle of the file is seen when it is opened") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    fill(file, 20);
    scribble(file, fs::file_size(file) / 2, 8192);

    auto opened = open(file);

    CHECK(opened.notice);
    CHECK(beside(file, "corrupt-").size() == 1);
    CHECK(all_of(*opened.journal).empty());
}

TEST_CASE("Damage that shows while the journal is in use costs one attempt") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    fill(file, 20);
    auto opened = open(file);
    scribble(file, 4096, fs::file_size(file) - 4096);

    const auto told = opened.journal->append({a_walk});
    const auto again = opened.journal->append({a_walk});

    REQUIRE_FALSE(told);
    CHECK(told.failure().message.starts_with("The journal was damaged. It has been set aside as "));
    CHECK(again);
    CHECK(all_of(*opened.journal) == std::vector{a_walk});
    CHECK(all_of(*open(file).journal) == std::vector{a_walk});
}

TEST_CASE("A journal of a newer Unhunch is refused and stays as it is") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    (void)open(file);
    database(file)->exec("PRAGMA user_version = 99");
    const auto before = bytes_of(file);

    const auto writing = sqlite::open_journal(file);
    const auto reading = sqlite::open_journal_for_reading(file);

    REQUIRE_FALSE(writing);
    CHECK(writing.failure().message.find("newer Unhunch (format 99") != std::string::npos);
    CHECK_FALSE(reading);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("What stood beside the journal is in it once, though the daemon was killed before it could remove that file") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db", side = folder.path() / "journal.db.beside", kept = folder.path() / "kept";
    const auto of_this_computer = [&] { return std::move((*sqlite::open_journal(file, "this computer")).journal); };
    REQUIRE((*sqlite::open_journal(file, "another computer")).journal->append({a_walk}));
    REQUIRE(sqlite::write_beside(file, "this computer", [] {})({dated(core::StartRecord{7, noon, {"chin_tucks"}, true})}));
    fs::copy(side, kept);

    CHECK(all_of(*of_this_computer()).size() == 2);
    CHECK_FALSE(fs::exists(side));
    fs::rename(kept, side);

    CHECK(all_of(*of_this_computer()).size() == 2);
    CHECK_FALSE(fs::exists(side));
}

TEST_CASE("A database of something else is refused and stays as it is") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    database(file)->exec("CREATE TABLE recipes (name TEXT)");
    const auto before = bytes_of(file);

    const auto opened = sqlite::open_journal(file);

    REQUIRE_FALSE(opened);
    CHECK(opened.failure().message.find("database of something else") != std::string::npos);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("A journal of any age takes the steps that are still to come, each once") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    const auto steps = std::vector{
        "CREATE TABLE walks (length_m INTEGER) STRICT; INSERT INTO walks VALUES (5)",
        "ALTER TABLE walks ADD COLUMN length_s INTEGER; UPDATE walks SET length_s = 60 * length_m", "This is no SQL"};
    const auto journal = database(file);
    CHECK(sqlite::version_of(*journal) == 0);

    sqlite::migrate(*journal, "a", std::span{steps}.first(1));
    CHECK(sqlite::version_of(*journal) == 1);
    sqlite::back_up(*journal, file, 1);
    sqlite::migrate(*journal, "a", std::span{steps}.first(2));
    CHECK(journal->execAndGet("SELECT length_s FROM walks").getInt() == 300);
    CHECK_THROWS(sqlite::migrate(*journal, "a", steps));
    CHECK(sqlite::version_of(*journal) == 2);

    const auto copies = beside(file, "format-1-");
    REQUIRE(copies.size() == 1);
    CHECK(fs::status(copies.front()).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const auto copy = database(copies.front());
    CHECK(sqlite::version_of(*copy) == 1);
    CHECK(copy->execAndGet("SELECT length_m FROM walks").getInt() == 5);
}

TEST_CASE("A journal from before pain and training were written down keeps its breaks, and takes both") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    {
        const auto before = database(file);
        sqlite::migrate(*before, "a", sqlite::migrations().first(3));
        before->exec("INSERT INTO starts VALUES (1, '2026-11-21', 4, 1795262400, 'desk_reset', 0);"
                     "INSERT INTO ends VALUES (2, '2026-11-21', 4, 1795262500, 'desk_reset', 'hurts', 100, 0.5)");
    }
    const core::WallTime later = date::sys_days{date::year{2026} / 11 / 21} + std::chrono::hours{13};

    const auto journal = open(file).journal;
    REQUIRE(journal->append({{day, core::EffortRecord{4, later, {"chin_tuck"}, 3}}, {day, core::AcknowledgedRecord{later}}}));

    const auto all = all_of(*journal);
    REQUIRE(all.size() == 4);
    CHECK(std::get<core::EndRecord>(all[1].record).end == core::RoutineEnd::Hurts);
    CHECK(std::holds_alternative<core::EffortRecord>(all[2].record));
    CHECK(*journal->welcomed());
    CHECK(journal->training()->size() == 3);
    CHECK(beside(file, "format-3-").size() == 1);
}

TEST_CASE("An empty file becomes a journal, with tables that insist on their types") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    std::ofstream{file};

    REQUIRE(open(file).journal->append({a_walk}));

    const auto outside = database(file);
    CHECK(outside->execAndGet("PRAGMA journal_mode").getString() == "wal");
    CHECK(outside->execAndGet("SELECT count(*) FROM pragma_table_list WHERE strict").getInt() == 22);
    CHECK(outside->execAndGet("SELECT local_day FROM logged_breaks").getInt() == 20261121);
    CHECK_THROWS(outside->exec("UPDATE logged_breaks SET length_s = 'long'"));
    CHECK_THROWS(outside->exec("UPDATE logged_breaks SET local_day = 2026"));
    CHECK_THROWS(outside->exec("UPDATE logged_breaks SET what = 'nap'"));
}

TEST_CASE("A folder one may not write in fails with the cure and without a trace") {
    const PrivateFolder folder;
    fs::permissions(folder.path(), fs::perms{0755});
    const auto closed = folder.path() / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms{0555});

    const auto answer = as_nobody([&] {
        const auto opened = sqlite::open_journal(closed / "journal.db");
        return opened ? "opened" : opened.failure().message;
    });

    CHECK(answer == "Could not open the journal " + (closed / "journal.db").string() +
                        ": Permission denied. Let the file and its folder be yours to write in.");
    CHECK(fs::is_empty(closed));
}

TEST_CASE("A journal that is not there reads as empty and is not made") {
    const PrivateFolder folder;

    const auto read = sqlite::open_journal_for_reading(folder.path() / "nowhere" / "journal.db");

    REQUIRE(read);
    CHECK(all_of(**read).empty());
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("A journal that may not be written is read in a folder of any name") {
    const PrivateFolder folder;
    fs::permissions(folder.path(), fs::perms{0755});
    const auto odd = folder.path() / "50%20 #1 or ?";
    fs::create_directory(odd);
    const auto file = odd / "journal.db";
    { REQUIRE(open(file).journal->append({a_walk})); }

    fs::permissions(file, fs::perms{0444});
    fs::permissions(odd, fs::perms{0555});
    const auto answer = as_nobody([&] {
        const auto read = sqlite::open_journal_for_reading(file);
        return read ? std::to_string(all_of(**read).size()) : read.failure().message;
    });
    CHECK(answer == "1");
    fs::permissions(odd, fs::perms{0755});
}

TEST_CASE("A journal can be read beside the daemon, after it, and where nothing may be written, but not written") {
    const PrivateFolder folder;
    fs::permissions(folder.path(), fs::perms{0755});
    const auto file = folder.path() / "journal.db";
    {
        auto opened = open(file);
        REQUIRE(opened.journal->append({a_walk}));
        const auto beside_it = sqlite::open_journal_for_reading(file);
        REQUIRE(beside_it);
        CHECK(all_of(**beside_it) == std::vector{a_walk});
        REQUIRE(opened.journal->append({a_walk}));
        CHECK(all_of(**beside_it).size() == 2);
        CHECK_FALSE((*beside_it)->append({a_walk}));
    }
    CHECK(all_of(**sqlite::open_journal_for_reading(file)).size() == 2);
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);

    fs::permissions(file, fs::perms{0444});
    fs::permissions(folder.path(), fs::perms{0555});
    const auto answer = as_nobody([&] {
        const auto read = sqlite::open_journal_for_reading(file);
        return read ? std::to_string(all_of(**read).size()) : read.failure().message;
    });
    CHECK(answer == "2");
    fs::permissions(folder.path(), fs::perms{0755});
}
