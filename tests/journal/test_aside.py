"""An attempt that is set aside: kept as it is, offered no more, and gone on with whenever someone wants to."""

from contextlib import closing
from pathlib import Path

import pytest

from quizapp.journal.aside import offer_again, set_aside
from quizapp.journal.attempts import Attempt, begin, read, rebuild_derived, take_up
from quizapp.journal.faults import NotKept
from quizapp.journal.history import attempt_lines
from quizapp.journal.schema import DERIVED
from quizapp.journal.store import Journal, open_journal
from quizapp.journal.summary import open_attempts
from quizapp.session.actions import Answer, Begin, Flag, HandIn, Next, Resume
from quizapp.session.instant import Instant
from quizapp.session.plan import plan_quiz
from quizapp.session.steps import resumed
from tests.builders import NOON, RIVERS
from tests.journal.child import do

LATER = Instant(NOON.utc + 86_400_000, 120, 0)
AS_THE_SECOND = """
DROP INDEX derived_attempt_open;
ALTER TABLE derived_attempt DROP COLUMN flagged;
ALTER TABLE derived_attempt DROP COLUMN aside;
ALTER TABLE derived_attempt DROP COLUMN possible;
ALTER TABLE derived_attempt DROP COLUMN unmarked;
CREATE INDEX derived_attempt_open ON derived_attempt (learner, finished, seq);
PRAGMA user_version=2;
"""


def begun(journal: Journal) -> Attempt:
    """Begin an attempt and answer its first question."""
    attempt = begin(journal, plan_quiz(RIVERS, 1), NOON)
    do(attempt, Begin())
    do(attempt, Answer(0))
    return attempt


def offered(journal: Journal) -> list[str]:
    return [row.id for row in open_attempts(journal, 9)]


def kinds(journal: Journal, attempt: Attempt) -> list[str]:
    return [event.kind for event in read(journal, attempt.id)[1]]


def derived(journal: Journal) -> list[list[tuple[object, ...]]]:
    return [sorted(journal.db.execute(f"SELECT * FROM {table}").fetchall()) for table in DERIVED]


def test_what_is_set_aside_is_offered_no_more_and_the_next_one_that_waits_is(journal: Journal) -> None:
    first, second = begun(journal), begun(journal)
    assert set_aside(journal, second.id, LATER)
    assert offered(journal) == [first.id]
    assert set_aside(journal, first.id, LATER)
    assert offered(journal) == []


def test_its_answers_stay_kept_and_it_stays_in_the_list_where_it_was_as_not_finished(journal: Journal) -> None:
    attempt = begun(journal)
    begun(journal)
    before, answers = attempt_lines(journal, 9), attempt.session.answers
    set_aside(journal, attempt.id, LATER)
    assert resumed(*read(journal, attempt.id)).answers == answers
    assert attempt_lines(journal, 9) == [before[0], before[1]._replace(aside=True)]
    assert not before[1].finished


def test_taking_it_back_leaves_all_as_it_was_before(journal: Journal) -> None:
    first, second = begun(journal), begun(journal)
    before = open_attempts(journal, 9)
    set_aside(journal, first.id, LATER)
    assert offer_again(journal, first.id, LATER)
    assert open_attempts(journal, 9) == before
    assert offered(journal) == [second.id, first.id]


def test_going_on_with_it_has_it_offered_again(journal: Journal) -> None:
    attempt = begun(journal)
    set_aside(journal, attempt.id, LATER)
    do(take_up(journal, attempt.id), Resume())
    assert offered(journal) == [attempt.id]
    assert not offer_again(journal, attempt.id, LATER)


def test_where_another_window_goes_on_meanwhile_nothing_is_lost_and_it_is_offered_again(journal: Journal) -> None:
    attempt = begun(journal)
    with closing(open_journal(str(Path(journal.path).parent))) as beside:
        assert set_aside(beside, attempt.id, LATER)
        do(attempt, Next())
        assert offered(beside) == [attempt.id]
    assert kinds(journal, attempt) == ["shown", "answered", "hidden", "shown"]


def test_where_another_window_has_ended_it_or_set_it_aside_nothing_is_written(journal: Journal) -> None:
    ended, hidden = begun(journal), begun(journal)
    do(ended, HandIn())
    assert not set_aside(journal, ended.id, LATER)
    assert not offer_again(journal, ended.id, LATER)
    assert kinds(journal, ended)[-1] == "handed-in"
    set_aside(journal, hidden.id, LATER)
    assert not set_aside(journal, hidden.id, LATER)
    assert kinds(journal, hidden).count("hidden") == 1


def test_on_a_disk_that_refuses_it_stays_offered(journal: Journal) -> None:
    attempt = begun(journal)
    journal.db.execute("PRAGMA query_only=ON")
    with pytest.raises(NotKept):
        set_aside(journal, attempt.id, LATER)
    assert offered(journal) == [attempt.id]


@pytest.mark.parametrize("taken_back", [False, True])
def test_it_is_the_same_when_made_again_from_the_facts(journal: Journal, taken_back: bool) -> None:
    attempt = begun(journal)
    set_aside(journal, attempt.id, LATER)
    if taken_back:
        offer_again(journal, attempt.id, LATER)
    before = derived(journal)
    rebuild_derived(journal)
    assert derived(journal) == before
    assert bool(offered(journal)) == taken_back


def test_flags_are_counted_and_those_of_an_older_journal_too(tmp_path: Path) -> None:
    with closing(open_journal(str(tmp_path))) as journal:
        attempt = begun(journal)
        for action in (Flag(True), Next(), Flag(True), Flag(False), Answer(frozenset({0})), Next(), Flag(True)):
            do(attempt, action)
        before = derived(journal)
        for statement in AS_THE_SECOND.split(";"):
            journal.db.execute(statement)
    with closing(open_journal(str(tmp_path))) as journal:
        assert derived(journal) == before
        assert [row.flagged for row in open_attempts(journal)] == [2]
