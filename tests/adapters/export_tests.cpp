// An export as text: what is written reads back as it was, and what is wrong with a file is said with its place.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/ledger_reader.hpp"
#include "adapters/sqlite/ledger_file.hpp"
#include "listed_rows.hpp"
#include "one_of_each.hpp"
#include "private_bus.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

std::filesystem::path written(const PrivateFolder& folder, const std::string& text) {
    auto file = folder.path() / "export.jsonl";
    std::ofstream{file} << text;
    return file;
}

std::string lines_of(ports::Ledger& ledger, const ports::LedgerWish& wish = {}) {
    std::string text;
    const auto rows = exchange::write_lines(ledger, wish, [&](const std::string& more) -> core::Outcome {
        text += more;
        return core::Done{};
    });
    if (!rows) FAIL(rows.failure().message);
    return text;
}

/// A ledger with one record of each kind, and with words that JSON has to escape.
std::unique_ptr<ports::Ledger> some_ledger(const std::filesystem::path& file) {
    {
        const auto opened = sqlite::open_journal(file, "0123456789abcdef0123456789abcdef");
        REQUIRE(opened);
        auto records = one_of_each();
        records.push_back(dated(core::OfferRecord{noon, {"odd"}, true, {"\"quoted\" \\ back", "über \x01 tab\t", "=1+1"}}));
        records.push_back(dated(core::EndRecord{99, noon, {"odd"}, core::RoutineEnd::Partial, 10s, 1.0 / 3.0}));
        REQUIRE(opened->journal->append(records));
    }
    auto ledger = sqlite::open_ledger(file, "0123456789abcdef0123456789abcdef");
    if (!ledger) FAIL(ledger.failure().message);
    return (*std::move(ledger)).ledger;
}

constexpr auto heading = "{\"unhunch\":\"ledger\",\"version\":1}\n";
constexpr auto a_hold = "{\"record\":\"hold\",\"id\":\"02b35a3d00000001\",\"device\":\"a\",\"day\":\"2026-11-21\",\"hold\":\"call\","
                        "\"from_at\":\"2026-11-21T12:00:00Z\",\"length_s\":90}\n";

/// What is said of a file with these lines; empty where nothing is wrong with it.
std::string said_of(const std::string& text) {
    const PrivateFolder folder;
    const auto source = exchange::make_ledger_reader(written(folder, text));
    const auto ledger = sqlite::passing_ledger();
    const auto taken = ledger->take(*source);
    if (taken) return "";
    CHECK(rows_of(*ledger).empty());
    const auto said = taken.failure().message;
    const auto path = folder.path().string() + "/";
    return said.starts_with(path) ? said.substr(path.size()) : said;
}

std::string with(std::string line, const std::string& was, const std::string& is) {
    const auto place = line.find(was);
    REQUIRE(place != std::string::npos);
    return heading + line.replace(place, was.size(), is) + "{\"rows\":1}\n";
}

}  // namespace

TEST_CASE("An export that is taken in elsewhere is the same export there, byte for byte", "[export]") {
    const PrivateFolder folder;
    const auto ledger = some_ledger(folder.path() / "journal.db");
    REQUIRE(ledger->strike(rows_of(*ledger)[4].id, true));
    const auto text = lines_of(*ledger);

    const auto elsewhere = sqlite::passing_ledger();
    const auto source = exchange::make_ledger_reader(written(folder, text));
    const auto taken = elsewhere->take(*source);

    if (!taken) FAIL(taken.failure().message);
    CHECK(lines_of(*elsewhere) == text);
    CHECK(rows_of(*elsewhere) == rows_of(*ledger));
    CHECK(text.find("\"struck\":true") != std::string::npos);
    CHECK(text.find("\"share\":0.3333333333333333") != std::string::npos);
}

TEST_CASE("An export of some days has these days alone", "[export]") {
    const PrivateFolder folder;
    const auto ledger = some_ledger(folder.path() / "journal.db");
    CHECK(lines_of(*ledger, {.first = day, .last = day}) == lines_of(*ledger));
    CHECK(lines_of(*ledger, {.first = day + date::days{1}}) == std::string{heading} + "{\"rows\":0}\n");
}

TEST_CASE("As a table each row has as many cells as the heading, and no formula", "[export]") {
    const PrivateFolder folder;
    const auto opened = sqlite::open_journal(folder.path() / "journal.db", "a");
    REQUIRE(opened->journal->append({dated(core::SettingRecord{noon, "=1+1", "a,b", "\"30m\""}),
                                     dated(core::EndRecord{1, noon + 1s, {"reset"}, core::RoutineEnd::Completed, 60s, 0.5})}));
    const auto ledger = sqlite::open_ledger_for_reading(folder.path() / "journal.db");
    std::string text;
    REQUIRE(exchange::write_table(**ledger, {}, [&](const std::string& more) -> core::Outcome {
        text += more;
        return core::Done{};
    }));
    std::istringstream in{text};
    std::string head;
    std::string setting;
    std::string end;
    std::getline(in, head);
    std::getline(in, setting);
    std::getline(in, end);

    CHECK(head.starts_with("day,at,record,kind,length_s,"));
    CHECK(head.ends_with(",struck,id,device"));
    CHECK(setting.find("'=1+1,\"a,b\",\"\"\"30m\"\"\"") != std::string::npos);
    CHECK(end.starts_with("2026-11-21,2026-11-21T12:00:01Z,end,,60,"));
    CHECK(std::ranges::count(end, ',') == std::ranges::count(head, ','));
}

TEST_CASE("A mistake in an export is told with its place, and nothing is taken in", "[export]") {
    CHECK(said_of(std::string{heading} + a_hold + "{\"rows\":1}\n").empty());

    CHECK(said_of("").starts_with("export.jsonl:1:1: the file ends here"));
    CHECK(said_of("{\"at\": 1}\n").starts_with("export.jsonl:1:1: this is no export of Unhunch"));
    CHECK(said_of("{\"unhunch\":\"ledger\",\"version\":2}\n").starts_with("export.jsonl:1:21: it was written by a newer Unhunch"));
    CHECK(said_of(std::string{heading} + a_hold).starts_with("export.jsonl:3:1: the file ends here, without the line that counts"));
    CHECK(said_of(std::string{heading} + a_hold + "{\"rows\":2}\n").starts_with("export.jsonl:3:1: the file counts its rows otherwise"));
    CHECK(said_of(std::string{heading} + "{\"rows\":0}\n" + a_hold).starts_with("export.jsonl:3:1: nothing may follow"));
    CHECK(said_of(std::string{heading} + a_hold + std::string{a_hold}.substr(0, 60)).starts_with("export.jsonl:3:61: this is not JSON"));
    CHECK(said_of(with(a_hold, "\"hold\",\"id\"", "\"held\",\"id\"")).starts_with("export.jsonl:2:2: there is no record \"held\""));
    CHECK(said_of(with(a_hold, "02b3", "82b3")).starts_with("export.jsonl:2:18: an id is 16"));
    CHECK(said_of(with(a_hold, "11-21\"", "11-31\"")).find("this is no day") != std::string::npos);
    CHECK(said_of(with(a_hold, "T12:00", "T25:00")).find("this is no instant") != std::string::npos);
    CHECK(said_of(with(a_hold, "90", "-1")).find("\"length_s\" must be from 0 to 4294967295") != std::string::npos);
    CHECK(said_of(with(a_hold, "90", "1.5")).find("\"length_s\" must be a whole number") != std::string::npos);
    CHECK(said_of(with(a_hold, "90", "[90]")).find("a list cannot be here") != std::string::npos);
    CHECK(said_of(with(a_hold, ",\"length_s\":90", "")).find("\"length_s\" is missing") != std::string::npos);
    CHECK(said_of(with(a_hold, "length_s\":90", "length_s\":90,\"mood\":1")).find("a hold has no \"mood\"") != std::string::npos);
    CHECK(said_of(with(a_hold, "length_s\":90", "length_s\":90,\"length_s\":1")).find("stands here twice") != std::string::npos);
    CHECK(said_of(with(a_hold, "\"call\"", "\"nap\"")).starts_with("export.jsonl:2:74: it must keep to: hold IN ("));
    CHECK(said_of(with(a_hold, "\"a\"", "\"../x\"")).find("a device is 1 to 64 letters") != std::string::npos);
}
