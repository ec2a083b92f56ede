"""A disk that refuses, and a learner who goes on all the same: it is written later, in order, with its own times."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.taking import start
from quizapp.app.unsaved import Unsaved
from quizapp.journal.attempts import attempt_ids, read, rebuild_derived
from quizapp.journal.faults import NotKept, TakenOver
from quizapp.journal.store import Journal
from quizapp.session.actions import Answer, DontKnow, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import Event, Phase, resumed
from tests.builders import NOON, Clock, question, quiz

LONG = quiz(*(question(f"q{number}") for number in range(14)))


def fill_up(journal: Journal) -> None:
    """Let the disk refuse from here: nothing can be written, all can be read."""
    journal.db.execute("PRAGMA query_only=ON")


def make_room(journal: Journal) -> None:
    journal.db.execute("PRAGMA query_only=OFF")


def test_twelve_answers_on_a_full_disk_are_written_in_order_with_their_own_times_once_there_is_room(
    journal: Journal,
) -> None:
    clock = Clock()
    underway = start(journal, plan_all(LONG), clock)
    fill_up(journal)
    clock.step(1_000)
    with pytest.raises(NotKept):
        underway.taking.do(Answer(0))
    given_at = []
    for number in range(12):
        clock.step(60_000)
        given_at.append(clock().utc)
        underway.taking.do(Answer(number % 2), unsaved=number == 0)
        clock.step(1_000)
        underway.taking.do(Next())
    assert underway.taking.unsaved.answers == 12
    assert [event.kind for event in read(journal, underway.attempt)[1]] == ["shown"]
    make_room(journal)
    assert underway.taking.unsaved.save()
    assert underway.taking.unsaved.count == 0
    plan, events = read(journal, underway.attempt)
    assert [event.at.utc for event in events if event.kind == "answered"] == given_at
    assert resumed(plan, events).answers == underway.taking.session.answers


def test_what_waits_is_written_before_the_next_step_that_finds_room(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_all(LONG), clock)
    fill_up(journal)
    underway.taking.do(Answer(1), unsaved=True)
    make_room(journal)
    underway.taking.do(Next())
    assert [event.kind for event in read(journal, underway.attempt)[1]] == ["shown", "answered", "shown"]
    assert underway.taking.unsaved.count == 0


def test_a_session_that_was_begun_on_a_full_disk_is_written_with_its_beginning(journal: Journal) -> None:
    fill_up(journal)
    clock = Clock()
    with pytest.raises(NotKept):
        start(journal, plan_all(LONG), clock)
    underway = start(journal, plan_all(LONG), clock, unsaved=True)
    underway.taking.do(DontKnow())
    assert attempt_ids(journal) == []
    make_room(journal)
    assert underway.taking.unsaved.save()
    plan, events = read(journal, underway.attempt)
    assert resumed(plan, events).phase is Phase.TOLD


def test_points_of_what_was_written_late_are_the_same_as_of_what_was_written_at_once(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_all(LONG), clock)
    fill_up(journal)
    underway.taking.do(Answer(0), unsaved=True)
    for _ in range(13):
        underway.taking.do(Next())
        underway.taking.do(Answer(0))
    underway.taking.do(Next())
    make_room(journal)
    assert underway.taking.unsaved.save()
    before = [tuple(row) for row in journal.db.execute("SELECT * FROM derived_domain")]
    assert before
    assert Fraction(before[0][6]) == 14
    rebuild_derived(journal)
    assert [tuple(row) for row in journal.db.execute("SELECT * FROM derived_domain")] == before


def test_that_another_window_took_the_session_over_is_not_held_back() -> None:
    def taken_over(events: Sequence[Event]) -> None:
        raise TakenOver("journal.sqlite3")

    with pytest.raises(TakenOver):
        Unsaved(taken_over).keep([Event("answered", 0, NOON)], hold=True)


@given(st.lists(st.tuples(st.booleans(), st.booleans())))
def test_whatever_the_disk_does_events_are_written_once_and_in_order(steps: list[tuple[bool, bool]]) -> None:
    written: list[Event] = []
    room = True

    def keep(events: Sequence[Event]) -> None:
        if not room:
            raise NotKept("journal.sqlite3", "disk-full")
        written.extend(events)

    unsaved = Unsaved(keep)
    accepted: list[Event] = []
    for number, (has_room, hold) in enumerate(steps):
        room, event = has_room, Event("answered", number, NOON)
        try:
            unsaved.keep([event], hold=hold)
            accepted.append(event)
        except NotKept:
            assert not has_room
            assert not hold
    room = True
    assert unsaved.save()
    assert written == accepted
