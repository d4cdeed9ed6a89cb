// The ledger against real files: rows of several computers in one journal, struck out, forgotten and gone.
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <SQLiteCpp/Statement.h>

#include "adapters/sqlite/ledger_file.hpp"
#include "core/stats.hpp"
#include "listed_rows.hpp"
#include "one_of_each.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

/// A journal of that device with one record of each kind.
sqlite::OpenedLedger filled(const std::filesystem::path& file, const std::string& device) {
    {
        const auto opened = sqlite::open_journal(file, device);
        REQUIRE(opened);
        REQUIRE(opened->journal->append(one_of_each()));
    }
    auto ledger = sqlite::open_ledger(file, device);
    if (!ledger) FAIL(ledger.failure().message);
    return *std::move(ledger);
}

sqlite::OpenedLedger empty(const std::filesystem::path& file, const std::string& device) {
    auto ledger = sqlite::open_ledger(file, device);
    if (!ledger) FAIL(ledger.failure().message);
    return *std::move(ledger);
}

std::string bytes_of(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        std::ifstream file{entry.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{file}, {});
    }
    return all;
}

}  // namespace

TEST_CASE("Every table that grows is handed on with every column", "[ledger]") {
    const PrivateFolder folder;
    (void)open(folder.path() / "journal.db");
    const auto journal = database(folder.path() / "journal.db");
    std::map<std::string, std::set<std::string>> kept;
    SQLite::Statement columns{*journal,
                              "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
                              "AND m.name NOT IN ('devices', 'forgotten', 'reasons')"};
    while (columns.executeStep()) kept[columns.getColumn(0).getString()].insert(columns.getColumn(1).getString());

    std::map<std::string, std::set<std::string>> handed_on;
    for (const auto& kind : core::ledger_kinds()) {
        auto& names = handed_on[std::string{kind.table}];
        names = {"id", "device", "local_day", "struck"};
        for (const auto& field : kind.fields) names.emplace(field.name);
    }

    CHECK(handed_on == kept);
}

TEST_CASE("A journal that is taken in twice counts once, and reads as on the computer it came from", "[ledger]") {
    const PrivateFolder folder;
    const auto desktop = filled(folder.path() / "desktop.db", "desktop");
    const auto rows = rows_of(*desktop.ledger);
    REQUIRE(rows.size() == one_of_each().size());
    CHECK(std::ranges::is_sorted(rows, {}, &core::LedgerRow::id));

    const auto laptop = empty(folder.path() / "laptop.db", "laptop");
    const auto first = take(*laptop.ledger, rows);
    const auto second = take(*laptop.ledger, rows);

    CHECK(first.added == static_cast<std::int64_t>(rows.size()));
    CHECK(second.added == 0);
    CHECK(second.known == static_cast<std::int64_t>(rows.size()));
    CHECK(rows_of(*laptop.ledger) == rows);
    CHECK(all_of(*open(folder.path() / "laptop.db").journal).size() == rows.size());
}

TEST_CASE("Sitting at two computers at a time counts once", "[ledger]") {
    const PrivateFolder folder;
    const auto file = folder.path() / "desktop.db";
    const auto desktop = filled(file, "desktop");
    const auto sitting = [&] { return core::summaries(all_of(*open(file).journal), day, day).at(0).sitting; };
    const auto alone = sitting();
    CHECK(alone > 0s);
    auto rows = rows_of(*desktop.ledger);
    for (auto& row : rows) {
        row.device = "laptop";
        ++row.id;
    }

    CHECK(take(*desktop.ledger, rows).added == static_cast<std::int64_t>(rows.size()));

    CHECK(sitting() == alone);
}

TEST_CASE("A row struck out stays struck, is not counted, and strikes where it arrives", "[ledger]") {
    const PrivateFolder folder;
    const auto desktop = filled(folder.path() / "desktop.db", "desktop");
    const auto laptop = empty(folder.path() / "laptop.db", "laptop");
    auto rows = rows_of(*desktop.ledger);
    (void)take(*laptop.ledger, rows);

    REQUIRE(desktop.ledger->strike(rows[3].id, true));
    const auto struck = rows_of(*desktop.ledger);
    CHECK(struck[3].struck);
    CHECK(all_of(*open(folder.path() / "desktop.db").journal).size() == rows.size() - 1);

    CHECK(take(*laptop.ledger, struck).struck == 1);
    CHECK(rows_of(*laptop.ledger) == struck);
    CHECK(take(*laptop.ledger, rows).known == static_cast<std::int64_t>(rows.size()));
    CHECK(rows_of(*laptop.ledger)[3].struck);

    REQUIRE(desktop.ledger->strike(rows[3].id, false));
    CHECK(rows_of(*desktop.ledger) == rows);
    CHECK_FALSE(desktop.ledger->strike(5, true));
}

TEST_CASE("A computer's own file holds what it wrote, and what of others was struck out on it", "[ledger]") {
    const PrivateFolder folder;
    const auto desktop = filled(folder.path() / "desktop.db", "desktop");
    const auto laptop = empty(folder.path() / "laptop.db", "laptop");
    const auto rows = rows_of(*desktop.ledger);
    (void)take(*laptop.ledger, rows);

    CHECK(rows_of(*laptop.ledger, {.file_of = "laptop"}).empty());
    REQUIRE(laptop.ledger->strike(rows[0].id, true));
    const auto own = rows_of(*laptop.ledger, {.file_of = "laptop"});
    REQUIRE(own.size() == 1);
    CHECK(own[0].device == "desktop");
    CHECK(rows_of(*laptop.ledger, {.file_of = "desktop"}) == rows_of(*laptop.ledger));
}

TEST_CASE("What has the number of another row is left out, and what is impossible changes nothing", "[ledger]") {
    const PrivateFolder folder;
    const auto desktop = filled(folder.path() / "desktop.db", "desktop");
    const auto rows = rows_of(*desktop.ledger);

    auto other = rows;
    for (auto& row : other) row.device = "laptop";
    CHECK(take(*desktop.ledger, other).differing == static_cast<std::int64_t>(rows.size()));
    CHECK(rows_of(*desktop.ledger) == rows);

    const auto laptop = empty(folder.path() / "laptop.db", "laptop");
    auto wrong = rows;
    wrong[0].values[0] = std::string{"dancing"};
    std::swap(wrong[0], wrong.back());
    ListedRows source{wrong};
    const auto refused = laptop.ledger->take(source);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().message.starts_with("row " + std::to_string(rows.size()) + ", kind: it must keep to: kind IN ("));
    CHECK(rows_of(*laptop.ledger).empty());

    auto unknown_area = rows;
    for (auto& row : unknown_area)
        if (core::ledger_kinds()[row.kind].name == "hurt") row.values[2] = std::string{"tail"};
    ListedRows unreadable{unknown_area};
    const auto not_read = laptop.ledger->take(unreadable);
    REQUIRE_FALSE(not_read);
    CHECK(not_read.failure().message.find("area: an unknown word, \"tail\"") != std::string::npos);
    CHECK(rows_of(*laptop.ledger).empty());
}

TEST_CASE("What was forgotten is out of the files and does not come back from elsewhere", "[ledger]") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    {
        const auto opened = sqlite::open_journal(file, "desktop");
        REQUIRE(opened);
        std::vector<core::DatedRecord> records;
        for (int minute = 0; minute < 500; ++minute)
            records.push_back({day - date::days{1}, core::OfferRecord{noon - 24h + minute * 1min, {"quokka_routine"}, true, {"quokka_reason"}}});
        records.push_back({day - date::days{1}, core::ReasonRecord{noon - 24h, "due", {"quokka_reason"}}});
        records.push_back(dated(core::OfferRecord{noon, {"wombat_routine"}, true, {}}));
        REQUIRE(opened->journal->append(records));
    }
    CHECK(bytes_of(folder.path()).find("quokka") != std::string::npos);
    const auto ledger = empty(file, "desktop");
    const auto rows = rows_of(*ledger.ledger);
    const auto daemon = open(file);  // another process would hold it open so
    CHECK(all_of(*daemon.journal).size() == 501);

    const auto forgotten = ledger.ledger->forget(day, noon);

    REQUIRE(forgotten);
    CHECK(*forgotten == 501);
    CHECK(bytes_of(folder.path()).find("quokka") == std::string::npos);
    CHECK(bytes_of(folder.path()).find("wombat") != std::string::npos);
    CHECK(all_of(*daemon.journal).size() == 1);
    const auto taken = take(*ledger.ledger, rows);
    CHECK(taken.forgotten == 500);
    CHECK(taken.known == 1);

    REQUIRE(ledger.ledger->forget(std::nullopt, noon + 1h));
    CHECK(bytes_of(folder.path()).find("wombat") == std::string::npos);
    CHECK(take(*ledger.ledger, rows).forgotten == 501);
    REQUIRE(daemon.journal->append({dated(core::OfferRecord{noon + 2h, {"later"}, true, {}})}));
    CHECK(rows_of(*ledger.ledger).size() == 1);
}

TEST_CASE("The latest rows come in their order, across all kinds", "[ledger]") {
    const PrivateFolder folder;
    const auto desktop = filled(folder.path() / "desktop.db", "desktop");
    const auto rows = rows_of(*desktop.ledger);

    const auto latest = desktop.ledger->latest(0, INT64_MAX, 5);

    REQUIRE(latest);
    CHECK(*latest == std::vector<core::LedgerRow>(rows.end() - 5, rows.end()));
    CHECK(desktop.ledger->latest(rows[2].id, rows[2].id, 5)->size() == 1);
}
