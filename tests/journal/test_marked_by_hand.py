"""A mark by hand in the journal: a fact more, figures renewed, and nothing moved in time."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.app.by_hand import mark_by_hand
from quizapp.app.results import results_of
from quizapp.journal.attempts import begin, rebuild_derived, take_up
from quizapp.journal.history import attempt_lines
from quizapp.journal.store import Journal, open_journal
from quizapp.journal.summary import domain_results, open_attempts, subject_results
from quizapp.session.actions import Answer, Begin, DontKnow, MarkByHand, Next
from quizapp.session.instant import Instant
from quizapp.session.plan import plan_all
from quizapp.session.steps import NotNow
from tests.builders import NOON, essay, question, quiz
from tests.journal.child import do
from tests.journal.test_summary import derived

HALF, ONE, TWO = Fraction(1, 2), Fraction(1), Fraction(2)
LATER = Instant(NOON.utc + 86_400_000, 60, 0)
WHY = quiz(question("why", essay("2", "1"), {"general": Fraction(3)}), question("b"), id_="why")


def take(journal: Journal, *responses: object) -> str:
    attempt = begin(journal, plan_all(WHY), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, DontKnow() if response is None else Answer(response))
        do(attempt, Next())
    return attempt.id


def test_the_result_counts_the_essay_once_it_is_marked(journal: Journal) -> None:
    id_ = take(journal, "Because.", 0)
    assert attempt_lines(journal, 9)[0].unmarked == 1
    assert subject_results(journal)["why"].last_possible == (1, 1)
    before = domain_results(journal, "why")
    came = mark_by_hand(journal, id_, 0, (ONE, HALF), LATER)
    assert [came.earned, came.possible, came.unmarked] == [Fraction(5, 2), 4, 0]
    assert came == results_of(journal, id_)
    assert attempt_lines(journal, 9)[0].unmarked == 0
    result = subject_results(journal)["why"]
    assert (result.taken, result.last, result.last_possible, result.best) == (1, (5, 2), (4, 1), (5, 2))
    assert [row.questions for row in before] == [1]
    (row,) = domain_results(journal, "why")
    assert row.questions == 2
    assert (row.earned, row.possible) == ((5, 2), (4, 1))


def test_marking_later_moves_neither_the_time_of_a_result_nor_its_place(journal: Journal) -> None:
    first, second = take(journal, "Because.", 0), take(journal, None, None)
    before = attempt_lines(journal, 9)
    came = mark_by_hand(journal, first, 0, (TWO, ONE), LATER)
    assert (came.utc, came.offset) == (NOON.utc, NOON.offset)
    after = attempt_lines(journal, 9)
    assert [line.id for line in after] == [second, first]
    assert [(line.utc, line.seq) for line in after] == [(line.utc, line.seq) for line in before]
    assert subject_results(journal)["why"].attempt == second


def test_the_best_result_is_found_anew(journal: Journal) -> None:
    first = take(journal, "Because.", 0)  # 1 of 1 until it is marked
    take(journal, None, 0)  # 1 of 4
    assert subject_results(journal)["why"].best == (1, 1)
    mark_by_hand(journal, first, 0, (Fraction(0), Fraction(0)), LATER)
    result = subject_results(journal)["why"]
    assert (result.best, result.best_possible) == ((1, 1), (4, 1))
    mark_by_hand(journal, first, 0, (TWO, Fraction(0)), LATER)
    result = subject_results(journal)["why"]
    assert (result.best, result.last) == ((3, 1), (1, 1))


def test_each_mark_is_kept_and_takes_back_the_one_before(journal: Journal) -> None:
    id_ = take(journal, "Because.", 0)
    for reached in ((ONE, HALF), (TWO, ONE)):
        mark_by_hand(journal, id_, 0, reached, LATER)
    rows = journal.db.execute(
        "SELECT mark.seq, by, credit, points, voids FROM mark JOIN event ON event.seq = answer WHERE slot = 0"
        " ORDER BY mark.seq"
    ).fetchall()
    first, second, third = [row[0] for row in rows]
    assert [row[1:] for row in rows] == [
        ("auto", "", "{}", None),
        ("hand", "1/2", '{"general":"3/2"}', first),
        ("hand", "1/1", '{"general":"3/1"}', second),
    ]
    assert third > second
    facts = journal.db.execute("SELECT json, utc FROM event WHERE kind = 'marked' ORDER BY seq").fetchall()
    assert [(json.loads(text), utc) for text, utc in facts] == [
        ({"credit": "1/2", "reached": ["1/1", "1/2"]}, LATER.utc),
        ({"credit": "1/1", "reached": ["2/1", "1/1"]}, LATER.utc),
    ]
    assert take_up(journal, id_).session.answers[0].reached == (TWO, ONE)  # type: ignore[union-attr]


def test_what_is_derived_again_is_the_same(journal: Journal) -> None:
    first = take(journal, "Because.", 0)
    take(journal, "So.", 1)
    mark_by_hand(journal, first, 0, (ONE, ONE), LATER)
    before = derived(journal)
    rebuild_derived(journal)
    assert derived(journal) == before


def test_a_mark_in_practice_leaves_the_session_where_it_waits(journal: Journal) -> None:
    attempt = begin(journal, plan_all(WHY), NOON)
    for action in (Begin(), Answer("Because."), MarkByHand(0, (ONE, ONE))):
        do(attempt, action)
    (waiting,) = open_attempts(journal)
    assert (waiting.slot, waiting.told, waiting.answered) == (0, True, 1)
    before = derived(journal)
    rebuild_derived(journal)
    assert derived(journal) == before
    assert take_up(journal, attempt.id).session.answers == attempt.session.answers


def test_what_is_no_mark_writes_nothing(journal: Journal) -> None:
    id_ = take(journal, None, 0)
    with pytest.raises(NotNow):
        mark_by_hand(journal, id_, 0, (ONE, ONE), LATER)
    assert not journal.db.execute("SELECT * FROM event WHERE kind = 'marked'").fetchall()


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Journal]:
    """A journal whose points by attempt are still to be made, as after a migration."""
    with closing(open_journal(str(tmp_path))) as journal:
        take(journal, None, 0)
        take(journal, "Because.", 0)
    with closing(sqlite3.connect(journal.path)) as db, db:
        db.execute("DELETE FROM derived_points")
        db.execute("INSERT INTO derived_due SELECT 'points', max(seq) + 1 FROM derived_attempt")
    with closing(open_journal(str(tmp_path))) as journal:
        yield journal


def test_the_best_is_found_among_what_an_earlier_version_left_to_be_made_too(old: Journal) -> None:
    newest = attempt_lines(old, 1)[0].id
    mark_by_hand(old, newest, 0, (Fraction(0), Fraction(0)), LATER)
    result = subject_results(old)["why"]
    assert (result.best, result.best_possible) == ((1, 1), (4, 1))
