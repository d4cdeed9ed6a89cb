#include "adapters/sqlite/sqlite_journal.hpp"

#include <exception>
#include <utility>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "adapters/sqlite/reasons.hpp"
#include "adapters/sqlite/rows.hpp"

namespace unhunch::sqlite {
namespace {

constexpr auto last_seq = R"(
    SELECT max(seq) FROM (SELECT max(seq) AS seq FROM spans          UNION ALL
                          SELECT max(seq)        FROM holds          UNION ALL
                          SELECT max(seq)        FROM offers         UNION ALL
                          SELECT max(seq)        FROM replies        UNION ALL
                          SELECT max(seq)        FROM starts         UNION ALL
                          SELECT max(seq)        FROM steps          UNION ALL
                          SELECT max(seq)        FROM ends           UNION ALL
                          SELECT max(seq)        FROM natural_breaks UNION ALL
                          SELECT max(seq)        FROM reasons        UNION ALL
                          SELECT max(seq)        FROM logged_breaks  UNION ALL
                          SELECT max(seq)        FROM check_ins      UNION ALL
                          SELECT max(seq)        FROM hurts          UNION ALL
                          SELECT max(seq)        FROM hurt_answers   UNION ALL
                          SELECT max(seq)        FROM allowed_again  UNION ALL
                          SELECT max(seq)        FROM efforts        UNION ALL
                          SELECT max(seq)        FROM suggestions    UNION ALL
                          SELECT max(seq)        FROM undone_changes UNION ALL
                          SELECT max(seq)        FROM acknowledgements))";

constexpr auto last_number = R"(
    SELECT max(number) FROM (SELECT max(bout) AS number FROM spans  UNION ALL
                             SELECT max(run)            FROM starts UNION ALL
                             SELECT max(run)            FROM steps  UNION ALL
                             SELECT max(run)            FROM ends))";

class SqliteJournal final : public ports::Journal {
public:
    SqliteJournal(SQLite::Database database, std::string shown, Renew renew)
        : database_{std::move(database)}, shown_{std::move(shown)}, renew_{std::move(renew)} {}

    core::Outcome append(const std::vector<core::DatedRecord>& records) override {
        return attempt<core::Done>("Could not write to the journal ", [&] {
            SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
            auto seq = database_.execAndGet(last_seq).getInt64();
            for (const core::DatedRecord& record : records) insert(database_, ++seq, record);
            if (!records.empty())
                if (const auto* reason = std::get_if<core::ReasonRecord>(&records.back().record))
                    forget_old_reasons(database_, reason->at);
            transaction.commit();
            return core::Done{};
        });
    }

    core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last) override {
        return attempt<std::vector<core::DatedRecord>>("Could not read the journal ",
                                                       [&] { return select(database_, first, last); });
    }

    core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) override {
        return attempt<std::vector<core::ReasonRecord>>("Could not read the journal ",
                                                        [&] { return select_reasons(database_, from, to); });
    }

    core::Result<std::vector<core::RoutineId>> recent_routines(unsigned limit) override {
        return attempt<std::vector<core::RoutineId>>("Could not read the journal ", [&] {
            std::vector<core::RoutineId> routines;
            SQLite::Statement rows{database_, "SELECT routine FROM starts ORDER BY seq DESC LIMIT ?"};
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
            return database_.execAndGet("SELECT count(*) FROM acknowledgements").getInt() > 0;
        });
    }

    core::Result<std::int64_t> next_number() override {
        return attempt<std::int64_t>("Could not read the journal ",
                                     [&] { return database_.execAndGet(last_number).getInt64() + 1; });
    }

private:
    template <class Value, class Act>
    core::Result<Value> attempt(const char* doing, Act&& act) {
        if (let_go_) return begin_anew();
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
        database_ = SQLite::Database{":memory:", SQLite::OPEN_READWRITE};
        let_go_ = true;
        auto renewed = renew_();
        if (!renewed) return renewed.failure();
        auto [database, notice] = *std::move(renewed);
        database_ = std::move(database);
        let_go_ = false;
        return {std::move(notice)};
    }

    SQLite::Database database_;
    std::string shown_;
    Renew renew_;
    bool let_go_ = false;
};

}  // namespace

std::unique_ptr<ports::Journal> make_sqlite_journal(SQLite::Database database, std::string shown, Renew renew) {
    return std::make_unique<SqliteJournal>(std::move(database), std::move(shown), std::move(renew));
}

}  // namespace unhunch::sqlite
