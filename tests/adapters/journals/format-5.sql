-- A journal as Unhunch wrote it when its format was 5.
PRAGMA application_id = 1433299061;
BEGIN TRANSACTION;
CREATE TABLE acknowledgements (
    seq             INTEGER PRIMARY KEY,
    local_day       TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    acknowledged_at INTEGER NOT NULL
) STRICT;
INSERT INTO "acknowledgements" VALUES(18,'2026-01-28',1795262526);
INSERT INTO "acknowledgements" VALUES(36,'2026-02-28',1797854652);
INSERT INTO "acknowledgements" VALUES(54,'2026-03-28',1800446778);
CREATE TABLE allowed_again (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    allowed_at INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,  -- empty where all of an area was allowed
    area       TEXT    NOT NULL   -- empty where one exercise was
) STRICT;
INSERT INTO "allowed_again" VALUES(13,'2026-01-28',1795262491,'band_row','hips');
INSERT INTO "allowed_again" VALUES(31,'2026-02-28',1797854617,'chin_tuck','neck');
INSERT INTO "allowed_again" VALUES(49,'2026-03-28',1800446743,'band_row','hips');
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
INSERT INTO "check_ins" VALUES(28,'2026-02-28',5,1797854596,'session','same','hips');
INSERT INTO "check_ins" VALUES(46,'2026-03-28',6,1800446722,'desk_reset','worse','neck');
CREATE TABLE efforts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL,
    said_at    INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,
    effort     INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 10)
) STRICT;
INSERT INTO "efforts" VALUES(15,'2026-01-28',4,1795262505,'band_row',6);
INSERT INTO "efforts" VALUES(33,'2026-02-28',5,1797854631,'chin_tuck',6);
INSERT INTO "efforts" VALUES(51,'2026-03-28',6,1800446757,'band_row',6);
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
INSERT INTO "ends" VALUES(32,'2026-02-28',5,1797854624,'session','hurts',97,0.5);
INSERT INTO "ends" VALUES(50,'2026-03-28',6,1800446750,'desk_reset','walk',152,0.5);
CREATE TABLE holds (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hold       TEXT    NOT NULL CHECK (hold IN ('paused', 'hours', 'call', 'do_not_disturb', 'full_screen', 'media',
                                                'application')),
    from_at    INTEGER NOT NULL,
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "holds" VALUES(2,'2026-01-28','paused',1795262414,6);
INSERT INTO "holds" VALUES(20,'2026-02-28','call',1797854540,61);
INSERT INTO "holds" VALUES(38,'2026-03-28','paused',1800446666,116);
CREATE TABLE hurt_answers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    said_at    INTEGER NOT NULL,
    area       TEXT    NOT NULL,
    answer     TEXT    NOT NULL CHECK (answer IN ('not_said', 'gone', 'same', 'worse'))
) STRICT;
INSERT INTO "hurt_answers" VALUES(12,'2026-01-28',1795262484,'neck','not_said');
INSERT INTO "hurt_answers" VALUES(30,'2026-02-28',1797854610,'hips','gone');
INSERT INTO "hurt_answers" VALUES(48,'2026-03-28',1800446736,'neck','not_said');
CREATE TABLE hurts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    felt_at    INTEGER NOT NULL,
    exercise   TEXT    NOT NULL,
    area       TEXT    NOT NULL,
    pain       TEXT    NOT NULL CHECK (pain IN ('mild', 'clear', 'strong'))
) STRICT;
INSERT INTO "hurts" VALUES(11,'2026-01-28',1795262477,'band_row','hips','strong');
INSERT INTO "hurts" VALUES(29,'2026-02-28',1797854603,'chin_tuck','neck','mild');
INSERT INTO "hurts" VALUES(47,'2026-03-28',1800446729,'band_row','hips','strong');
CREATE TABLE logged_breaks (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    logged_at  INTEGER NOT NULL,
    what       TEXT    NOT NULL CHECK (what IN ('walk', 'stretch')),
    length_s   INTEGER NOT NULL CHECK (length_s >= 0)
) STRICT;
INSERT INTO "logged_breaks" VALUES(8,'2026-01-28',1795262456,'walk',24);
INSERT INTO "logged_breaks" VALUES(26,'2026-02-28',1797854582,'stretch',79);
INSERT INTO "logged_breaks" VALUES(44,'2026-03-28',1800446708,'walk',134);
CREATE TABLE natural_breaks (
    seq          INTEGER PRIMARY KEY,
    local_day    TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_at      INTEGER NOT NULL,
    to_at        INTEGER NOT NULL,
    length_s     INTEGER NOT NULL CHECK (length_s >= 0),
    towards_goal INTEGER NOT NULL CHECK (towards_goal IN (0, 1))
) STRICT;
INSERT INTO "natural_breaks" VALUES(7,'2026-01-28',1795262449,1795262449,21,0);
INSERT INTO "natural_breaks" VALUES(25,'2026-02-28',1797854575,1797854575,76,1);
INSERT INTO "natural_breaks" VALUES(43,'2026-03-28',1800446701,1800446701,131,0);
CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    offered_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    first      INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 0: the same reminder, shown again
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "offers" VALUES(3,'2026-01-28',1795262421,'session',0,'It is week 3');
INSERT INTO "offers" VALUES(21,'2026-02-28',1797854547,'desk_reset',1,'You have been sitting for 30 min
Neck is next');
INSERT INTO "offers" VALUES(39,'2026-03-28',1800446673,'session',0,'It is week 3');
CREATE TABLE reasons (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason_at  INTEGER NOT NULL,
    decided    TEXT    NOT NULL,
    because    TEXT    NOT NULL
) STRICT;
INSERT INTO "reasons" VALUES(9,'2026-01-28',1795262463,'','It is week 3');
INSERT INTO "reasons" VALUES(27,'2026-02-28',1797854589,'due','You have been sitting for 30 min
Neck is next');
INSERT INTO "reasons" VALUES(45,'2026-03-28',1800446715,'','It is week 3');
CREATE TABLE replies (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    replied_at INTEGER NOT NULL,
    reply      TEXT    NOT NULL CHECK (reply IN ('snoozed', 'skipped', 'skip_undone', 'ignored')),
    routine    TEXT    NOT NULL
) STRICT;
INSERT INTO "replies" VALUES(4,'2026-01-28',1795262428,'snoozed','desk_reset');
INSERT INTO "replies" VALUES(22,'2026-02-28',1797854554,'skip_undone','session');
INSERT INTO "replies" VALUES(40,'2026-03-28',1800446680,'snoozed','desk_reset');
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
INSERT INTO "spans" VALUES(19,'2026-02-28','standing',1797854533,58,2,1);
INSERT INTO "spans" VALUES(37,'2026-03-28','away',1800446659,113,3,0);
CREATE TABLE starts (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run        INTEGER NOT NULL UNIQUE,  -- ties start, steps and end together
    started_at INTEGER NOT NULL,
    routine    TEXT    NOT NULL,
    by_hand    INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;
INSERT INTO "starts" VALUES(5,'2026-01-28',4,1795262435,'session',0);
INSERT INTO "starts" VALUES(23,'2026-02-28',5,1797854561,'desk_reset',1);
INSERT INTO "starts" VALUES(41,'2026-03-28',6,1800446687,'session',0);
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
INSERT INTO "steps" VALUES(24,'2026-02-28',5,73,'band_row','left',73,73,73,73);
INSERT INTO "steps" VALUES(42,'2026-03-28',6,128,'chin_tuck','both',128,128,128,128);
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
INSERT INTO "suggestions" VALUES(16,'2026-01-28',1795262512,4,'more_reps','chin_tuck','',48,'You have been sitting for 30 min
Neck is next',0);
INSERT INTO "suggestions" VALUES(34,'2026-02-28',1797854638,5,'more_load','band_row','band_row',103,'It is week 3',1);
INSERT INTO "suggestions" VALUES(52,'2026-03-28',1800446764,6,'more_reps','chin_tuck','',158,'You have been sitting for 30 min
Neck is next',0);
CREATE TABLE undone_changes (
    seq        INTEGER PRIMARY KEY,
    local_day  TEXT    NOT NULL CHECK (local_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    undone_at  INTEGER NOT NULL,
    after_run  INTEGER NOT NULL
) STRICT;
INSERT INTO "undone_changes" VALUES(17,'2026-01-28',1795262519,4);
INSERT INTO "undone_changes" VALUES(35,'2026-02-28',1797854645,5);
INSERT INTO "undone_changes" VALUES(53,'2026-03-28',1800446771,6);
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
CREATE INDEX efforts_by_day ON efforts (local_day);
CREATE INDEX suggestions_by_day ON suggestions (local_day);
CREATE INDEX undone_changes_by_day ON undone_changes (local_day);
CREATE INDEX acknowledgements_by_day ON acknowledgements (local_day);
COMMIT;
PRAGMA user_version = 5;
