#include "adapters/sqlite/migrations.hpp"

#include <array>
#include <string>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>

#include "adapters/sqlite/record_id.hpp"

namespace unhunch::sqlite {
namespace {

// `seq` counts through all tables, in the order of writing. `..._at` are instants in UTC seconds, `..._s` lengths in
// seconds. `local_day` is the person's day, fixed when the row is written. `because` has one reason a line.
constexpr auto step_1 = R"(
PRAGMA application_id = 1433299061;  -- "Unhu"

CREATE TABLE spans (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind       TEXT    NOT NULL CHECK (kind IN ('active', 'still', 'standing', 'away', 'asleep', 'on_break')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0),
    bout       INTEGER NOT NULL CHECK (bout >= 0),  -- 0 where the time is not sitting
    in_hours   INTEGER NOT NULL CHECK (in_hours IN (0, 1))
) STRICT;
CREATE INDEX spans_by_day  ON spans (local_day);
CREATE INDEX spans_by_bout ON spans (bout);

CREATE TABLE holds (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hold       TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                'application')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
CREATE INDEX holds_by_day ON holds (local_day);

CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    offered_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    first      INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because    TEXT    NOT NULL
) STRICT;
CREATE INDEX offers_by_day ON offers (local_day);

CREATE TABLE replies (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    replied_at INTEGER NOT NULL,
    reply      TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine    TEXT    NOT NULL
) STRICT;
CREATE INDEX replies_by_day ON replies (local_day);

CREATE TABLE starts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,  -- ties start, steps and end together
    started_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    by_hand    INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
CREATE INDEX starts_by_day ON starts (local_day);

CREATE TABLE steps (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run          INTEGER NOT NULL,
    step         INTEGER NOT NULL CHECK (step >= 0),
    exercise     TEXT    NOT NULL,
    side         TEXT    NOT NULL CHECK (side IN ('both', 'left', 'right', 'first', 'second')),
    reps_planned INTEGER NOT NULL CHECK (reps_planned >= 0),
    reps_done    INTEGER NOT NULL CHECK (reps_done >= 0),
    planned_s    INTEGER NOT NULL CHECK (planned_s >= 0),
    done_s       INTEGER NOT NULL CHECK (done_s >= 0)
) STRICT;
CREATE INDEX steps_by_day ON steps (local_day);
CREATE INDEX steps_by_run ON steps (run);

CREATE TABLE ends (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,
    ended_at   INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('completed', 'partial', 'hurts')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0),
    share      REAL    NOT NULL CHECK (share BETWEEN 0 AND 1)  -- of the planned seconds
) STRICT;
CREATE INDEX ends_by_day ON ends (local_day);

CREATE TABLE natural_breaks (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
CREATE INDEX natural_breaks_by_day ON natural_breaks (local_day);

CREATE TABLE logged_breaks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    logged_at  INTEGER NOT NULL,
    what       TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
CREATE INDEX logged_breaks_by_day ON logged_breaks (local_day);
)";

// Why it was so, for a week. `decided` is empty where the row says how it stood from then on.
constexpr auto step_2 = R"(
CREATE TABLE reasons (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason_at  INTEGER NOT NULL,
    decided    TEXT    NOT NULL,
    because    TEXT    NOT NULL
) STRICT;
CREATE INDEX reasons_by_instant ON reasons (reason_at);
)";

// How a break did the person, in their own word.
constexpr auto step_3 = R"(
CREATE TABLE check_ins (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL,
    said_at    INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    feeling    TEXT    NOT NULL CHECK (feeling IN ('easier', 'same', 'worse')),
    area       TEXT    NOT NULL  -- empty where none was named
) STRICT;
CREATE INDEX check_ins_by_day ON check_ins (local_day);
)";

// What hurt, how it was later, and what may come again; and a walk may take a routine's place.
constexpr auto step_4 = R"(
CREATE TABLE hurts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    felt_at    INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,
    area       TEXT    NOT NULL,
    pain       TEXT    NOT NULL CHECK (pain IN ('mild', 'clear', 'strong'))
) STRICT;
CREATE INDEX hurts_by_day ON hurts (local_day);

CREATE TABLE hurt_answers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    said_at    INTEGER NOT NULL,
    area       TEXT    NOT NULL,
    answer     TEXT    NOT NULL CHECK (answer IN ('not_said', 'gone', 'same', 'worse'))
) STRICT;
CREATE INDEX hurt_answers_by_day ON hurt_answers (local_day);

CREATE TABLE allowed_again (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    allowed_at INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,  -- empty where all of an area was allowed
    area       TEXT    NOT NULL   -- empty where one exercise was
) STRICT;
CREATE INDEX allowed_again_by_day ON allowed_again (local_day);

CREATE TABLE ends_with_walks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,
    ended_at   INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('completed', 'partial', 'hurts', 'walk')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0),
    share      REAL    NOT NULL CHECK (share BETWEEN 0 AND 1)  -- of the planned seconds
) STRICT;
INSERT INTO ends_with_walks SELECT * FROM ends;
DROP TABLE ends;
ALTER TABLE ends_with_walks RENAME TO ends;
CREATE INDEX ends_by_day ON ends (local_day);
)";

// How a training grows: how hard an exercise was, what was offered and answered; and whether the health note was read.
constexpr auto step_5 = R"(
CREATE TABLE efforts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL,
    said_at    INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,
    effort     INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 10)
) STRICT;
CREATE INDEX efforts_by_day ON efforts (local_day);

CREATE TABLE suggestions (
    seq         INTEGER PRIMARY KEY,
    local_day   TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered_at INTEGER NOT NULL,
    after_run   INTEGER NOT NULL,  -- the session that it follows
    kind        TEXT    NOT NULL CHECK (kind IN ('more_reps', 'more_sets', 'more_load', 'try_harder', 'keep_harder')),
    exercise    TEXT    NOT NULL,  -- empty: all strengthening moves
    harder      TEXT    NOT NULL,  -- empty where none is meant
    amount      INTEGER NOT NULL CHECK (amount >= 0),
    because     TEXT    NOT NULL,
    accepted    INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT;
CREATE INDEX suggestions_by_day ON suggestions (local_day);

CREATE TABLE undone_changes (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    undone_at  INTEGER NOT NULL,
    after_run  INTEGER NOT NULL
) STRICT;
CREATE INDEX undone_changes_by_day ON undone_changes (local_day);

CREATE TABLE acknowledgements (
    seq             INTEGER PRIMARY KEY,
    local_day       TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    acknowledged_at INTEGER NOT NULL
) STRICT;
CREATE INDEX acknowledgements_by_day ON acknowledgements (local_day);
)";

// Which set a step was, and how long each of its repetitions is held.
constexpr auto step_6 = R"(
ALTER TABLE steps ADD COLUMN set_number INTEGER NOT NULL DEFAULT 0 CHECK (set_number >= 0);  -- from 0
ALTER TABLE steps ADD COLUMN hold_s     INTEGER NOT NULL DEFAULT 0 CHECK (hold_s >= 0);
)";

// Which version of the exercise was done, as its pack numbers them; what is older was never told.
constexpr auto step_7 = R"(
ALTER TABLE steps ADD COLUMN pack_version TEXT NOT NULL DEFAULT '';
)";

const std::array<const char*, 8> steps_so_far{step_1, step_2, step_3, step_4, step_5, step_6, step_7, ledger_step};

/// What steps may ask: temp.this_device.
void tell_device(SQLite::Database& database, const std::string& device) {
    database.exec("CREATE TEMP TABLE IF NOT EXISTS this_device (uid TEXT, tag INTEGER); DELETE FROM temp.this_device");
    SQLite::Statement tell{database, "INSERT INTO temp.this_device VALUES (?, ?)"};
    SQLite::bind(tell, device, tag_of(device));
    tell.exec();
}

}  // namespace

std::span<const char* const> migrations() { return steps_so_far; }

bool is_too_new(int version) { return version > static_cast<int>(migrations().size()); }

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void migrate(SQLite::Database& database, const std::string& device, std::span<const char* const> steps) {
    if (static_cast<std::size_t>(version_of(database)) >= steps.size()) return;
    tell_device(database, device);
    for (auto version = static_cast<std::size_t>(version_of(database)); version < steps.size(); ++version) {
        SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
        database.exec(steps[version]);
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
    database.exec("DROP TABLE temp.this_device");
}

}  // namespace unhunch::sqlite
