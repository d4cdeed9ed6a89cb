// Step 8: the journal becomes a ledger that several computers can share.
#include "adapters/sqlite/migrations.hpp"

namespace unhunch::sqlite {

// `id` orders all rows of all tables: 42 bits of UTC milliseconds, 21 bits that tell devices apart (record_id.hpp). Instants
// and lengths as in step 1; `local_day` as the number 20261121, since text took a third of a row. A `struck` row is kept and
// never counted. `forgotten` keeps out what others may still hold: everything of an earlier day, or with a lesser id.
// The rows of before get ids by their instants, in the order in which they were written.
const char* const ledger_step = R"(
CREATE TABLE devices (
    device       INTEGER PRIMARY KEY,
    uid          TEXT    NOT NULL UNIQUE
) STRICT;
INSERT INTO devices (uid) SELECT uid FROM temp.this_device;

CREATE TABLE forgotten (
    before_day   INTEGER NOT NULL CHECK (before_day BETWEEN 0 AND 99991231),
    before_id    INTEGER NOT NULL CHECK (before_id >= 0)
) STRICT;
INSERT INTO forgotten VALUES (0, 0);

CREATE TEMP TABLE numbered (seq INTEGER PRIMARY KEY, id INTEGER NOT NULL);
INSERT INTO temp.numbered
    WITH written (seq, at) AS (
        SELECT seq, from_at + length_s FROM spans UNION ALL
        SELECT seq, from_at + length_s FROM holds UNION ALL
        SELECT seq, offered_at FROM offers UNION ALL
        SELECT seq, replied_at FROM replies UNION ALL
        SELECT seq, started_at FROM starts UNION ALL
        SELECT seq, NULL FROM steps UNION ALL
        SELECT seq, ended_at FROM ends UNION ALL
        SELECT seq, to_at FROM natural_breaks UNION ALL
        SELECT seq, logged_at FROM logged_breaks UNION ALL
        SELECT seq, reason_at FROM reasons UNION ALL
        SELECT seq, said_at FROM check_ins UNION ALL
        SELECT seq, felt_at FROM hurts UNION ALL
        SELECT seq, said_at FROM hurt_answers UNION ALL
        SELECT seq, allowed_at FROM allowed_again UNION ALL
        SELECT seq, said_at FROM efforts UNION ALL
        SELECT seq, answered_at FROM suggestions UNION ALL
        SELECT seq, undone_at FROM undone_changes UNION ALL
        SELECT seq, acknowledged_at FROM acknowledgements),
    counted AS (SELECT seq, at, row_number() OVER (ORDER BY seq) AS place FROM written)
    SELECT seq, (max(0, coalesce(max(at * 1000 - place) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING), 0)) + place) << 21 |
                (SELECT tag FROM temp.this_device)
    FROM counted;

CREATE TABLE new_spans (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    kind         TEXT    NOT NULL CHECK (kind IN ('active', 'still', 'standing', 'away', 'locked', 'asleep', 'unwatched', 'on_break')),
    from_at      INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    bout         INTEGER NOT NULL CHECK (bout >= 0),  -- 0 where the time is not sitting
    in_hours     INTEGER NOT NULL CHECK (in_hours IN (0, 1))
) STRICT;
INSERT INTO new_spans (id, device, local_day, kind, from_at, length_s, bout, in_hours)
    SELECT numbered.id, 1, replace(local_day, '-', ''), kind, from_at, length_s, bout, in_hours
    FROM spans JOIN temp.numbered USING (seq);
DROP TABLE spans;
ALTER TABLE new_spans RENAME TO spans;
CREATE INDEX spans_by_day ON spans (local_day);

CREATE TABLE new_holds (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    hold         TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                  'application')),
    from_at      INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO new_holds (id, device, local_day, hold, from_at, length_s)
    SELECT numbered.id, 1, replace(local_day, '-', ''), hold, from_at, length_s
    FROM holds JOIN temp.numbered USING (seq);
DROP TABLE holds;
ALTER TABLE new_holds RENAME TO holds;
CREATE INDEX holds_by_day ON holds (local_day);

CREATE TABLE new_offers (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    offered_at   INTEGER NOT NULL,
    routine      TEXT    NOT NULL,
    first        INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because      TEXT    NOT NULL
) STRICT;
INSERT INTO new_offers (id, device, local_day, offered_at, routine, first, because)
    SELECT numbered.id, 1, replace(local_day, '-', ''), offered_at, routine, first, because
    FROM offers JOIN temp.numbered USING (seq);
DROP TABLE offers;
ALTER TABLE new_offers RENAME TO offers;
CREATE INDEX offers_by_day ON offers (local_day);

CREATE TABLE new_replies (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    replied_at   INTEGER NOT NULL,
    reply        TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine      TEXT    NOT NULL
) STRICT;
INSERT INTO new_replies (id, device, local_day, replied_at, reply, routine)
    SELECT numbered.id, 1, replace(local_day, '-', ''), replied_at, reply, routine
    FROM replies JOIN temp.numbered USING (seq);
DROP TABLE replies;
ALTER TABLE new_replies RENAME TO replies;
CREATE INDEX replies_by_day ON replies (local_day);

CREATE TABLE new_starts (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    run          INTEGER NOT NULL,  -- ties start, steps and end together, within one device
    started_at   INTEGER NOT NULL,
    routine      TEXT    NOT NULL,
    by_hand      INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    UNIQUE (device, run)
) STRICT;
INSERT INTO new_starts (id, device, local_day, run, started_at, routine, by_hand)
    SELECT numbered.id, 1, replace(local_day, '-', ''), run, started_at, routine, by_hand
    FROM starts JOIN temp.numbered USING (seq);
DROP TABLE starts;
ALTER TABLE new_starts RENAME TO starts;
CREATE INDEX starts_by_day ON starts (local_day);
CREATE INDEX starts_of_sessions ON starts (device, run) WHERE routine = 'session';

CREATE TABLE new_steps (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    run          INTEGER NOT NULL,
    step         INTEGER NOT NULL CHECK (step >= 0),
    exercise     TEXT    NOT NULL,
    side         TEXT    NOT NULL CHECK (side IN ('both', 'left', 'right', 'first', 'second')),
    reps_planned INTEGER NOT NULL CHECK (reps_planned >= 0),
    reps_done    INTEGER NOT NULL CHECK (reps_done >= 0),
    planned_s    INTEGER NOT NULL CHECK (planned_s >= 0),
    done_s       INTEGER NOT NULL CHECK (done_s >= 0),
    set_number   INTEGER NOT NULL CHECK (set_number >= 0),  -- from 0
    hold_s       INTEGER NOT NULL CHECK (hold_s >= 0),      -- planned in each repetition
    pack_version TEXT    NOT NULL,                          -- empty where nobody told
    sets_planned INTEGER NOT NULL CHECK (sets_planned >= 0),
    held_s       INTEGER NOT NULL CHECK (held_s >= 0),      -- really, in all repetitions together
    outcome      TEXT    NOT NULL CHECK (outcome IN ('done', 'partial', 'skipped', 'hurts'))
) STRICT;
INSERT INTO new_steps (id, device, local_day, run, step, exercise, side, reps_planned, reps_done, planned_s, done_s,
    set_number, hold_s, pack_version, sets_planned, held_s, outcome)
    SELECT numbered.id, 1, replace(local_day, '-', ''), run, step, exercise, side, reps_planned, reps_done, planned_s,
           done_s, set_number, hold_s, pack_version, 1, min(done_s, reps_done * hold_s),
           CASE WHEN done_s = 0 AND reps_done = 0 THEN 'skipped' WHEN reps_planned > 0 AND reps_done >= reps_planned THEN 'done'
                WHEN reps_planned = 0 AND done_s >= planned_s THEN 'done' ELSE 'partial' END
    FROM steps JOIN temp.numbered USING (seq);
DROP TABLE steps;
ALTER TABLE new_steps RENAME TO steps;
CREATE INDEX steps_by_day ON steps (local_day);
CREATE INDEX steps_by_run ON steps (device, run);

CREATE TABLE new_ends (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    run          INTEGER NOT NULL,
    ended_at     INTEGER NOT NULL,
    routine      TEXT    NOT NULL,
    outcome      TEXT    NOT NULL CHECK (outcome IN ('completed', 'partial', 'hurts', 'walk')),
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    share        REAL    NOT NULL CHECK (share BETWEEN 0 AND 1),  -- of the planned seconds
    UNIQUE (device, run)
) STRICT;
INSERT INTO new_ends (id, device, local_day, run, ended_at, routine, outcome, length_s, share)
    SELECT numbered.id, 1, replace(local_day, '-', ''), run, ended_at, routine, outcome, length_s, share
    FROM ends JOIN temp.numbered USING (seq);
DROP TABLE ends;
ALTER TABLE new_ends RENAME TO ends;
CREATE INDEX ends_by_day ON ends (local_day);
CREATE INDEX ends_that_hurt ON ends (device, run) WHERE outcome = 'hurts';

CREATE TABLE new_natural_breaks (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
INSERT INTO new_natural_breaks (id, device, local_day, from_at, to_at, length_s, towards_goal)
    SELECT numbered.id, 1, replace(local_day, '-', ''), from_at, to_at, length_s, towards_goal
    FROM natural_breaks JOIN temp.numbered USING (seq);
DROP TABLE natural_breaks;
ALTER TABLE new_natural_breaks RENAME TO natural_breaks;
CREATE INDEX natural_breaks_by_day ON natural_breaks (local_day);

CREATE TABLE new_logged_breaks (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    logged_at    INTEGER NOT NULL,
    what         TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s     INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO new_logged_breaks (id, device, local_day, logged_at, what, length_s)
    SELECT numbered.id, 1, replace(local_day, '-', ''), logged_at, what, length_s
    FROM logged_breaks JOIN temp.numbered USING (seq);
DROP TABLE logged_breaks;
ALTER TABLE new_logged_breaks RENAME TO logged_breaks;
CREATE INDEX logged_breaks_by_day ON logged_breaks (local_day);

CREATE TABLE new_reasons (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    reason_at    INTEGER NOT NULL,
    decided      TEXT    NOT NULL,
    because      TEXT    NOT NULL
) STRICT;
INSERT INTO new_reasons (id, device, local_day, reason_at, decided, because)
    SELECT numbered.id, 1, replace(local_day, '-', ''), reason_at, decided, because
    FROM reasons JOIN temp.numbered USING (seq);
DROP TABLE reasons;
ALTER TABLE new_reasons RENAME TO reasons;
CREATE INDEX reasons_by_instant ON reasons (reason_at);

CREATE TABLE new_check_ins (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    run          INTEGER NOT NULL,
    said_at      INTEGER NOT NULL,
    routine      TEXT    NOT NULL,
    feeling      TEXT    NOT NULL CHECK (feeling IN ('easier', 'same', 'worse')),
    area         TEXT    NOT NULL  -- empty where none was named
) STRICT;
INSERT INTO new_check_ins (id, device, local_day, run, said_at, routine, feeling, area)
    SELECT numbered.id, 1, replace(local_day, '-', ''), run, said_at, routine, feeling, area
    FROM check_ins JOIN temp.numbered USING (seq);
DROP TABLE check_ins;
ALTER TABLE new_check_ins RENAME TO check_ins;
CREATE INDEX check_ins_by_day ON check_ins (local_day);

CREATE TABLE new_hurts (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    felt_at      INTEGER NOT NULL,
    exercise     TEXT    NOT NULL,
    area         TEXT    NOT NULL,
    pain         TEXT    NOT NULL CHECK (pain IN ('mild', 'clear', 'strong'))
) STRICT;
INSERT INTO new_hurts (id, device, local_day, felt_at, exercise, area, pain)
    SELECT numbered.id, 1, replace(local_day, '-', ''), felt_at, exercise, area, pain
    FROM hurts JOIN temp.numbered USING (seq);
DROP TABLE hurts;
ALTER TABLE new_hurts RENAME TO hurts;
CREATE INDEX hurts_by_day ON hurts (local_day);

CREATE TABLE new_hurt_answers (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    said_at      INTEGER NOT NULL,
    area         TEXT    NOT NULL,
    answer       TEXT    NOT NULL CHECK (answer IN ('not_said', 'gone', 'same', 'worse'))
) STRICT;
INSERT INTO new_hurt_answers (id, device, local_day, said_at, area, answer)
    SELECT numbered.id, 1, replace(local_day, '-', ''), said_at, area, answer
    FROM hurt_answers JOIN temp.numbered USING (seq);
DROP TABLE hurt_answers;
ALTER TABLE new_hurt_answers RENAME TO hurt_answers;
CREATE INDEX hurt_answers_by_day ON hurt_answers (local_day);

CREATE TABLE new_allowed_again (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    allowed_at   INTEGER NOT NULL,
    exercise     TEXT    NOT NULL,  -- empty where all of an area was allowed
    area         TEXT    NOT NULL   -- empty where one exercise was
) STRICT;
INSERT INTO new_allowed_again (id, device, local_day, allowed_at, exercise, area)
    SELECT numbered.id, 1, replace(local_day, '-', ''), allowed_at, exercise, area
    FROM allowed_again JOIN temp.numbered USING (seq);
DROP TABLE allowed_again;
ALTER TABLE new_allowed_again RENAME TO allowed_again;
CREATE INDEX allowed_again_by_day ON allowed_again (local_day);

CREATE TABLE new_efforts (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    run          INTEGER NOT NULL,
    said_at      INTEGER NOT NULL,
    exercise     TEXT    NOT NULL,
    effort       INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 10)
) STRICT;
INSERT INTO new_efforts (id, device, local_day, run, said_at, exercise, effort)
    SELECT numbered.id, 1, replace(local_day, '-', ''), run, said_at, exercise, effort
    FROM efforts JOIN temp.numbered USING (seq);
DROP TABLE efforts;
ALTER TABLE new_efforts RENAME TO efforts;
CREATE INDEX efforts_by_day ON efforts (local_day);

CREATE TABLE new_suggestions (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    answered_at  INTEGER NOT NULL,
    after_run    INTEGER NOT NULL,  -- the session that it follows
    kind         TEXT    NOT NULL CHECK (kind IN ('more_reps', 'more_sets', 'more_load', 'try_harder', 'keep_harder')),
    exercise     TEXT    NOT NULL,  -- empty: all strengthening moves
    harder       TEXT    NOT NULL,  -- empty where none is meant
    amount       INTEGER NOT NULL CHECK (amount >= 0),
    because      TEXT    NOT NULL,
    accepted     INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT;
INSERT INTO new_suggestions (id, device, local_day, answered_at, after_run, kind, exercise, harder, amount, because,
    accepted)
    SELECT numbered.id, 1, replace(local_day, '-', ''), answered_at, after_run, kind, exercise, harder, amount,
           because, accepted
    FROM suggestions JOIN temp.numbered USING (seq);
DROP TABLE suggestions;
ALTER TABLE new_suggestions RENAME TO suggestions;
CREATE INDEX suggestions_by_day ON suggestions (local_day);

CREATE TABLE new_undone_changes (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    undone_at    INTEGER NOT NULL,
    after_run    INTEGER NOT NULL
) STRICT;
INSERT INTO new_undone_changes (id, device, local_day, undone_at, after_run)
    SELECT numbered.id, 1, replace(local_day, '-', ''), undone_at, after_run
    FROM undone_changes JOIN temp.numbered USING (seq);
DROP TABLE undone_changes;
ALTER TABLE new_undone_changes RENAME TO undone_changes;
CREATE INDEX undone_changes_by_day ON undone_changes (local_day);

CREATE TABLE new_acknowledgements (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    acknowledged_at INTEGER NOT NULL
) STRICT;
INSERT INTO new_acknowledgements (id, device, local_day, acknowledged_at)
    SELECT numbered.id, 1, replace(local_day, '-', ''), acknowledged_at
    FROM acknowledgements JOIN temp.numbered USING (seq);
DROP TABLE acknowledgements;
ALTER TABLE new_acknowledgements RENAME TO acknowledgements;
CREATE INDEX acknowledgements_by_day ON acknowledgements (local_day);

CREATE TABLE setting_changes (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    changed_at   INTEGER NOT NULL,
    setting      TEXT    NOT NULL,
    before       TEXT    NOT NULL,  -- as in the settings file
    after        TEXT    NOT NULL
) STRICT;
CREATE INDEX setting_changes_by_day ON setting_changes (local_day);

CREATE TABLE discomforts (
    id           INTEGER PRIMARY KEY,
    device       INTEGER NOT NULL REFERENCES devices,
    local_day    INTEGER NOT NULL CHECK (local_day BETWEEN 19700101 AND 99991231),
    struck       INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    said_at      INTEGER NOT NULL,
    level        INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
    area         TEXT    NOT NULL  -- empty where none was named
) STRICT;
CREATE INDEX discomforts_by_day ON discomforts (local_day);

DROP TABLE temp.numbered;
)";

}  // namespace unhunch::sqlite
