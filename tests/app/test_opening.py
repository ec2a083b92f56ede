"""Opening the journal: a damaged one is set aside whole, one that is none of ours is left alone."""

import sqlite3
from pathlib import Path

import pytest

from quizapp.app.opening import open_or_set_aside, set_aside
from quizapp.journal.faults import ForeignJournal, NewerJournal, NoJournal
from quizapp.journal.store import NAME, open_journal
from tests.builders import Clock

STAMP = "journal-damaged-20260101-130000"  # the clock's noon, as it is seen from Paris
GARBAGE = b"no journal at all" * 1000


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_sound_journal_opens_with_nothing_to_say(tmp_path: Path) -> None:
    journal, notice = open_or_set_aside(str(tmp_path / "new" / "folder"))
    assert notice is None
    journal.close()


def test_a_damaged_journal_is_moved_aside_with_its_log_and_a_new_one_begun(tmp_path: Path) -> None:
    for part in ("", "-wal", "-shm"):
        (tmp_path / (NAME + part)).write_bytes(GARBAGE + part.encode())
    journal, notice = open_or_set_aside(str(tmp_path), Clock())
    assert notice == (
        "The journal was damaged and could not be read, so it was set aside.",
        f"It lies as it was in {tmp_path / STAMP}.sqlite3. A new journal was begun; earlier results are not in it.",
    )
    for part in ("", "-wal"):
        assert (tmp_path / f"{STAMP}.sqlite3{part}").read_bytes() == GARBAGE + part.encode()
    with journal.writing() as db:
        db.execute("INSERT INTO learner (id, name) VALUES ('x', 'y')")
    journal.close()
    open_journal(str(tmp_path)).close()


def test_nothing_set_aside_before_is_overwritten(tmp_path: Path) -> None:
    for count in range(3):
        (tmp_path / NAME).write_bytes(GARBAGE + bytes([count]))
        open_or_set_aside(str(tmp_path), Clock()).journal.close()
        (tmp_path / NAME).unlink()
    kept = {name: (tmp_path / name).read_bytes()[-1] for name in names(tmp_path) if name.endswith(".sqlite3")}
    assert kept == {f"{STAMP}.sqlite3": 0, f"{STAMP}-2.sqlite3": 1, f"{STAMP}-3.sqlite3": 2}


def test_a_log_set_aside_alone_is_not_overwritten_either(tmp_path: Path) -> None:
    (tmp_path / f"{STAMP}.sqlite3-wal").write_bytes(b"older")
    (tmp_path / NAME).write_bytes(GARBAGE)
    open_or_set_aside(str(tmp_path), Clock()).journal.close()
    assert (tmp_path / f"{STAMP}.sqlite3-wal").read_bytes() == b"older"
    assert (tmp_path / f"{STAMP}-2.sqlite3").read_bytes() == GARBAGE


@pytest.mark.parametrize(
    ("script", "fault"),
    [("PRAGMA user_version=99", NewerJournal), ("PRAGMA application_id=7", ForeignJournal)],
)
def test_a_newer_or_foreign_file_is_refused_and_not_touched(
    tmp_path: Path, script: str, fault: type[Exception]
) -> None:
    open_journal(str(tmp_path)).close()
    with sqlite3.connect(tmp_path / NAME) as db:
        db.execute(script)
    db.close()
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(fault):
        open_or_set_aside(str(tmp_path), Clock())
    assert (tmp_path / NAME).read_bytes() == before
    assert not [name for name in names(tmp_path) if name.startswith("journal-damaged")]


def test_damage_found_later_is_set_aside_in_the_same_way(tmp_path: Path) -> None:
    open_journal(str(tmp_path)).close()
    journal, notice = set_aside(str(tmp_path), Clock())
    assert notice
    assert f"{STAMP}.sqlite3" in names(tmp_path)
    journal.close()


def test_a_journal_that_cannot_be_moved_is_a_fault_and_stays(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(NoJournal):
        open_or_set_aside(str(tmp_path), Clock())
    assert (tmp_path / NAME).is_dir()
