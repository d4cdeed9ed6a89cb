// The real daemon in bad days: one clear notice, the day goes on in memory, and is written when it can be.
#include <sys/resource.h>

#include <set>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include "adapters/machine/device_id.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "private_daemon.hpp"
#include "scripted_service.hpp"

using namespace unhunch;
using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

/// A notification server that shows nothing, and keeps what it was told about the journal.
struct Notices {
    explicit Notices(sd_bus* bus)
        : service{bus, "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                  [this](sd_bus_message* call) { answer(call); }} {}

    void answer(sd_bus_message* call) {
        const std::string asked = sd_bus_message_get_member(call);
        if (asked == "GetServerInformation") {
            sd_bus_reply_method_return(call, "ssss", "scripted", "test", "1", "1.2");
        } else if (asked == "GetCapabilities") {
            sd_bus_reply_method_return(call, "as", 1, "body");
        } else if (asked == "Notify") {
            const char *summary = "", *body = "";
            sd_bus_message_read(call, "susss", nullptr, nullptr, nullptr, &summary, &body);
            if (std::string{summary}.find("journal") != std::string::npos) told.emplace_back(body);
            sd_bus_reply_method_return(call, "u", ++id);
        }
    }

    std::vector<std::string> told;
    std::uint32_t id = 0;
    ScriptedService service;
};

struct BadDay {
    PrivateDaemon daemon;
    Notices notices{daemon.bus()};

    void walk() { CHECK(daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}) == ""); }
    [[nodiscard]] std::string notice() {
        if (!daemon.until([&] { return !notices.told.empty(); })) return "no notice";
        return notices.told.front();
    }
    /// Of each line in the log, how often it stands there, at most.
    [[nodiscard]] int most_said(const std::string& part) const {
        std::istringstream log{daemon.log()};
        int times = 0;
        for (std::string line; std::getline(log, line);) times += line.find(part) != std::string::npos ? 1 : 0;
        return times;
    }
    [[nodiscard]] int walks() const {
        SQLite::Database ledger{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
        return ledger.execAndGet("SELECT count(*) FROM logged_breaks").getInt();
    }
    /// The journal as it is before the daemon comes.
    void begin_journal() const { REQUIRE(sqlite::open_journal(daemon.journal())); }
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("On a full disk the day goes on in memory, is told once, and is written when there is room") {
    const PrivateBus bus;
    BadDay day;
    day.daemon.start([] { signal(SIGXFSZ, SIG_IGN); });
    day.walk();
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    const rlimit little{6144, RLIM_INFINITY};  // enough for the phase and the log, and for no page of the journal

    REQUIRE(prlimit(day.daemon.process(), RLIMIT_FSIZE, &little, nullptr) == 0);
    day.walk();
    day.walk();
    const auto told = day.notice();
    REQUIRE(prlimit(day.daemon.process(), RLIMIT_FSIZE, &none, nullptr) == 0);
    day.walk();

    CHECK(contains(told, "Could not write to the journal " + day.daemon.journal().string()));
    CHECK(contains(told, "Until then the day is kept in memory."));
    CHECK(day.notices.told.size() == 1);
    CHECK(day.most_said("kept in memory") == 1);
    CHECK(day.most_said("can be written again; nothing was lost") == 1);
    CHECK(day.walks() == 4);
}

TEST_CASE("While another program holds the journal, the day goes on in memory and is written afterwards") {
    const PrivateBus bus;
    BadDay day;
    day.daemon.start();

    {
        SQLite::Database other{day.daemon.journal().string(), SQLite::OPEN_READWRITE};
        other.exec("BEGIN IMMEDIATE");
        day.walk();
        day.walk();
        other.exec("ROLLBACK");
    }
    const auto told = day.notice();
    day.walk();

    CHECK(contains(told, "Another program holds the file; close it."));
    CHECK(day.notices.told.size() == 1);
    CHECK(day.most_said("kept in memory") == 1);
    CHECK(day.walks() == 3);
}

TEST_CASE("A journal with a damaged page is set aside at the start, and the person told once") {
    const PrivateBus bus;
    BadDay day;
    day.begin_journal();
    {
        std::fstream out{day.daemon.journal(), std::ios::binary | std::ios::in | std::ios::out};
        out.seekp(4096);
        out << std::string(8192, '\xee');
    }

    day.daemon.start();
    day.walk();

    CHECK(contains(day.notice(), "The journal was damaged. It has been set aside as "));
    CHECK(day.notices.told.size() == 1);
    CHECK(day.walks() == 1);
}

TEST_CASE("A journal of a newer Unhunch is left alone, told once, and the day is written once it is moved away") {
    const PrivateBus bus;
    BadDay day;
    day.begin_journal();
    SQLite::Database{day.daemon.journal().string(), SQLite::OPEN_READWRITE}.exec("PRAGMA user_version = 99");

    day.daemon.start();
    day.walk();
    const auto told = day.notice();
    fs::rename(day.daemon.journal(), day.daemon.journal().string() + ".newer");
    day.walk();

    CHECK(contains(told, "it was written by a newer Unhunch (format 99"));
    CHECK(day.notices.told.size() == 1);
    CHECK(day.most_said("newer Unhunch") == 1);
    CHECK(day.walks() == 2);
}

TEST_CASE("Where the person may not write in the journal's folder, the day waits in memory until they may") {
    const PrivateFolder readable;
    fs::permissions(readable.path(), fs::perms{0755});
    for (const char* program : {DAEMON, BACKUP}) fs::copy_file(program, readable.path() / fs::path{program}.filename());

    const auto answer = as_nobody([&]() -> std::string {
        const PrivateBus bus;
        PrivateDaemon daemon{readable.path() / "unhunchd", readable.path() / "unhunch-backup"};
        const auto folder = daemon.journal().parent_path();
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms{0555});
        daemon.start();
        if (const auto refused = daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}); !refused.empty()) return refused;
        const auto log = daemon.log();
        if (!contains(log, "Permission denied. Let the file and its folder be yours to write in. Until then the day is kept in memory."))
            return "no notice: " + log;
        fs::permissions(folder, fs::perms{0700});
        if (const auto refused = daemon.ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}); !refused.empty()) return refused;
        SQLite::Database ledger{daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
        return std::to_string(ledger.execAndGet("SELECT count(*) FROM logged_breaks").getInt()) + " walks";
    });

    CHECK(answer == "2 walks");
}

TEST_CASE("With a clock set back ten years, the ledger keeps its order and takes what comes") {
    const PrivateBus bus;
    BadDay day;
    {
        const auto ahead = std::chrono::floor<core::Length>(std::chrono::system_clock::now()) + std::chrono::hours{24 * 3652};
        auto opened = sqlite::open_journal(day.daemon.journal(), machine::device_id());
        REQUIRE(opened);
        REQUIRE(opened->journal->append({{core::Day{date::floor<date::days>(ahead).time_since_epoch()}, core::LoggedBreakRecord{core::LoggedBreak::Stretch, ahead, std::chrono::minutes{4}}}}));
    }

    day.daemon.start();
    day.walk();

    SQLite::Database ledger{day.daemon.journal().string(), SQLite::OPEN_READONLY, 10'000};
    CHECK(ledger.execAndGet("SELECT group_concat(what, ' ') FROM (SELECT what FROM logged_breaks ORDER BY id)").getString() == "stretch walk");
    CHECK(ledger.execAndGet("SELECT count(DISTINCT local_day) FROM logged_breaks").getInt() == 2);
    CHECK_FALSE(contains(day.daemon.log(), "could not"));
}
