"""A disk that is full: nothing is half written, and once there is room all goes on."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.journal.attempts import Attempt, begin, read, take_up
from quizapp.journal.faults import NoJournal, NotKept
from quizapp.journal.store import NAME, Journal, open_journal
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import Phase, Session, resumed, step
from tests.builders import NOON, Clock, question, quiz
from tests.journal.child import LONG, do
from tests.processes import lines_of, spawn


def pages(journal: Journal, more: int) -> None:
    """Let the database grow by so many pages from here, as if the disk were full then."""
    (count,) = journal.db.execute("PRAGMA page_count").fetchone()
    journal.db.execute(f"PRAGMA max_page_count={count + more}")


def at(attempt: Attempt, action: Action, clock: Clock) -> None:
    _, events = step(attempt.session, action, clock())
    attempt.keep(events)


def fill(attempt: Attempt, clock: Clock) -> None:
    """Answer, and go on, until the disk is full."""
    while True:
        clock.step(1_000)
        at(attempt, further(attempt), clock)


def further(attempt: Attempt) -> Action:
    return Next() if attempt.session.phase is Phase.TOLD else DontKnow()


def everything(journal: Journal) -> list[str]:
    return list(journal.db.iterdump())


def test_a_full_disk_keeps_nothing_and_says_so_and_with_room_all_goes_on_in_order(journal: Journal) -> None:
    clock = Clock()
    attempt = begin(journal, plan_all(LONG), clock())
    at(attempt, Begin(), clock)
    pages(journal, 2)
    with pytest.raises(NotKept) as raised:
        fill(attempt, clock)
    assert raised.value.code == "disk-full"
    before, stood = everything(journal), attempt.session
    first = clock()
    for _ in range(12):  # the learner tries twelve times
        with pytest.raises(NotKept):
            fill(attempt, clock)
        assert (everything(journal), attempt.session) == (before, stood)
    pages(journal, 9999)
    at(attempt, further(attempt), clock)
    _, events = read(journal, attempt.id)
    assert events[-1].at.utc == clock().utc >= first.utc + 12_000
    assert [event.at.utc for event in events] == sorted(event.at.utc for event in events)
    assert take_up(journal, attempt.id).session == replace(attempt.session, since=None)


def test_an_attempt_that_finds_no_room_is_not_begun_by_half(journal: Journal) -> None:
    before = everything(journal)
    pages(journal, 1)
    with pytest.raises(NotKept) as raised:
        begin(journal, plan_all(LONG), NOON)
    assert (raised.value.code, everything(journal)) == ("disk-full", before)
    pages(journal, 999)
    do(begin(journal, plan_all(LONG), NOON), Begin())


def test_a_file_that_may_not_grow_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    code, answered, id_ = lines_of(spawn("tests.journal.child", "answer_until_files_may_not_grow", tmp_path))
    assert code in ("disk-error", "disk-full")
    journal = open_journal(str(tmp_path))
    session: Session = take_up(journal, id_).session
    assert sum(done is not None for done in session.answers) == int(answered) > 0
    assert journal.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    journal.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with 512 KiB, where the system lets us have one."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts nothing")
    yield tmp_path
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def stuff(disk: Path, leave: int) -> Path:
    """Fill a disk but for some bytes."""
    filling = disk / "filling"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filling.write_bytes(bytes(max(0, free - leave)))
    return filling


def test_a_disk_that_is_really_full_is_said_and_with_room_all_goes_on(small_disk: Path) -> None:
    journal = open_journal(str(small_disk))
    attempt = begin(journal, plan_all(quiz(*(question(f"q{place}") for place in range(50)))), NOON)
    do(attempt, Begin())
    filling = stuff(small_disk, 40_000)
    with pytest.raises(NotKept) as raised:
        fill(attempt, Clock())
    assert raised.value.code == "disk-full"
    stood = attempt.session
    with pytest.raises(NotKept):
        fill(attempt, Clock())
    assert attempt.session == stood
    again = open_journal(str(small_disk))  # a second window on the full disk sees all that was kept
    assert read(again, attempt.id)[1] == read(journal, attempt.id)[1]
    again.close()
    filling.unlink()
    do(attempt, further(attempt))
    kept = take_up(journal, attempt.id).session
    assert kept == replace(attempt.session, since=None)
    journal.close()
    assert [path.name for path in small_disk.iterdir()] == [NAME]


@pytest.mark.parametrize("leave", [0, 4096, 16_384, 50_000])
def test_a_disk_without_room_for_a_journal_is_said(small_disk: Path, leave: int) -> None:
    filling = stuff(small_disk, leave)
    with pytest.raises(NoJournal):
        open_journal(str(small_disk))
    filling.unlink()
    open_journal(str(small_disk)).close()


def test_a_full_disk_at_closing_loses_nothing(small_disk: Path) -> None:
    journal = open_journal(str(small_disk))
    attempt = begin(journal, plan_all(quiz(*(question(f"q{place}") for place in range(50)))), NOON)
    do(attempt, Begin())
    do(attempt, Answer(0))
    filling = stuff(small_disk, 0)
    journal.close()
    with suppress(NoJournal), closing(open_journal(str(small_disk))) as again:
        assert resumed(*read(again, attempt.id)).answers[0]
    filling.unlink()
    with closing(open_journal(str(small_disk))) as again:
        assert take_up(again, attempt.id).session.answers[0]
