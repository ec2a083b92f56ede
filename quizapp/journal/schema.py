"""The journal's tables, and whether a file has them.

A migration is a script; its number is its place in the list, from 1.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from quizapp.journal.faults import ForeignJournal, NewerJournal, NoJournal

APPLICATION_ID = 0x51554A31  # "QUJ1"

_FIRST = """
CREATE TABLE content (
    hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('header', 'question')), json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE learner (id TEXT PRIMARY KEY, name TEXT NOT NULL, extra_time INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE attempt (
    id TEXT PRIMARY KEY, learner TEXT NOT NULL REFERENCES learner, mode TEXT NOT NULL, title TEXT NOT NULL,
    subject TEXT NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL, seed INTEGER NOT NULL, plan TEXT NOT NULL,
    worker TEXT
) STRICT;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, attempt TEXT NOT NULL REFERENCES attempt, slot INTEGER NOT NULL,
    kind TEXT NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL, active INTEGER NOT NULL, json TEXT NOT NULL
) STRICT;
CREATE INDEX event_attempt ON event (attempt, seq);
CREATE TABLE mark (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, answer INTEGER NOT NULL REFERENCES event, by TEXT NOT NULL,
    content TEXT NOT NULL REFERENCES content, credit TEXT NOT NULL, points TEXT NOT NULL, reason TEXT,
    voids INTEGER REFERENCES mark
) STRICT;
CREATE INDEX mark_answer ON mark (answer);

CREATE TABLE derived_attempt (
    attempt TEXT PRIMARY KEY, learner TEXT NOT NULL, finished INTEGER NOT NULL, title TEXT NOT NULL,
    subject TEXT NOT NULL, slot INTEGER NOT NULL, told INTEGER NOT NULL, answered INTEGER NOT NULL,
    questions INTEGER NOT NULL, seq INTEGER NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_attempt_open ON derived_attempt (learner, finished, seq);
CREATE TABLE derived_subject (
    learner TEXT NOT NULL, subject TEXT NOT NULL, taken INTEGER NOT NULL, attempt TEXT NOT NULL, seq INTEGER NOT NULL,
    utc INTEGER NOT NULL, last_earned TEXT NOT NULL, last_possible TEXT NOT NULL, best_earned TEXT NOT NULL,
    best_possible TEXT NOT NULL, PRIMARY KEY (learner, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE derived_domain (
    learner TEXT NOT NULL, scope TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, color TEXT,
    place INTEGER NOT NULL, earned TEXT NOT NULL, possible TEXT NOT NULL, questions INTEGER NOT NULL,
    attempt TEXT NOT NULL, seq INTEGER NOT NULL, utc INTEGER NOT NULL, PRIMARY KEY (learner, scope, slug)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER content_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER mark_stays BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
CREATE TRIGGER mark_kept BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER learner_kept BEFORE DELETE ON learner BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'facts are not deleted'); END;
CREATE TRIGGER attempt_stays BEFORE UPDATE OF id, learner, mode, title, subject, utc, offset, seed, plan ON attempt
    BEGIN SELECT RAISE(ABORT, 'facts are not changed'); END;
"""

_SECOND = """
CREATE TABLE derived_points (
    attempt TEXT NOT NULL, scope TEXT NOT NULL, slug TEXT NOT NULL, learner TEXT NOT NULL, scope_title TEXT NOT NULL,
    title TEXT NOT NULL, color TEXT, place INTEGER NOT NULL, earned TEXT NOT NULL, possible TEXT NOT NULL,
    questions INTEGER NOT NULL, seq INTEGER NOT NULL, utc INTEGER NOT NULL, offset INTEGER NOT NULL,
    PRIMARY KEY (attempt, scope, slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_points_scope ON derived_points (learner, scope, seq);
CREATE INDEX derived_attempt_newest ON derived_attempt (learner, seq);
CREATE TABLE derived_due (what TEXT PRIMARY KEY, before INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO derived_due SELECT 'points', max(seq) + 1 FROM derived_attempt WHERE finished = 1 HAVING count(*) > 0;
"""

_THIRD = """
ALTER TABLE derived_attempt ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE derived_attempt ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
DROP INDEX derived_attempt_open;
CREATE INDEX derived_attempt_open ON derived_attempt (learner, finished, aside, seq);
UPDATE derived_attempt SET flagged = (
    SELECT count(*) FROM event WHERE event.attempt = derived_attempt.attempt AND kind = 'flagged'
    AND json = '{"on":true}' AND seq = (
        SELECT max(seq) FROM event newest WHERE newest.attempt = event.attempt AND newest.slot = event.slot
        AND newest.kind = 'flagged'
    )
);
"""

_FOURTH = """
ALTER TABLE derived_attempt ADD COLUMN possible TEXT;
ALTER TABLE derived_attempt ADD COLUMN unmarked INTEGER NOT NULL DEFAULT 0;
"""

MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH)
"""
facts: content, learner, attempt, event, mark, only ever added to; `worker` alone says who works on an attempt now.
derived_…: what Home and Progress read; dropped and made again by `derived.rebuild`. `derived_due` names what a
migration has left to be made from the facts when it is first read, of attempts whose newest event is `before` one: so
the start does not wait for it.
Times are UTC in ms and the zone's offset in minutes; order is by `seq`, never by clock. Points are `n/d`.
`possible` is what a finished attempt could earn in all; NULL: as much as its domains together. `mark.credit` is empty
where a type gives none.
"""

DERIVED = ("derived_attempt", "derived_subject", "derived_domain", "derived_points", "derived_due")


def look(path: str, newest: int) -> None:
    """Raise ForeignJournal or NewerJournal where a file is not ours to open; `newest` is this program's version.

    The file is opened for reading alone: an ordinary connection would move another's write-ahead log into it.
    """
    if not os.path.exists(path):
        return
    if not os.path.isfile(path):
        raise NoJournal(path, "it is not a file")
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
        db.execute("BEGIN")  # so that all is read as it was at one moment
        version_of(path, db, newest)


def version_of(path: str, db: sqlite3.Connection, newest: int) -> int:
    """Return the number of migrations that a file has seen, 0 for an empty one; raises as `look` does."""
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    version = version_in(db)
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and (owner or version or tables):
        raise ForeignJournal(path)
    if version > newest:
        raise NewerJournal(path, str(version))
    return version


def version_in(db: sqlite3.Connection) -> int:
    """Return the number of migrations that an open file says it has seen."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])
