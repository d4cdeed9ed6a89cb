// What looking back costs in a ledger of so many years, asked through the journal's own door:
// ledger_bench [--json] [--import=SECONDS] YEARS=FILE...   How long an import took is handed in. The plans of the statements behind it are printed on standard error; a plan that
// reads the whole of a table that grows is a figure over its budget.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "adapters/sqlite/journal_file.hpp"
#include "core/stats.hpp"

using namespace unhunch;

namespace {

constexpr unsigned turns = 15;

struct Figure {
    std::string name;
    double value;
    const char* unit;
    double budget;
};

/// The statements that were run while somebody listened, in any connection of this process.
std::set<std::string>* heard = nullptr;

int hear(unsigned, void*, void* statement, void*) {
    if (heard) heard->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
}

int listen(sqlite3* database, const char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, hear, nullptr);
}

/// Milliseconds; the least of several turns: on a busy machine the others tell what else was going on.
double least_ms(const std::function<void()>& act) {
    double least = 1e9;
    for (unsigned turn = 0; turn < turns; ++turn) {
        const auto begin = std::chrono::steady_clock::now();
        act();
        least = std::min(least, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    return least;
}

template <class Value>
Value required(core::Result<Value> result) {
    if (result) return *std::move(result);
    std::fprintf(stderr, "ledger_bench: %s\n", result.failure().message.c_str());
    std::exit(1);
}

/// How many statements read a growing table from one end to the other.
int whole_scans(const std::filesystem::path& file, const char* what, const std::function<void()>& act) {
    std::set<std::string> statements;
    heard = &statements;
    act();
    heard = nullptr;
    SQLite::Database ledger{file.string(), SQLite::OPEN_READONLY};
    int whole = 0;
    for (const auto& statement : statements) {
        if (!statement.starts_with("SELECT") && !statement.starts_with("WITH")) continue;
        std::fprintf(stderr, "%s: %s\n", what, statement.c_str());
        SQLite::Statement plan{ledger, "EXPLAIN QUERY PLAN " + statement};
        while (plan.executeStep()) {
            const auto step = plan.getColumn(3).getString();
            const bool grows = step.starts_with("SCAN ") && step.find("sqlite_master") == std::string::npos &&
                               step.find("devices") == std::string::npos && step.find("VIRTUAL TABLE") == std::string::npos &&
                               step.find("CONSTANT") == std::string::npos && step.find("SUBQUERY") == std::string::npos &&
                               step.find("(subquery") == std::string::npos &&
                               // From the newest row on, and no further than the limit.
                               statement.find("DESC LIMIT") == std::string::npos;
            std::fprintf(stderr, "    %s%s\n", step.c_str(), grows ? "   <- all of it" : "");
            whole += grows ? 1 : 0;
        }
    }
    return whole;
}

struct Ledger {
    int years = 0;
    std::filesystem::path file;
};

void measure(const Ledger& ledger, std::vector<Figure>& figures) {
    const std::string of = " of " + std::to_string(ledger.years) + (ledger.years == 1 ? " year" : " years");
    const auto add = [&](const char* what, double value, const char* unit, double budget) {
        figures.push_back({what + of, value, unit, budget});
    };
    const core::Day today{date::floor<date::days>(std::chrono::system_clock::now()).time_since_epoch()};
    auto journal = required(sqlite::open_journal(ledger.file)).journal;
    const auto sums = [&](int days) {
        const core::Day first = today - date::days{days - 1};
        (void)core::summaries(required(journal->between(first, today, core::kinds_in_day_summaries())), first, today);
    };
    add("open the ledger", least_ms([&] { (void)required(sqlite::open_journal(ledger.file)); }), "ms", 10);
    add("today's numbers", least_ms([&] { sums(1); }), "ms", 2);
    add("12 weeks", least_ms([&] { sums(84); }), "ms", 20);
    // What the statistics window reads for its page of 12 weeks.
    add("12 weeks, every record", least_ms([&] { (void)required(journal->between(today - date::days{83}, today)); }), "ms", 20);
    add("a year", least_ms([&] { sums(365); }), "ms", 100);
    journal.reset();
    add("file a year", static_cast<double>(std::filesystem::file_size(ledger.file)) / 1e6 / ledger.years, "MB", 6);
    int whole = whole_scans(ledger.file, "open", [&] { journal = required(sqlite::open_journal(ledger.file)).journal; });
    whole += whole_scans(ledger.file, "a year", [&] { sums(365); });
    add("whole tables read", whole, "plans", 0);
}

}  // namespace

int main(int argc, char** argv) {
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(listen));
    bool json = false;
    double imported = 0;
    std::vector<Ledger> ledgers;
    for (int index = 1; index < argc; ++index) {
        const char* equals = std::strchr(argv[index], '=');
        if (std::strcmp(argv[index], "--json") == 0)
            json = true;
        else if (std::strncmp(argv[index], "--import=", 9) == 0)
            imported = std::atof(argv[index] + 9);
        else if (equals)
            ledgers.push_back({std::atoi(argv[index]), equals + 1});
    }
    if (ledgers.empty()) return std::fputs("usage: ledger_bench [--json] YEARS=FILE...\n", stderr), 2;
    std::vector<Figure> figures;
    for (const auto& ledger : ledgers) measure(ledger, figures);
    const auto value = [&](const std::string& name) {
        const auto found = std::ranges::find_if(figures, [&](const auto& figure) { return figure.name.starts_with(name); });
        return found == figures.end() ? 0.0 : found->value;
    };
    const auto last = "today's numbers of " + std::to_string(ledgers.back().years) + " year";
    figures.push_back({"today's numbers, growth", value(last) / value("today's numbers"), "times", 1.2});
    if (imported > 0) figures.push_back({"import of 20 years", imported, "s", 20});
    bool first = true;
    if (json) std::printf("[");
    for (const auto& [name, amount, unit, budget] : figures) {
        const bool ok = amount <= budget;
        if (json)
            std::printf("%s{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"budget\": %g, \"ok\": %s}",
                        first ? "" : ", ", name.c_str(), amount, unit, budget, ok ? "true" : "false");
        else
            std::printf("%-32s %9.2f %-5s budget %5g  %s\n", name.c_str(), amount, unit, budget, ok ? "ok" : "over");
        first = false;
    }
    if (json) std::printf("]\n");
    return 0;
}
