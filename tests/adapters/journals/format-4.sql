-- A journal as Unhunch wrote it when its format was 4.
PRAGMA application_id = 1433299061;
BEGIN TRANSACTION;
CREATE TABLE allowed_again (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    allowed_at INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,  -- empty where all of an area was allowed
    area       TEXT    NOT NULL   -- empty where one exercise was
) STRICT;
INSERT INTO "allowed_again" VALUES(13,'2026-01-28',1795262491,'band_row','hips');
INSERT INTO "allowed_again" VALUES(27,'2026-02-28',1797854589,'chin_tuck','neck');
INSERT INTO "allowed_again" VALUES(41,'2026-03-28',1800446687,'band_row','hips');
CREATE TABLE check_ins (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL,
    said_at    INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    feeling    TEXT    NOT NULL CHECK (feeling IN ('easier', 'same', 'worse')),
    area       TEXT    NOT NULL  -- empty where none was named
) STRICT;
INSERT INTO "check_ins" VALUES(10,'2026-01-28',4,1795262470,'desk_reset','worse','neck');
INSERT INTO "check_ins" VALUES(24,'2026-02-28',5,1797854568,'session','same','hips');
INSERT INTO "check_ins" VALUES(38,'2026-03-28',6,1800446666,'desk_reset','worse','neck');
CREATE TABLE "ends" (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,
    ended_at   INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('completed', 'partial', 'hurts', 'walk')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0),
    share      REAL    NOT NULL CHECK (share BETWEEN 0 AND 1)  -- of the planned seconds
) STRICT;
INSERT INTO "ends" VALUES(14,'2026-01-28',4,1795262498,'desk_reset','completed',42,0.5);
INSERT INTO "ends" VALUES(28,'2026-02-28',5,1797854596,'session','hurts',85,0.5);
INSERT INTO "ends" VALUES(42,'2026-03-28',6,1800446694,'desk_reset','walk',128,0.5);
CREATE TABLE holds (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hold       TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                'application')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "holds" VALUES(2,'2026-01-28','paused',1795262414,6);
INSERT INTO "holds" VALUES(16,'2026-02-28','call',1797854512,49);
INSERT INTO "holds" VALUES(30,'2026-03-28','paused',1800446610,92);
CREATE TABLE hurt_answers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    said_at    INTEGER NOT NULL,
    area       TEXT    NOT NULL,
    answer     TEXT    NOT NULL CHECK (answer IN ('not_said', 'gone', 'same', 'worse'))
) STRICT;
INSERT INTO "hurt_answers" VALUES(12,'2026-01-28',1795262484,'neck','not_said');
INSERT INTO "hurt_answers" VALUES(26,'2026-02-28',1797854582,'hips','gone');
INSERT INTO "hurt_answers" VALUES(40,'2026-03-28',1800446680,'neck','not_said');
CREATE TABLE hurts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    felt_at    INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,
    area       TEXT    NOT NULL,
    pain       TEXT    NOT NULL CHECK (pain IN ('mild', 'clear', 'strong'))
) STRICT;
INSERT INTO "hurts" VALUES(11,'2026-01-28',1795262477,'band_row','hips','strong');
INSERT INTO "hurts" VALUES(25,'2026-02-28',1797854575,'chin_tuck','neck','mild');
INSERT INTO "hurts" VALUES(39,'2026-03-28',1800446673,'band_row','hips','strong');
CREATE TABLE logged_breaks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    logged_at  INTEGER NOT NULL,
    what       TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "logged_breaks" VALUES(8,'2026-01-28',1795262456,'walk',24);
INSERT INTO "logged_breaks" VALUES(22,'2026-02-28',1797854554,'stretch',67);
INSERT INTO "logged_breaks" VALUES(36,'2026-03-28',1800446652,'walk',110);
CREATE TABLE natural_breaks (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
INSERT INTO "natural_breaks" VALUES(7,'2026-01-28',1795262449,1795262449,21,0);
INSERT INTO "natural_breaks" VALUES(21,'2026-02-28',1797854547,1797854547,64,1);
INSERT INTO "natural_breaks" VALUES(35,'2026-03-28',1800446645,1800446645,107,0);
CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    offered_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    first      INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "offers" VALUES(3,'2026-01-28',1795262421,'session',0,'It is week 3');
INSERT INTO "offers" VALUES(17,'2026-02-28',1797854519,'desk_reset',1,'You have been sitting for 30 min
Neck is next');
INSERT INTO "offers" VALUES(31,'2026-03-28',1800446617,'session',0,'It is week 3');
CREATE TABLE reasons (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason_at  INTEGER NOT NULL,
    decided    TEXT    NOT NULL,
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "reasons" VALUES(9,'2026-01-28',1795262463,'','It is week 3');
INSERT INTO "reasons" VALUES(23,'2026-02-28',1797854561,'due','You have been sitting for 30 min
Neck is next');
INSERT INTO "reasons" VALUES(37,'2026-03-28',1800446659,'','It is week 3');
CREATE TABLE replies (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    replied_at INTEGER NOT NULL,
    reply      TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine    TEXT    NOT NULL
) STRICT;
INSERT INTO "replies" VALUES(4,'2026-01-28',1795262428,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(18,'2026-02-28',1797854526,'skip_undone','session');
INSERT INTO "replies" VALUES(32,'2026-03-28',1800446624,'snoozed','desk_reset');
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
INSERT INTO "spans" VALUES(15,'2026-02-28','asleep',1797854505,46,2,1);
INSERT INTO "spans" VALUES(29,'2026-03-28','still',1800446603,89,3,0);
CREATE TABLE starts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,  -- ties start, steps and end together
    started_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    by_hand    INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
INSERT INTO "starts" VALUES(5,'2026-01-28',4,1795262435,'session',0);
INSERT INTO "starts" VALUES(19,'2026-02-28',5,1797854533,'desk_reset',1);
INSERT INTO "starts" VALUES(33,'2026-03-28',6,1800446631,'session',0);
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
INSERT INTO "steps" VALUES(20,'2026-02-28',5,61,'band_row','left',61,61,61,61);
INSERT INTO "steps" VALUES(34,'2026-03-28',6,104,'chin_tuck','both',104,104,104,104);
CREATE INDEX spans_by_day  ON spans (local_day);
CREATE INDEX spans_by_bout ON spans (bout);
CREATE INDEX holds_by_day ON holds (local_day);
CREATE INDEX offers_by_day ON offers (local_day);
CREATE INDEX replies_by_day ON replies (local_day);
CREATE INDEX starts_by_day ON starts (local_day);
CREATE INDEX steps_by_day ON steps (local_day);
CREATE INDEX steps_by_run ON steps (run);
CREATE INDEX natural_breaks_by_day ON natural_breaks (local_day);
CREATE INDEX logged_breaks_by_day ON logged_breaks (local_day);
CREATE INDEX reasons_by_instant ON reasons (reason_at);
CREATE INDEX check_ins_by_day ON check_ins (local_day);
CREATE INDEX hurts_by_day ON hurts (local_day);
CREATE INDEX hurt_answers_by_day ON hurt_answers (local_day);
CREATE INDEX allowed_again_by_day ON allowed_again (local_day);
CREATE INDEX ends_by_day ON ends (local_day);
COMMIT;
PRAGMA user_version = 4;
