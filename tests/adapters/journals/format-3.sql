-- A journal as Unhunch wrote it when its format was 3.
PRAGMA application_id = 1433299061;
BEGIN TRANSACTION;
CREATE TABLE check_ins (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL,
    said_at    INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    feeling    TEXT    NOT NULL CHECK (feeling IN ('easier', 'same', 'worse')),
    area       TEXT    NOT NULL  -- empty where none was named
) STRICT;
INSERT INTO "check_ins" VALUES(11,'2026-01-28',4,1795262477,'session','same','hips');
INSERT INTO "check_ins" VALUES(22,'2026-02-28',5,1797854554,'session','same','hips');
INSERT INTO "check_ins" VALUES(33,'2026-03-28',6,1800446631,'session','same','hips');
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
INSERT INTO "ends" VALUES(18,'2026-02-28',5,1797854526,'session','hurts',55,0.5);
INSERT INTO "ends" VALUES(29,'2026-03-28',6,1800446603,'session','hurts',89,0.5);
CREATE TABLE holds (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hold       TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                'application')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "holds" VALUES(2,'2026-01-28','paused',1795262414,6);
INSERT INTO "holds" VALUES(13,'2026-02-28','paused',1797854491,40);
INSERT INTO "holds" VALUES(24,'2026-03-28','paused',1800446568,74);
CREATE TABLE logged_breaks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    logged_at  INTEGER NOT NULL,
    what       TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "logged_breaks" VALUES(9,'2026-01-28',1795262463,'stretch',27);
INSERT INTO "logged_breaks" VALUES(20,'2026-02-28',1797854540,'stretch',61);
INSERT INTO "logged_breaks" VALUES(31,'2026-03-28',1800446617,'stretch',95);
CREATE TABLE natural_breaks (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
INSERT INTO "natural_breaks" VALUES(8,'2026-01-28',1795262456,1795262456,24,0);
INSERT INTO "natural_breaks" VALUES(19,'2026-02-28',1797854533,1797854533,58,1);
INSERT INTO "natural_breaks" VALUES(30,'2026-03-28',1800446610,1800446610,92,0);
CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    offered_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    first      INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "offers" VALUES(3,'2026-01-28',1795262421,'session',0,'It is week 3');
INSERT INTO "offers" VALUES(14,'2026-02-28',1797854498,'session',1,'It is week 3');
INSERT INTO "offers" VALUES(25,'2026-03-28',1800446575,'session',0,'It is week 3');
CREATE TABLE reasons (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason_at  INTEGER NOT NULL,
    decided    TEXT    NOT NULL,
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "reasons" VALUES(10,'2026-01-28',1795262470,'due','You have been sitting for 30 min
Neck is next');
INSERT INTO "reasons" VALUES(21,'2026-02-28',1797854547,'due','You have been sitting for 30 min
Neck is next');
INSERT INTO "reasons" VALUES(32,'2026-03-28',1800446624,'due','You have been sitting for 30 min
Neck is next');
CREATE TABLE replies (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    replied_at INTEGER NOT NULL,
    reply      TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine    TEXT    NOT NULL
) STRICT;
INSERT INTO "replies" VALUES(4,'2026-01-28',1795262428,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(15,'2026-02-28',1797854505,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(26,'2026-03-28',1800446582,'snoozed','desk_reset');
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
INSERT INTO "spans" VALUES(12,'2026-02-28','still',1797854484,37,2,1);
INSERT INTO "spans" VALUES(23,'2026-03-28','still',1800446561,71,3,0);
CREATE TABLE starts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,  -- ties start, steps and end together
    started_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    by_hand    INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
INSERT INTO "starts" VALUES(5,'2026-01-28',4,1795262435,'session',0);
INSERT INTO "starts" VALUES(16,'2026-02-28',5,1797854512,'session',1);
INSERT INTO "starts" VALUES(27,'2026-03-28',6,1800446589,'session',0);
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
INSERT INTO "steps" VALUES(17,'2026-02-28',5,52,'chin_tuck','both',52,52,52,52);
INSERT INTO "steps" VALUES(28,'2026-03-28',6,86,'chin_tuck','both',86,86,86,86);
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
CREATE INDEX reasons_by_instant ON reasons (reason_at);
CREATE INDEX check_ins_by_day ON check_ins (local_day);
COMMIT;
PRAGMA user_version = 3;
