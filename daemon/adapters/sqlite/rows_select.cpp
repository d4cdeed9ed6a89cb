#include <algorithm>
#include <span>
#include <utility>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include "adapters/sqlite/rows.hpp"
#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/stored_words.hpp"
#include "core/training_history.hpp"

namespace unhunch::sqlite {
namespace {

/// Takes the columns of a row one after the other, in the order in which the SELECT names them.
class Row {
public:
    explicit Row(SQLite::Statement& row) : row_{row} {}

    std::int64_t number() { return row_.getColumn(next_++).getInt64(); }
    double real() { return row_.getColumn(next_++).getDouble(); }
    std::string text() { return row_.getColumn(next_++).getString(); }
    bool yes() { return number() != 0; }
    unsigned count() { return static_cast<unsigned>(number()); }
    core::seconds length() { return core::seconds{number()}; }
    core::WallTime instant() { return read_instant(number()); }

private:
    SQLite::Statement& row_;
    int next_ = 0;
};

// Braces evaluate from left to right, so each line below reads like its SELECT.
core::Record span(Row& row) {
    return core::SpanRecord{choice(time_kinds, row.text()), row.instant(), row.length(), row.number(), row.yes()};
}
core::Record held(Row& row) { return core::HeldRecord{choice(holds, row.text()), row.instant(), row.length()}; }
core::Record offer(Row& row) {
    return core::OfferRecord{row.instant(), {row.text()}, row.yes(), read_lines(row.text())};
}
core::Record reply(Row& row) { return core::ReplyRecord{choice(replies, row.text()), row.instant(), {row.text()}}; }
core::Record start(Row& row) { return core::StartRecord{row.number(), row.instant(), {row.text()}, row.yes()}; }
core::Record step(Row& row) {
    return core::StepRecord{row.number(), row.count(), {row.text()}, choice(sides, row.text()),
                            row.count(),  row.count(), row.length(), row.length(),
                            row.count(),  row.length(), row.text()};
}
core::Record end(Row& row) {
    return core::EndRecord{row.number(), row.instant(), {row.text()}, choice(routine_ends, row.text()),
                           row.length(), row.real()};
}
core::Record natural_break(Row& row) {
    return core::NaturalBreakRecord{row.instant(), row.instant(), row.length(), row.yes()};
}
core::Record logged_break(Row& row) {
    return core::LoggedBreakRecord{choice(logged_breaks, row.text()), row.instant(), row.length()};
}
core::Record check_in(Row& row) {
    core::CheckInRecord said{row.number(), row.instant(), {row.text()}, choice(feelings, row.text()), {}};
    if (const auto area = row.text(); !area.empty()) said.area = choice(body_areas, area);
    return said;
}
core::Record hurt(Row& row) {
    return core::HurtRecord{row.instant(), {row.text()}, choice(body_areas, row.text()), choice(pains, row.text())};
}
core::Record hurt_answer(Row& row) {
    return core::AfterHurtRecord{row.instant(), choice(body_areas, row.text()), choice(after_pains, row.text())};
}
core::Record allowed_again(Row& row) {
    const auto at = row.instant();
    const auto exercise = row.text();
    if (!exercise.empty()) return core::AllowedRecord{at, core::ExerciseId{exercise}};
    return core::AllowedRecord{at, choice(body_areas, row.text())};
}

core::Record effort(Row& row) { return core::EffortRecord{row.number(), row.instant(), {row.text()}, row.count()}; }
core::Record suggestion(Row& row) {
    const auto at = row.instant();
    core::Change change{row.number(), choice(change_kinds, row.text()), {row.text()}, {row.text()}, row.count(), row.text()};
    return core::SuggestionRecord{at, std::move(change), row.yes()};
}
core::Record undone(Row& row) { return core::UndoneRecord{row.instant(), row.number()}; }
core::Record acknowledged(Row& row) { return core::AcknowledgedRecord{row.instant()}; }

/// Which of its rows are about a training: all, those of the runs that trained or hurt, or none.
enum class Training { All, Runs, None };
/// Whether its rows are about what hurts.
enum class Care { Yes, No };

struct Table {
    const char* select;
    core::Record (*read)(Row&);
    Training training = Training::None;
    Care care = Care::No;
};

constexpr Table tables[] = {
    {"SELECT seq, local_day, kind, from_at, length_s, bout, in_hours FROM spans", span},
    {"SELECT seq, local_day, hold, from_at, length_s FROM holds", held},
    {"SELECT seq, local_day, offered_at, routine, first, because FROM offers", offer},
    {"SELECT seq, local_day, reply, replied_at, routine FROM replies", reply},
    {"SELECT seq, local_day, run, started_at, routine, by_hand FROM starts", start, Training::Runs},
    {"SELECT seq, local_day, run, step, exercise, side, reps_planned, reps_done, planned_s, done_s, set_number, hold_s, pack_version FROM steps",
     step, Training::Runs},
    {"SELECT seq, local_day, run, ended_at, routine, outcome, length_s, share FROM ends",
     end, Training::Runs},
    {"SELECT seq, local_day, from_at, to_at, length_s, towards_goal FROM natural_breaks",
     natural_break},
    {"SELECT seq, local_day, what, logged_at, length_s FROM logged_breaks",
     logged_break},
    {"SELECT seq, local_day, run, said_at, routine, feeling, area FROM check_ins",
     check_in},
    {"SELECT seq, local_day, felt_at, exercise, area, pain FROM hurts", hurt, Training::All, Care::Yes},
    {"SELECT seq, local_day, said_at, area, answer FROM hurt_answers", hurt_answer, Training::None, Care::Yes},
    {"SELECT seq, local_day, allowed_at, exercise, area FROM allowed_again", allowed_again, Training::None, Care::Yes},
    {"SELECT seq, local_day, run, said_at, exercise, effort FROM efforts", effort, Training::All},
    {"SELECT seq, local_day, answered_at, after_run, kind, exercise, harder, amount, because, accepted FROM suggestions",
     suggestion, Training::All},
    {"SELECT seq, local_day, undone_at, after_run FROM undone_changes", undone, Training::All},
    {"SELECT seq, local_day, acknowledged_at FROM acknowledgements", acknowledged},
};

constexpr auto of_days = " WHERE local_day BETWEEN ? AND ?";
constexpr auto of_training =
    " WHERE run IN (SELECT run FROM starts WHERE routine = ? UNION SELECT run FROM ends WHERE outcome = 'hurts')";

/// With the place in the order of writing.
using Found = std::vector<std::pair<std::int64_t, core::DatedRecord>>;

void take(SQLite::Statement& rows, const Table& table, Found& found) {
    while (rows.executeStep()) {
        Row row{rows};
        const auto seq = row.number();
        const auto day = read_day(row.text());
        found.emplace_back(seq, core::DatedRecord{day, table.read(row)});
    }
}

std::vector<core::DatedRecord> in_order(Found found) {
    std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<core::DatedRecord> records;
    records.reserve(found.size());
    for (auto& [seq, record] : found) records.push_back(std::move(record));
    return records;
}

}  // namespace

std::vector<core::DatedRecord> select(SQLite::Database& database, core::Day first, core::Day last) {
    Found found;
    for (const Table& table : tables) {
        SQLite::Statement rows{database, table.select + std::string{of_days}};
        rows.bind(1, stored_day(first));
        rows.bind(2, stored_day(last));
        take(rows, table, found);
    }
    return in_order(std::move(found));
}

std::vector<core::DatedRecord> select_training(SQLite::Database& database) {
    Found found;
    for (const Table& table : tables) {
        if (table.training == Training::None) continue;
        const bool runs = table.training == Training::Runs;
        SQLite::Statement rows{database, table.select + std::string{runs ? of_training : ""}};
        if (runs) rows.bind(1, core::session_routine);
        take(rows, table, found);
    }
    return in_order(std::move(found));
}

core::CareBook select_care(SQLite::Database& database) {
    Found found;
    for (const Table& table : tables) {
        if (table.care == Care::No) continue;
        SQLite::Statement rows{database, table.select};
        take(rows, table, found);
    }
    core::CareBook book;
    for (const auto& dated : in_order(std::move(found))) book.add(dated.record);
    return book;
}

std::vector<core::ReasonRecord> select_reasons(SQLite::Database& database, core::WallTime from, core::WallTime to) {
    std::vector<core::ReasonRecord> reasons;
    const auto take = [&](SQLite::Statement& rows) {
        while (rows.executeStep()) {
            Row row{rows};
            reasons.push_back({row.instant(), row.text(), read_lines(row.text())});
        }
    };
    SQLite::Statement before{database,
                             "SELECT reason_at, decided, because FROM reasons WHERE reason_at < ? AND decided = '' "
                             "ORDER BY reason_at DESC, seq DESC LIMIT 1"};
    before.bind(1, stored_instant(from));
    take(before);
    SQLite::Statement within{database,
                             "SELECT reason_at, decided, because FROM reasons WHERE reason_at BETWEEN ? AND ? "
                             "ORDER BY reason_at, seq"};
    within.bind(1, stored_instant(from));
    within.bind(2, stored_instant(to));
    take(within);
    return reasons;
}

void forget_old_reasons(SQLite::Database& database, core::WallTime now) {
    // A day more than is promised, so that the first minute of the week knows how it stood before.
    SQLite::Statement forget{database, "DELETE FROM reasons WHERE reason_at < ?"};
    forget.bind(1, stored_instant(now - date::days{8}));
    forget.exec();
}

}  // namespace unhunch::sqlite
