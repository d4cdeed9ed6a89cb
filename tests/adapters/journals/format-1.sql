-- A journal as Unhunch wrote it when its format was 1.
PRAGMA application_id = 1433299061;
BEGIN TRANSACTION;
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
INSERT INTO "ends" VALUES(7,'2026-01-28',4,1795262449,'session','hurts',21,0.5);
INSERT INTO "ends" VALUES(16,'2026-02-28',5,1797854512,'session','hurts',49,0.5);
INSERT INTO "ends" VALUES(25,'2026-03-28',6,1800446575,'session','hurts',77,0.5);
CREATE TABLE holds (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hold       TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                'application')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "holds" VALUES(2,'2026-01-28','paused',1795262414,6);
INSERT INTO "holds" VALUES(11,'2026-02-28','paused',1797854477,34);
INSERT INTO "holds" VALUES(20,'2026-03-28','paused',1800446540,62);
CREATE TABLE logged_breaks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    logged_at  INTEGER NOT NULL,
    what       TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "logged_breaks" VALUES(9,'2026-01-28',1795262463,'stretch',27);
INSERT INTO "logged_breaks" VALUES(18,'2026-02-28',1797854526,'stretch',55);
INSERT INTO "logged_breaks" VALUES(27,'2026-03-28',1800446589,'stretch',83);
CREATE TABLE natural_breaks (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
INSERT INTO "natural_breaks" VALUES(8,'2026-01-28',1795262456,1795262456,24,0);
INSERT INTO "natural_breaks" VALUES(17,'2026-02-28',1797854519,1797854519,52,1);
INSERT INTO "natural_breaks" VALUES(26,'2026-03-28',1800446582,1800446582,80,0);
CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    offered_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    first      INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "offers" VALUES(3,'2026-01-28',1795262421,'session',0,'It is week 3');
INSERT INTO "offers" VALUES(12,'2026-02-28',1797854484,'session',1,'It is week 3');
INSERT INTO "offers" VALUES(21,'2026-03-28',1800446547,'session',0,'It is week 3');
CREATE TABLE replies (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    replied_at INTEGER NOT NULL,
    reply      TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine    TEXT    NOT NULL
) STRICT;
INSERT INTO "replies" VALUES(4,'2026-01-28',1795262428,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(13,'2026-02-28',1797854491,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(22,'2026-03-28',1800446554,'snoozed','desk_reset');
CREATE TABLE spans (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind       TEXT    NOT NULL CHECK (kind IN ('active', 'still', 'standing', 'away', 'asleep', 'on_break')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0),
    bout       INTEGER NOT NULL CHECK (bout >= 0),  -- 0 where the time is not sitting
    in_hours   INTEGER NOT NULL CHECK (in_hours IN (0, 1))
) STRICT;
INSERT INTO "spans" VALUES(1,'2026-01-28','still',1795262407,3,1,0);
INSERT INTO "spans" VALUES(10,'2026-02-28','on_break',1797854470,31,2,1);
INSERT INTO "spans" VALUES(19,'2026-03-28','away',1800446533,59,3,0);
CREATE TABLE starts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,  -- ties start, steps and end together
    started_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    by_hand    INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
INSERT INTO "starts" VALUES(5,'2026-01-28',4,1795262435,'session',0);
INSERT INTO "starts" VALUES(14,'2026-02-28',5,1797854498,'session',1);
INSERT INTO "starts" VALUES(23,'2026-03-28',6,1800446561,'session',0);
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
INSERT INTO "steps" VALUES(6,'2026-01-28',4,18,'chin_tuck','both',18,18,18,18);
INSERT INTO "steps" VALUES(15,'2026-02-28',5,46,'chin_tuck','both',46,46,46,46);
INSERT INTO "steps" VALUES(24,'2026-03-28',6,74,'chin_tuck','both',74,74,74,74);
CREATE INDEX spans_by_day  ON spans (local_day);
CREATE INDEX spans_by_bout ON spans (bout);
CREATE INDEX holds_by_day ON holds (local_day);
CREATE INDEX offers_by_day ON offers (local_day);
CREATE INDEX replies_by_day ON replies (local_day);
CREATE INDEX starts_by_day ON starts (local_day);
CREATE INDEX steps_by_day ON steps (local_day);
CREATE INDEX steps_by_run ON steps (run);
CREATE INDEX ends_by_day ON ends (local_day);
CREATE INDEX natural_breaks_by_day ON natural_breaks (local_day);
CREATE INDEX logged_breaks_by_day ON logged_breaks (local_day);
COMMIT;
PRAGMA user_version = 1;
