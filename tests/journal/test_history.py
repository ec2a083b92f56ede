"""What Progress reads: the newest attempts and their points, equal to what the facts say."""

import sqlite3
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.journal.attempts import attempt_ids, begin, read, rebuild_derived
from quizapp.journal.faults import NotKept
from quizapp.journal.history import attempt_lines, attempts_in, make_due, points_of, scopes
from quizapp.journal.schema import DERIVED, MIGRATIONS
from quizapp.journal.store import NAME, Journal, open_journal
from quizapp.journal.summary import DomainResult, open_attempts
from quizapp.quiz.points import by_domain
from quizapp.quiz.quiz import Quiz
from quizapp.session.actions import Answer, Begin, DontKnow, Next
from quizapp.session.marks import marks
from quizapp.session.plan import plan_all, plan_mixed
from quizapp.session.steps import Phase, resumed
from tests.builders import NOON, RIVERS, question, quiz
from tests.journal.child import do

RIGHT = (0, frozenset({0, 1}), True)
WATER = [
    quiz(question("a"), id_="first", collection="Water"),
    quiz(question("b", points={"general": Fraction(1, 3)}), id_="second", collection="Water"),
]
OLD = Path(__file__).parent / "version_1.sql"


def take(journal: Journal, *responses: object, of: Quiz = RIVERS) -> str:
    """Take a quiz with these responses, to its end where there are enough."""
    attempt = begin(journal, plan_all(of), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, DontKnow() if response is None else Answer(response))
        do(attempt, Next())
    return attempt.id


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with a journal that version 1 of the tables wrote."""
    with closing(sqlite3.connect(tmp_path / NAME)) as db:
        db.executescript(OLD.read_text(encoding="utf-8"))
    return tmp_path


def derived(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(journal.db.execute(f"SELECT * FROM {table}").fetchall()) for table in DERIVED}


def facts(journal: Journal) -> dict[tuple[str, str, str], tuple[Fraction, Fraction, int]]:
    """Return what the one place that computes points says of every finished attempt, by attempt, scope and domain."""
    sessions = {id_: resumed(*read(journal, id_)) for id_ in attempt_ids(journal)}
    return {
        (id_, *row.id): (row.earned, row.possible, row.questions)
        for id_, session in sessions.items()
        if session.phase is Phase.FINISHED
        for row in by_domain(marks(session))
    }


def summed(journal: Journal) -> dict[tuple[str, str, str], tuple[Fraction, Fraction, int]]:
    rows = points_of(journal, attempt_ids(journal))
    return {(row.attempt, row.scope, row.slug): (*points(row), row.questions) for row in rows}


def points(row: DomainResult) -> tuple[Fraction, Fraction]:
    return Fraction(*row.earned), Fraction(*row.possible)


def test_attempts_come_newest_first_some_at_a_time(journal: Journal) -> None:
    ids = [take(journal, *RIGHT) for _ in range(5)][::-1]
    first = attempt_lines(journal, 2)
    assert [line.id for line in first] == ids[:2]
    second = attempt_lines(journal, 2, first[-1].seq)
    assert [line.id for line in second] == ids[2:4]
    assert [line.id for line in attempt_lines(journal, 2, second[-1].seq)] == ids[4:]


def test_an_attempt_that_waits_is_among_them_and_says_how_far_it_is(journal: Journal) -> None:
    take(journal, 0)
    (line,) = attempt_lines(journal, 9)
    assert (line.title, line.mode, line.finished, line.answered, line.questions) == (
        *("Quiz rivers", "practice", False, 1, 3),
    )
    assert points_of(journal, [line.id]) == []


def test_each_finished_attempt_has_its_points_by_domain(journal: Journal) -> None:
    first, second = take(journal, 0, frozenset({0}), None), take(journal, *RIGHT)
    rows = points_of(journal, attempts_in(journal, "rivers", 9))
    assert [(row.attempt, row.slug, *points(row), row.questions) for row in rows] == [
        (first, "geography", Fraction(3, 2), Fraction(3), 3),
        (first, "trade", Fraction(1), Fraction(2), 1),
        (second, "geography", Fraction(3), Fraction(3), 3),
        (second, "trade", Fraction(2), Fraction(2), 1),
    ]
    assert (rows[0].utc, rows[0].offset) == (NOON.utc, NOON.offset)


def test_of_a_long_row_of_attempts_the_newest_are_given(journal: Journal) -> None:
    ids = [take(journal, *RIGHT) for _ in range(4)]
    assert attempts_in(journal, "rivers", 3) == ids[1:]


def test_scopes_are_named_by_their_collection_or_quiz_the_last_finished_first(journal: Journal) -> None:
    take(journal, *RIGHT)
    take(journal, 0, of=WATER[0])
    assert scopes(journal, 9) == [("Water", "Water"), ("rivers", "Quiz rivers")]
    take(journal, *RIGHT)
    assert scopes(journal, 1) == [("rivers", "Quiz rivers")]


def test_one_learner_sees_nothing_of_another(journal: Journal) -> None:
    take(journal, *RIGHT)
    journal.db.execute("INSERT INTO learner (id, name) VALUES ('other', 'Bo')")
    journal.learner = "other"
    assert (attempt_lines(journal, 9), scopes(journal, 9), attempts_in(journal, "rivers", 9)) == ([], [], [])


def test_points_are_those_of_the_facts_and_the_same_when_made_again(journal: Journal) -> None:
    take(journal, *RIGHT)
    take(journal, 0, frozenset({0}), None)
    take(journal, 0)
    mixed = begin(journal, plan_mixed(WATER, "Water", "collection:Water", 1), NOON)
    for action in (Begin(), Answer(0), Next(), Answer(0), Next()):
        do(mixed, action)
    before = derived(journal)
    assert summed(journal) == facts(journal)
    assert len(before["derived_points"]) == 5
    rebuild_derived(journal)
    assert derived(journal) == before


def test_a_long_journal_is_not_read_for_a_page_of_it(journal: Journal) -> None:
    take(journal, *RIGHT)
    asked: list[str] = []
    journal.db.set_trace_callback(asked.append)
    lines = attempt_lines(journal, 50)
    points_of(journal, [line.id for line in lines])
    attempts_in(journal, "rivers", 24)
    scopes(journal, 20)
    make_due(journal, 50)
    journal.db.set_trace_callback(None)
    plans = [row[3] for line in asked for row in journal.db.execute(f"EXPLAIN QUERY PLAN {line}")]
    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN") or " event" in plan]
    assert not [plan for plan in plans if "ORDER BY" in plan and "derived_attempt" in plan]


def test_a_journal_of_the_first_version_opens_and_its_copy_is_kept(old: Path) -> None:
    with closing(open_journal(str(old))) as journal:
        assert len(attempt_ids(journal)) == 4
        assert [waiting.title for waiting in open_attempts(journal, 9)] == ["Quiz rivers"]
        assert journal.db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    with closing(sqlite3.connect(old / f"{NAME}.before-2")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM event").fetchone() == (24,)


@pytest.mark.parametrize("most", [1, 2, 3, 50])
def test_what_the_first_version_did_not_derive_is_made_from_the_facts(old: Path, most: int) -> None:
    with closing(open_journal(str(old))) as journal:
        assert summed(journal) == {}
        while make_due(journal, most):
            pass
        assert summed(journal) == facts(journal)
        assert len(facts(journal)) == 5
        made = derived(journal)
        rebuild_derived(journal)
        assert derived(journal) == made


def test_what_was_finished_since_is_there_before_the_rest_is_made(old: Path) -> None:
    with closing(open_journal(str(old))) as journal:
        id_ = take(journal, *RIGHT)
        assert attempts_in(journal, "rivers", 9) == [id_]
        make_due(journal, 50)
        assert summed(journal) == facts(journal)
        assert not make_due(journal, 50)


def test_a_making_that_is_refused_is_done_another_time(old: Path) -> None:
    with closing(open_journal(str(old))) as journal:
        journal.db.execute("PRAGMA query_only=ON")
        with pytest.raises(NotKept):
            make_due(journal, 50)
        journal.db.execute("PRAGMA query_only=OFF")
        make_due(journal, 50)
        assert summed(journal) == facts(journal)


def test_in_a_new_journal_nothing_is_left_to_be_made(journal: Journal) -> None:
    assert not make_due(journal, 1)
