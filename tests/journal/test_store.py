"""The journal's file: opened or refused by name, and what is refused is left as it was."""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp.journal.attempts import attempt_ids, begin, read, take_up
from quizapp.journal.faults import DamagedJournal, ForeignJournal, JournalFault, NewerJournal, NoJournal, NotKept
from quizapp.journal.store import NAME, Journal, open_journal
from quizapp.session.actions import Begin
from quizapp.session.plan import plan_all
from tests.builders import NOON, RIVERS
from tests.journal.child import LONG, do
from tests.processes import lines_of, spawn


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A journal's file with an attempt in it, closed."""
    journal = open_journal(str(tmp_path))
    do(begin(journal, plan_all(LONG), NOON), Begin())
    journal.close()
    return tmp_path / NAME


def facts_of(folder: Path) -> dict[str, bytes]:
    """All files of a folder but SQLite's shared memory, and an empty log, which hold nothing."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if not path.name.endswith("-shm") and (path.stat().st_size or not path.name.endswith("-wal"))
    }


def refused(folder: Path, fault: type[JournalFault]) -> None:
    before = facts_of(folder)
    with pytest.raises(fault) as raised:
        open_journal(str(folder))
    assert raised.value.path == str(folder / NAME)
    assert facts_of(folder) == before


def test_a_new_journal_is_made_with_its_folder(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "a" / "b"))
    assert attempt_ids(journal) == []
    assert (tmp_path / "a" / "b" / NAME).exists()
    journal.close()


def test_the_learner_stays_the_same(tmp_path: Path) -> None:
    first = open_journal(str(tmp_path))
    second = open_journal(str(tmp_path))
    assert first.learner == second.learner
    assert len(first.learner) == 36
    first.close()
    second.close()


def test_a_write_is_synced_and_goes_to_the_log_first(journal: Journal) -> None:
    assert journal.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert journal.db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    assert not journal.network


def test_closing_leaves_one_file(kept: Path) -> None:
    assert [path.name for path in kept.parent.iterdir()] == [NAME]


def test_four_windows_that_open_a_new_journal_at_once_share_it(tmp_path: Path) -> None:
    for attempt in range(5):
        folder = tmp_path / str(attempt)
        soon = time.time() + 0.6
        started = [spawn("tests.journal.child", "open_at", folder, soon) for _ in range(4)]
        assert len({tuple(lines_of(process)) for process in started}) == 1
        assert [path.name for path in folder.iterdir() if "before" in path.name] == []


def test_a_newer_journal_is_left_alone(kept: Path) -> None:
    with sqlite3.connect(kept) as db:
        db.execute("PRAGMA user_version=999")
    db.close()
    refused(kept.parent, NewerJournal)


def test_a_newer_journal_whose_log_was_not_moved_is_left_alone_with_it(kept: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed"
    killed.mkdir()
    db = sqlite3.connect(kept, isolation_level=None)
    db.execute("PRAGMA wal_autocheckpoint=0")
    db.execute("PRAGMA user_version=999")
    for name in (NAME, NAME + "-wal"):
        shutil.copy(kept.parent / name, killed / name)  # as a kill would leave it
    db.close()
    refused(killed, NewerJournal)
    assert facts_of(killed).keys() == {NAME, NAME + "-wal"}


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as db:
        db.execute("CREATE TABLE moz_places (url)")
    db.close()
    refused(tmp_path, ForeignJournal)


def test_a_database_with_another_programs_mark_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as db:
        db.execute("PRAGMA application_id=1")
    db.close()
    refused(tmp_path, ForeignJournal)


def _random(path: Path) -> None:
    path.write_bytes(os.urandom(8192))


def _text(path: Path) -> None:
    path.write_text("Not a database.\n" * 200)


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def _cut_in_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 + 777)


def _first_page_flipped(path: Path) -> None:
    flip(path, 100, 300)


@pytest.mark.parametrize(
    "damage", [_random, _text, _truncated, _cut_in_a_page, _first_page_flipped], ids=lambda damage: damage.__name__[1:]
)
def test_a_damaged_journal_is_left_alone(kept: Path, damage: Callable[[Path], None]) -> None:
    damage(kept)
    refused(kept.parent, DamagedJournal)


def flip(path: Path, start: int, length: int) -> None:
    """Turn every bit of a part of a file."""
    data = bytearray(path.read_bytes())
    data[start : start + length] = bytes(byte ^ 0xFF for byte in data[start : start + length])
    path.write_bytes(data)


def test_a_page_that_is_damaged_is_found_when_it_is_read_and_not_written_over(kept: Path) -> None:
    db = sqlite3.connect(kept)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'content'").fetchone()
    db.close()
    flip(kept, (page - 1) * 4096, 4096)
    before = facts_of(kept.parent)
    journal = open_journal(str(kept.parent))
    (id_,) = attempt_ids(journal)
    for look in (read, take_up):
        with pytest.raises(DamagedJournal):
            look(journal, id_)
    with pytest.raises(DamagedJournal):
        begin(journal, plan_all(RIVERS), NOON)
    journal.close()
    assert facts_of(kept.parent) == before


def test_letters_that_are_damaged_are_found_when_they_are_read(journal: Journal) -> None:
    attempt = begin(journal, plan_all(RIVERS), NOON)
    journal.db.execute("DROP TRIGGER attempt_stays")
    journal.db.execute("UPDATE attempt SET title = CAST(x'ff41' AS TEXT)")
    with pytest.raises(DamagedJournal):
        read(journal, attempt.id)


def test_a_folder_that_is_a_file_has_no_journal(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(NoJournal):
        open_journal(str(tmp_path / "taken"))
    with pytest.raises(NoJournal):
        open_journal(str(tmp_path / "taken" / "below"))


def test_a_journal_that_is_a_folder_is_none(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(NoJournal):
        open_journal(str(tmp_path))


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that every user may enter: pytest's own are its user's alone."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def refused_to_a_plain_user(folder: Path) -> list[str]:
    return lines_of(spawn("tests.journal.child", "open_as_a_plain_user", folder))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_may_not_be_written_has_no_journal(open_to_all: Path) -> None:
    os.chmod(open_to_all, 0o555)
    assert refused_to_a_plain_user(open_to_all) == ["journal-unopened"]
    assert list(open_to_all.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_journal_that_may_not_be_written_is_not_opened(open_to_all: Path) -> None:
    open_journal(str(open_to_all)).close()
    before = facts_of(open_to_all)
    for path in open_to_all.iterdir():
        os.chmod(path, 0o444)
    os.chmod(open_to_all, 0o555)
    assert refused_to_a_plain_user(open_to_all) == ["journal-unopened"]
    assert facts_of(open_to_all) == before


def test_a_journal_that_another_program_holds_is_not_written_and_then_it_is(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path))
    journal.db.execute("PRAGMA busy_timeout=50")
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotKept) as raised:
        begin(journal, plan_all(RIVERS), NOON)
    assert raised.value.code == "locked"
    assert attempt_ids(journal) == []
    other.execute("ROLLBACK")
    other.close()
    begin(journal, plan_all(RIVERS), NOON)
    assert len(attempt_ids(journal)) == 1
    journal.close()


def test_what_goes_wrong_in_between_leaves_nothing_half_done(journal: Journal) -> None:
    def half() -> None:
        with journal.writing() as db:
            db.execute("UPDATE learner SET name = 'Ada'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert journal.db.execute("SELECT name FROM learner").fetchone() == ("",)


def test_a_copy_without_its_log_opens_with_what_was_moved(journal: Journal, tmp_path: Path) -> None:
    attempt = begin(journal, plan_all(RIVERS), NOON)
    journal.rest()
    do(attempt, Begin())
    (tmp_path / "copy").mkdir()
    shutil.copy(tmp_path / NAME, tmp_path / "copy" / NAME)
    copy = open_journal(str(tmp_path / "copy"))
    assert attempt_ids(copy) == [attempt.id]
    assert read(copy, attempt.id)[1] == ()
    copy.close()
