#include "adapters/sqlite/intake.hpp"

#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include "adapters/sqlite/forgetting.hpp"
#include "adapters/sqlite/ledger_table.hpp"

namespace unhunch::sqlite {
namespace {

constexpr std::string_view broken_rule = "CHECK constraint failed: ";

/// The column that a broken rule, "level BETWEEN 0 AND 10", begins with.
std::string column_of(const std::string& rule) { return rule.substr(0, rule.find_first_of(" (")); }

class Intake {
public:
    explicit Intake(SQLite::Database& database) : database_{database}, devices_{database}, forgotten_{forgotten(database)} {
        for (std::size_t kind = 0; kind < core::ledger_kinds().size(); ++kind)
            tables_.push_back(std::make_unique<LedgerTable>(database, kind));
    }

    /// Absent: it stands there now, or better not.
    std::optional<core::Failure> take(const core::LedgerRow& row, const ports::LedgerSource& source) {
        if (row.day < forgotten_.before_day || row.id < forgotten_.before_id) {
            ++taken.forgotten;
            return std::nullopt;
        }
        LedgerTable& table = *tables_[row.kind];
        if (auto here = table.with_id(row.id)) {
            compare(*here, row, table);
            return std::nullopt;
        }
        return add(row, table, source);
    }

    ports::TakenIn taken;

private:
    void compare(NumberedRow& here, const core::LedgerRow& row, LedgerTable& table) {
        here.row.device = devices_.uid(here.device);
        if (!core::same_but_struck(here.row, row)) {
            ++taken.differing;
        } else if (row.struck && !here.row.struck) {
            table.strike(row.id, true);
            ++taken.struck;
        } else {
            ++taken.known;
        }
    }

    std::optional<core::Failure> add(const core::LedgerRow& row, LedgerTable& table, const ports::LedgerSource& source) {
        try {
            table.insert(row, devices_.number_of(database_, row.device));
            ++taken.added;
            return std::nullopt;
        } catch (const SQLite::Exception& error) {
            const std::string said = error.what();
            if (error.getExtendedErrorCode() == SQLITE_CONSTRAINT_UNIQUE) {
                ++taken.differing;  // another run of that number is here
                return std::nullopt;
            }
            if (!said.starts_with(broken_rule)) throw;
            const auto rule = said.substr(broken_rule.size());
            return source.refused(column_of(rule), "it must keep to: " + rule);
        } catch (const std::runtime_error& unreadable) {
            return source.refused("area", std::string{unreadable.what()} + " is not known here; Unhunch may have to be updated");
        }
    }

    SQLite::Database& database_;
    Devices devices_;
    core::Forgotten forgotten_;
    std::vector<std::unique_ptr<LedgerTable>> tables_;
};

}  // namespace

Devices::Devices(SQLite::Database& database) {
    SQLite::Statement rows{database, "SELECT device, uid FROM devices"};
    while (rows.executeStep()) {
        const auto number = rows.getColumn(0).getInt64();
        const auto uid = rows.getColumn(1).getString();
        numbers_.emplace(uid, number);
        uids_.emplace(number, uid);
    }
}

const std::string& Devices::uid(std::int64_t number) const {
    const auto found = uids_.find(number);
    if (found == uids_.end()) throw std::runtime_error{"a row of a device that it does not name"};
    return found->second;
}

std::optional<std::int64_t> Devices::number(const std::string& uid) const {
    const auto found = numbers_.find(uid);
    return found == numbers_.end() ? std::nullopt : std::optional{found->second};
}

std::int64_t Devices::number_of(SQLite::Database& database, const std::string& uid) {
    if (const auto known = number(uid)) return *known;
    SQLite::Statement tell{database, "INSERT INTO devices (uid) VALUES (?)"};
    tell.bind(1, uid);
    tell.exec();
    const std::int64_t fresh = database.getLastInsertRowid();
    numbers_.emplace(uid, fresh);
    uids_.emplace(fresh, uid);
    return fresh;
}

core::Result<ports::TakenIn> take_in(SQLite::Database& database, ports::LedgerSource& source, SQLite::TransactionBehavior begin) {
    if (const auto begun = source.begin(); !begun) return begun.failure();
    SQLite::Transaction transaction{database, begin};
    Intake intake{database};
    while (true) {
        auto next = source.next();
        if (!next) return next.failure();
        auto row = *std::move(next);
        if (!row) break;
        if (auto failure = intake.take(*row, source)) return *std::move(failure);
    }
    transaction.commit();
    return intake.taken;
}

}  // namespace unhunch::sqlite
