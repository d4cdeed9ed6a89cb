#include "adapters/sqlite/sqlite_ledger.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include "adapters/sqlite/forgetting.hpp"
#include "adapters/sqlite/intake.hpp"
#include "adapters/sqlite/ledger_table.hpp"
#include "adapters/sqlite/reasons.hpp"

namespace unhunch::sqlite {
namespace {

/// One table's rows, and the one that comes next.
struct Cursor {
    SQLite::Statement rows;
    std::size_t kind;
    bool ended = false;
    std::int64_t next_id = 0;

    void advance() {
        ended = !rows.executeStep();
        if (!ended) next_id = rows.getColumn(0).getInt64();
    }
};

class SqliteLedger final : public ports::Ledger {
public:
    SqliteLedger(SQLite::Database database, std::string shown) : database_{std::move(database)}, shown_{std::move(shown)} {}

    core::Outcome each(const ports::LedgerWish& wish, const Visit& visit) override {
        return attempt<core::Done>("Could not read the journal ", [&]() -> core::Outcome {
            SQLite::Transaction as_it_is_now{database_, SQLite::TransactionBehavior::DEFERRED};
            const Devices devices{database_};
            auto cursors = cursors_of(wish, devices);
            while (true) {
                const auto next = std::ranges::min_element(cursors, {}, [](const Cursor& one) {
                    return std::pair{one.ended, one.next_id};
                });
                if (next->ended) return core::Done{};
                auto [row, device] = row_of(next->rows, next->kind);
                row.device = devices.uid(device);
                if (const auto seen = visit(row); !seen) return seen;
                next->advance();
            }
        });
    }

    core::Result<ports::TakenIn> take(ports::LedgerSource& source) override {
        return attempt<ports::TakenIn>("Could not write to the journal ", [&] {
            try {
                // So long as nothing new comes, nobody else has to wait.
                return take_in(database_, source, SQLite::TransactionBehavior::DEFERRED);
            } catch (const SQLite::Exception& error) {
                if ((error.getErrorCode() & 0xff) != SQLITE_BUSY) throw;
            }
            return take_in(database_, source, SQLite::TransactionBehavior::IMMEDIATE);
        });
    }

    core::Result<std::vector<core::LedgerRow>> latest(std::int64_t first, std::int64_t last, std::size_t limit) override {
        return attempt<std::vector<core::LedgerRow>>("Could not read the journal ", [&] {
            const Devices devices{database_};
            std::vector<core::LedgerRow> found;
            for (std::size_t kind = 0; kind < core::ledger_kinds().size(); ++kind) {
                auto rows = latest_rows(database_, kind, first, last, limit);
                while (rows.executeStep()) {
                    auto [row, device] = row_of(rows, kind);
                    row.device = devices.uid(device);
                    found.push_back(std::move(row));
                }
            }
            std::ranges::sort(found, {}, &core::LedgerRow::id);
            if (found.size() > limit) found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(limit));
            return found;
        });
    }

    core::Outcome strike(std::int64_t id, bool struck) override {
        return attempt<core::Done>("Could not write to the journal ", [&]() -> core::Outcome {
            SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
            bool any = false;
            for (std::size_t kind = 0; kind < core::ledger_kinds().size(); ++kind)
                any = LedgerTable{database_, kind}.strike(id, struck) || any;
            transaction.commit();
            if (any) return core::Done{};
            return core::Failure{"The journal " + shown_ + " has no such row any more. `unhunch history` lists those that it has."};
        });
    }

    core::Result<std::int64_t> forget(std::optional<core::Day> before, core::WallTime now) override {
        return attempt<std::int64_t>("Could not forget in the journal ",
                                     [&] { return sqlite::forget(database_, before, now, shown_); });
    }

private:
    std::vector<Cursor> cursors_of(const ports::LedgerWish& wish, const Devices& devices) {
        std::vector<Cursor> cursors;
        const auto file_of = wish.file_of ? std::optional{devices.number(*wish.file_of).value_or(0)} : std::nullopt;
        for (std::size_t kind = 0; kind < core::ledger_kinds().size(); ++kind) {
            cursors.push_back({rows_wished(database_, kind, wish, file_of), kind});
            cursors.back().advance();
        }
        return cursors;
    }

    template <class Value, class Act>
    core::Result<Value> attempt(const char* doing, Act&& act) {
        try {
            return act();
        } catch (const SQLite::Exception& error) {
            return core::Failure{doing + shown_ + ": " + reason_and_cure(error)};
        } catch (const std::exception& error) {
            return core::Failure{doing + shown_ + ": " + error.what() + "."};
        }
    }

    SQLite::Database database_;
    std::string shown_;
};

}  // namespace

std::unique_ptr<ports::Ledger> make_sqlite_ledger(SQLite::Database database, std::string shown) {
    return std::make_unique<SqliteLedger>(std::move(database), std::move(shown));
}

}  // namespace unhunch::sqlite
