// Daily copies of the journal: whole or not there, as many as wished, taken up where the journal is damaged.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "adapters/sqlite/backups.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/sqlite/ledger_file.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_bus.hpp"
#include "sqlite_rows.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> told_to_disk;  // "sync journal.db.new", "name journal.db": in this order

}  // namespace

// In the place of the C library's, for all of this program.
extern "C" int fsync(int descriptor) {
    std::error_code unnamed;
    const auto file = fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor), unnamed);
    told_to_disk.push_back("sync " + file.filename().string());
    return static_cast<int>(syscall(SYS_fsync, descriptor));
}

extern "C" int rename(const char* from, const char* to) noexcept {
    told_to_disk.push_back("name " + fs::path{to}.filename().string());
    return renameat(AT_FDCWD, from, AT_FDCWD, to);
}

namespace {

const auto a_walk = dated(core::LoggedBreakRecord{core::LoggedBreak::Walk, noon, std::chrono::minutes{5}});

struct Kept {
    PrivateFolder folder;
    fs::path file = folder.path() / "journal.db";
    fs::path copies = folder.path() / "state" / "backups";

    [[nodiscard]] std::optional<fs::path> copy(core::Day when, unsigned keep = 7) const {
        auto made = sqlite::back_up_day(file, copies, when, keep);
        if (!made) FAIL(made.failure().message);
        return *made;
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator{copies}) found.push_back(entry.path().filename().string());
        std::ranges::sort(found);
        return found;
    }
    void write() const { REQUIRE(open(file).journal->append({a_walk})); }
    void damage() const {
        std::ofstream{file} << "This was a journal once, before the disk failed.";
        fs::remove(file.string() + "-wal");
    }
};

}  // namespace

TEST_CASE("A copy has all that was written so far, for its person alone, also beside the daemon") {
    const Kept kept;
    const auto running = open(kept.file);
    REQUIRE(running.journal->append({a_walk, a_walk}));

    const auto copy = kept.copy(day);

    REQUIRE(copy);
    CHECK(copy->filename() == "journal-2026-11-21.db");
    CHECK(fs::status(*copy).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(kept.copies).permissions() == fs::perms::owner_all);
    CHECK(all_of(*open(*copy).journal).size() == 2);
    CHECK(kept.names().size() == 1);
}

TEST_CASE("Where nothing was written since the last copy, none is made") {
    const Kept kept;
    const auto running = open(kept.file);
    REQUIRE(running.journal->append({a_walk}));

    CHECK(kept.copy(day));
    CHECK_FALSE(kept.copy(day + date::days{1}));
    REQUIRE(running.journal->append({a_walk}));
    CHECK(kept.copy(day + date::days{2}));
    CHECK(kept.names() == std::vector<std::string>{"journal-2026-11-21.db", "journal-2026-11-23.db"});
}

TEST_CASE("Of the copies the oldest go, and never the one just made, though the clock was set back ten years") {
    const Kept kept;
    const auto running = open(kept.file);
    for (int after = 0; after < 9; ++after) {
        REQUIRE(running.journal->append({a_walk}));
        CHECK(kept.copy(day + date::days{after}, 3));
    }
    CHECK(kept.names() == std::vector<std::string>{"journal-2026-11-27.db", "journal-2026-11-28.db", "journal-2026-11-29.db"});

    REQUIRE(running.journal->append({a_walk}));
    CHECK(kept.copy(core::Day{date::year{2016} / 11 / 30}, 3));

    CHECK(kept.names() == std::vector<std::string>{"journal-2016-11-30.db", "journal-2026-11-28.db", "journal-2026-11-29.db"});
}

TEST_CASE("A damaged journal gives no copy, and lets none of the good ones go") {
    const Kept kept;
    {
        std::vector<core::DatedRecord> many(1000, a_walk);
        REQUIRE(open(kept.file).journal->append(many));
        CHECK(kept.copy(day, 1));
        std::fstream out{kept.file, std::ios::binary | std::ios::in | std::ios::out};
        out.seekp(static_cast<std::streamoff>(fs::file_size(kept.file) / 2));
        out << std::string(8192, '\xee');
    }

    const auto made = sqlite::back_up_day(kept.file, kept.copies, day + date::days{1}, 1);

    REQUIRE_FALSE(made);
    CHECK(made.failure().message.starts_with("Could not make the daily copy of " + kept.file.string()));
    CHECK(kept.names() == std::vector<std::string>{"journal-2026-11-21.db"});
}

TEST_CASE("A folder for the copies that one may not write in is said, with the cure") {
    const Kept kept;
    kept.write();
    fs::permissions(kept.folder.path(), fs::perms::all);
    fs::permissions(kept.file, fs::perms::all);
    fs::create_directories(kept.copies);
    fs::permissions(kept.copies, fs::perms{0555});

    const auto answer = as_nobody([&] {
        const auto made = sqlite::back_up_day(kept.file, kept.copies, day, 7);
        return made ? "made" : made.failure().message;
    });

    CHECK(answer == "Could not make the daily copy of " + kept.file.string() + ": " + kept.copies.string() +
                        ": Permission denied. Let the folder be yours to write in.");
    CHECK(fs::is_empty(kept.copies));
}

TEST_CASE("In the place of a damaged journal comes its latest whole copy, and the notice says which") {
    const Kept kept;
    kept.write();
    const auto good = kept.copy(day);
    kept.write();
    const auto bad = kept.copy(day + date::days{1});
    REQUIRE(good);
    REQUIRE(bad);
    std::ofstream{*bad} << "no copy any more";
    kept.damage();

    const auto opened = sqlite::open_journal(kept.file, {}, kept.copies);

    REQUIRE(opened);
    REQUIRE(opened->notice);
    CHECK(opened->notice->find("has been set aside as ") != std::string::npos);
    CHECK(opened->notice->find(good->string() + " has taken its place") != std::string::npos);
    CHECK(all_of(*opened->journal) == std::vector{a_walk});
    CHECK(opened->journal->append({a_walk}));
    CHECK(fs::exists(*good));
}

TEST_CASE("Whoever was killed between setting a damaged journal apart and taking up its copy is followed by one who does") {
    const Kept kept;
    kept.write();
    const auto good = kept.copy(day);
    REQUIRE(good);
    kept.damage();
    const fs::path apart = kept.file.string() + ".damaged";
    const bool begun = GENERATE(false, true);
    fs::rename(kept.file, apart);
    if (begun) std::ofstream{kept.file};

    const auto by_command = sqlite::open_ledger(kept.file, {});
    REQUIRE_FALSE(by_command);
    CHECK(by_command.failure().message.find("nothing has taken its place yet. Start Unhunch") != std::string::npos);

    const auto opened = sqlite::open_journal(kept.file, {}, kept.copies);

    REQUIRE(opened);
    REQUIRE(opened->notice);
    CHECK(opened->notice->find(kept.file.string() + ".corrupt-") != std::string::npos);
    CHECK(opened->notice->find(good->string() + " has taken its place") != std::string::npos);
    CHECK(all_of(*opened->journal) == std::vector{a_walk});
    CHECK_FALSE(fs::exists(apart));
}

TEST_CASE("Whoever was killed before telling what took the place of a damaged journal is followed by one who does") {
    const Kept kept;
    kept.write();
    const fs::path apart = kept.file.string() + ".damaged";
    std::ofstream{apart} << "no journal any more";

    const auto opened = sqlite::open_journal(kept.file, {}, kept.copies);

    REQUIRE(opened);
    REQUIRE(opened->notice);
    CHECK(opened->notice->find(" and another has taken its place.") != std::string::npos);
    CHECK(all_of(*opened->journal) == std::vector{a_walk});
    CHECK_FALSE(fs::exists(apart));
    CHECK_FALSE(sqlite::open_journal(kept.file, {}, kept.copies)->notice);
}

TEST_CASE("A copy is on the disk before it takes the place of a damaged journal, and its name right after") {
    const Kept kept;
    kept.write();
    REQUIRE(kept.copy(day));
    kept.damage();
    told_to_disk.clear();

    REQUIRE(sqlite::open_journal(kept.file, {}, kept.copies));

    const auto named = std::ranges::find(told_to_disk, "name journal.db");
    REQUIRE(named != told_to_disk.end());
    REQUIRE(named != told_to_disk.begin());
    CHECK(*(named - 1) == "sync journal.db.new");
    REQUIRE(named + 1 != told_to_disk.end());
    CHECK(*(named + 1) == "sync " + kept.folder.path().filename().string());
}
