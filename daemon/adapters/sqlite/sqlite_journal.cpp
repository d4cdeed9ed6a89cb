#include "adapters/sqlite/sqlite_journal.hpp"

#include <exception>
#include <optional>
#include <utility>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include "adapters/sqlite/migrations.hpp"
#include "adapters/sqlite/reasons.hpp"
#include "adapters/sqlite/record_id.hpp"
#include "adapters/sqlite/rows.hpp"
#include "adapters/sqlite/table.hpp"

namespace unhunch::sqlite {
namespace {

/// The last number that this device gave, over all tables.
std::string last_id_query() {
    std::string each = "SELECT id FROM (SELECT id FROM reasons WHERE device = ?1 ORDER BY id DESC LIMIT 1)";
    for (const Table& table : tables())
        each += std::string{" UNION ALL SELECT id FROM (SELECT id FROM "} + table.name +
                " WHERE device = ?1 ORDER BY id DESC LIMIT 1)";
    return "SELECT max(id) FROM (" + each + ")";
}

/// Runs and bouts are counted upwards, so that the latest rows have the highest.
constexpr auto last_number = R"(
    SELECT max(number) FROM (
        SELECT max(bout) AS number FROM (SELECT bout FROM spans WHERE device = ?1 ORDER BY id DESC LIMIT 200)
        UNION ALL SELECT max(run) FROM starts WHERE device = ?1
        UNION ALL SELECT max(run) FROM steps  WHERE device = ?1
        UNION ALL SELECT max(run) FROM ends   WHERE device = ?1))";

/// Above those of an earlier journal of this device, which may have been lost and come back: a hundred for each day since 2026
/// began are more than anybody needs, and in 27 years still six figures to type.
constexpr auto first_number = "SELECT max(1, (CAST(strftime('%s', 'now') AS INTEGER) / 86400 - 20454) * 100)";

/// When a row is written, by what it says; absent where it says nothing of that.
struct WrittenAt {
    std::optional<core::WallTime> operator()(const core::SpanRecord& span) const { return span.from + span.length; }
    std::optional<core::WallTime> operator()(const core::HeldRecord& held) const { return held.from + held.length; }
    std::optional<core::WallTime> operator()(const core::NaturalBreakRecord& rest) const { return rest.to; }
    std::optional<core::WallTime> operator()(const core::StepRecord&) const { return std::nullopt; }
    std::optional<core::WallTime> operator()(const auto& record) const { return record.at; }
};

class SqliteJournal final : public ports::Journal {
public:
    SqliteJournal(SQLite::Database database, std::string device, std::string shown, Renew renew, Beside beside)
        : database_{std::move(database)}, device_{std::move(device)}, shown_{std::move(shown)}, renew_{std::move(renew)},
          beside_{std::move(beside)} {}

    core::Outcome append(const std::vector<core::DatedRecord>& records) override {
        return attempt<core::Done>("Could not write to the journal ", [&]() -> core::Outcome {
            SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
            if (beside_ && is_too_new(version_of(database_))) return beside_(records);
            tell_device();
            if (!last_id_) last_id_ = asked(last_id_query().c_str(), this_device());
            Place place{*std::exchange(last_id_, std::nullopt), this_device()};
            for (const core::DatedRecord& dated : records) {
                const auto at = std::visit(WrittenAt{}, dated.record);
                place.id = next_id(place.id, at.value_or(core::WallTime{}), tag_of(device_));
                insert(database_, place, dated);
            }
            if (!records.empty())
                if (const auto* reason = std::get_if<core::ReasonRecord>(&records.back().record))
                    forget_old_reasons(database_, reason->at);
            transaction.commit();
            last_id_ = place.id;
            return core::Done{};
        });
    }

    core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last,
                                                         core::RecordKinds wanted) override {
        return attempt<std::vector<core::DatedRecord>>("Could not read the journal ",
                                                       [&] { return select(database_, first, last, wanted); });
    }

    core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) override {
        return attempt<std::vector<core::ReasonRecord>>("Could not read the journal ",
                                                        [&] { return select_reasons(database_, from, to); });
    }

    core::Result<std::vector<core::RoutineId>> recent_routines(unsigned limit) override {
        return attempt<std::vector<core::RoutineId>>("Could not read the journal ", [&] {
            std::vector<core::RoutineId> routines;
            SQLite::Statement rows{database_, "SELECT routine FROM starts WHERE struck = 0 ORDER BY id DESC LIMIT ?"};
            rows.bind(1, limit);
            while (rows.executeStep()) routines.push_back({rows.getColumn(0).getString()});
            return routines;
        });
    }

    core::Result<core::CareBook> care() override {
        return attempt<core::CareBook>("Could not read the journal ", [&] { return select_care(database_); });
    }

    core::Result<std::vector<core::DatedRecord>> training() override {
        return attempt<std::vector<core::DatedRecord>>("Could not read the journal ", [&] { return select_training(database_); });
    }

    core::Result<bool> welcomed() override {
        return attempt<bool>("Could not read the journal ", [&] {
            return database_.execAndGet("SELECT EXISTS (SELECT 1 FROM acknowledgements WHERE struck = 0)").getInt() != 0;
        });
    }

    bool changed_elsewhere() override {
        const auto version = attempt<std::int64_t>("Could not read the journal ", [&] {
            if (!version_query_) version_query_.emplace(database_, "PRAGMA data_version");
            version_query_->executeStep();
            const std::int64_t counted = version_query_->getColumn(0).getInt64();
            version_query_->reset();
            return counted;
        });
        if (!version) {
            version_query_.reset();
            return false;
        }
        const auto before = std::exchange(seen_version_, *version);
        return before && *before != *version;
    }

    core::Result<std::int64_t> last_row() override {
        return attempt<std::int64_t>("Could not read the journal ", [&] {
            if (!last_id_) last_id_ = asked(last_id_query().c_str(), this_device());
            return *last_id_;
        });
    }

    core::Result<std::int64_t> next_number() override {
        return attempt<std::int64_t>("Could not read the journal ",
                                     [&] {
            const auto device = this_device();
            const auto last = asked(last_number, device);
            return ((device - 1) << number_bits) + (last > 0 ? last + 1 : database_.execAndGet(first_number).getInt64());
        });
    }

private:
    std::int64_t asked(const char* query, std::int64_t device) {
        SQLite::Statement statement{database_, query};
        statement.bind(1, device);
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    }

    void tell_device() {
        SQLite::Statement tell{database_, "INSERT OR IGNORE INTO devices (uid) VALUES (?)"};
        tell.bind(1, device_);
        tell.exec();
    }

    /// Its number in `devices`; a device that is new here has the next one.
    std::int64_t this_device() {
        SQLite::Statement known{database_, "SELECT device FROM devices WHERE uid = ?"};
        known.bind(1, device_);
        if (known.executeStep()) return known.getColumn(0).getInt64();
        return database_.execAndGet("SELECT coalesce(max(device), 0) + 1 FROM devices").getInt64();
    }

    /// The next word to the journal may be an hour away: until then its pages are the system's to keep.
    struct Afterwards {
        ~Afterwards() { sqlite3_db_release_memory(journal.database_.getHandle()); }
        SqliteJournal& journal;
    };

    template <class Value, class Act>
    core::Result<Value> attempt(const char* doing, Act&& act) {
        if (let_go_) return begin_anew();
        const Afterwards afterwards{*this};
        try {
            return act();
        } catch (const SQLite::Exception& error) {
            if (renew_ && is_damage(error)) return begin_anew();
            return core::Failure{doing + shown_ + ": " + reason_and_cure(error)};
        } catch (const std::exception& error) {
            return core::Failure{doing + shown_ + ": " + error.what() + "."};
        }
    }

    core::Failure begin_anew() {
        // First let go: SQLite removes its files beside the database by their names when it closes.
        version_query_.reset();
        database_ = SQLite::Database{":memory:", SQLite::OPEN_READWRITE};
        let_go_ = true;
        auto renewed = renew_();
        if (!renewed) return renewed.failure();
        auto [database, notice] = *std::move(renewed);
        database_ = std::move(database);
        seen_version_.reset();
        last_id_.reset();
        let_go_ = false;
        return {std::move(notice)};
    }

    SQLite::Database database_;
    std::string device_;
    std::string shown_;
    Renew renew_;
    Beside beside_;
    bool let_go_ = false;
    std::optional<SQLite::Statement> version_query_;  // asked with each event, and kept: reading its text took longer than the answer
    std::optional<std::int64_t> seen_version_;  // as SQLite counts the writing of others
    std::optional<std::int64_t> last_id_;  // that this device gave; absent until it was looked up
};

}  // namespace

std::unique_ptr<ports::Journal> make_sqlite_journal(SQLite::Database database, std::string device, std::string shown, Renew renew, Beside beside) {
    return std::make_unique<SqliteJournal>(std::move(database), std::move(device), std::move(shown), std::move(renew),
                                           std::move(beside));
}

}  // namespace unhunch::sqlite
