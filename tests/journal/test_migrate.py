"""Migrations: all or nothing, and the older journal is copied first. The next migration is made up here."""

import sqlite3
import time
from pathlib import Path

import pytest

from quizapp.journal.attempts import attempt_ids, begin, read
from quizapp.journal.faults import NewerJournal, NoJournal
from quizapp.journal.schema import MIGRATIONS, look
from quizapp.journal.store import NAME, open_journal
from quizapp.session.actions import Answer, Begin
from quizapp.session.plan import plan_all
from tests.builders import NOON, RIVERS
from tests.journal.child import do
from tests.processes import spawn

NOW = len(MIGRATIONS)  # the version of this program
NEXT = """
-- What a later version might add;
ALTER TABLE learner ADD COLUMN school TEXT;
CREATE TRIGGER learner_named BEFORE UPDATE OF name ON learner BEGIN
    SELECT RAISE(ABORT, 'no names; not here');
END;
"""
FAILS = NEXT + "CREATE TABLE learner (id TEXT) STRICT;\n"
FILLS = (
    "PRAGMA max_page_count=1;\nCREATE TABLE new (bytes BLOB) STRICT;\n"  # as large as it is now, and no larger
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 99)"
    " INSERT INTO new SELECT randomblob(9999) FROM c;\n"
)


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A folder with a journal of this version, in which a question was answered."""
    journal = open_journal(str(tmp_path))
    attempt = begin(journal, plan_all(RIVERS), NOON)
    do(attempt, Begin())
    do(attempt, Answer(0))
    journal.close()
    return tmp_path


def version(path: Path) -> int:
    db = sqlite3.connect(path)
    (number,) = db.execute("PRAGMA user_version").fetchone()
    db.close()
    return int(number)


def answers(folder: Path, migrations: tuple[str, ...] = MIGRATIONS) -> list[object]:
    journal = open_journal(str(folder), migrations)
    found = [event.response for id_ in attempt_ids(journal) for event in read(journal, id_)[1] if event.credit]
    journal.close()
    return found


def test_a_journal_of_an_older_version_is_brought_up_to_this_one(first: Path) -> None:
    assert answers(first, (*MIGRATIONS, NEXT)) == [0]
    assert version(first / NAME) == NOW + 1
    db = sqlite3.connect(first / NAME)
    assert db.execute("SELECT school FROM learner").fetchall() == [(None,)]
    with pytest.raises(sqlite3.IntegrityError, match="no names; not here"):
        db.execute("UPDATE learner SET name = 'Ada'")
    db.close()


def test_the_older_journal_is_copied_first_and_the_copy_is_whole(first: Path) -> None:
    open_journal(str(first), (*MIGRATIONS, NEXT)).close()
    (copy,) = set(first.iterdir()) - {first / NAME}
    assert (copy.name, version(copy)) == (f"{NAME}.before-{NOW + 1}", NOW)
    (first / "copied").mkdir()
    copy.rename(first / "copied" / NAME)
    assert answers(first / "copied") == [0]


def test_what_is_up_to_date_or_new_is_not_copied(first: Path, tmp_path: Path) -> None:
    open_journal(str(first)).close()
    open_journal(str(tmp_path / "new"), (*MIGRATIONS, NEXT)).close()
    assert [path.name for path in (tmp_path / "new").iterdir()] == [NAME]
    assert {path.name for path in first.iterdir()} == {NAME, "new"}


@pytest.mark.parametrize("script", [FAILS, FILLS], ids=["fails", "disk full"])
def test_a_migration_that_fails_midway_leaves_the_older_version_whole(first: Path, script: str) -> None:
    with pytest.raises(NoJournal):
        open_journal(str(first), (*MIGRATIONS, script))
    assert version(first / NAME) == NOW
    assert answers(first) == [0]
    assert answers(first, (*MIGRATIONS, NEXT)) == [0]


def test_a_migration_that_is_killed_midway_leaves_the_older_version_whole_and_a_copy(first: Path) -> None:
    process = spawn("tests.journal.child", "migrate_slowly", first)
    copy, log = first / f"{NAME}.before-{NOW + 1}", first / f"{NAME}-wal"
    while process.poll() is None and not (copy.exists() and log.exists() and log.stat().st_size > 1_000_000):
        time.sleep(0.01)
    assert process.poll() is None
    process.kill()
    process.communicate()
    assert version(copy) == NOW
    assert answers(first) == [0]
    assert version(first / NAME) == NOW
    assert answers(first, (*MIGRATIONS, NEXT)) == [0]


def test_a_copy_that_was_cut_off_does_not_stand_in_the_way(first: Path) -> None:
    (first / f"{NAME}.before-{NOW + 1}.part").write_bytes(b"half a copy")
    open_journal(str(first), (*MIGRATIONS, NEXT)).close()
    assert {path.name for path in first.iterdir()} == {NAME, f"{NAME}.before-{NOW + 1}"}


def test_an_older_program_does_not_open_what_a_newer_one_has_migrated(first: Path) -> None:
    open_journal(str(first), (*MIGRATIONS, NEXT)).close()
    with pytest.raises(NewerJournal):
        open_journal(str(first))


def test_a_look_at_a_folder_without_a_journal_makes_none(tmp_path: Path) -> None:
    look(str(tmp_path / NAME), 1)
    assert list(tmp_path.iterdir()) == []
