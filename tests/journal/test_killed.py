"""What is there after a process was killed, by the system's own kill."""

from pathlib import Path

import pytest

from quizapp.journal.attempts import read, take_up
from quizapp.journal.store import NAME, open_journal
from quizapp.session.actions import DontKnow, Next
from quizapp.session.steps import Phase
from tests.journal.child import do
from tests.processes import lines_of, spawn


@pytest.mark.parametrize("acknowledged", [1, 2, 57])
def test_an_answer_is_there_once_keep_has_returned(tmp_path: Path, acknowledged: int) -> None:
    process = spawn("tests.journal.child", "answer_for_ever", tmp_path)
    assert process.stdout
    id_ = process.stdout.readline().strip()
    said = [int(process.stdout.readline()) for _ in range(acknowledged)]
    process.kill()
    said += [int(line) for line in process.communicate()[0].split()]
    journal = open_journal(str(tmp_path))
    kept = [event for event in read(journal, id_)[1] if event.kind == "answered"]
    assert len(kept) in (len(said), len(said) + 1)  # the last may be kept and not yet acknowledged
    assert [(event.slot, event.response) for event in kept] == [(slot, slot % 3) for slot in range(len(kept))]
    attempt = take_up(journal, id_)
    do(attempt, Next() if attempt.session.phase is Phase.TOLD else DontKnow())
    journal.close()


def test_two_windows_that_take_different_quizzes_at_once_do_each_other_no_harm(tmp_path: Path) -> None:
    begun = [spawn("tests.journal.child", "take_whole_attempts", tmp_path) for _ in range(2)]
    ids = [id_ for process in begun for id_ in lines_of(process)]
    journal = open_journal(str(tmp_path))
    assert len(set(ids)) == 10
    for id_ in ids:
        session = take_up(journal, id_).session
        assert session.phase is Phase.FINISHED
        assert all(session.answers)
    assert journal.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    journal.close()
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
