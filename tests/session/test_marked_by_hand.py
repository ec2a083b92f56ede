"""Marking by hand: after the end, and in practice right after the answer."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizapp.app.results import results
from quizapp.quiz.quiz import Mode
from quizapp.session.actions import Action, Answer, Begin, DontKnow, HandIn, MarkByHand, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import Event, NotNow, Phase, Session, planned, resumed, step
from quizapp.session.view import view
from tests.builders import NOON, essay, question, quiz

HALF, ONE, TWO = Fraction(1, 2), Fraction(1), Fraction(2)


def taken(*actions: Action, mode: Mode = "practice", since: Session | None = None) -> Session:
    asked = quiz(question("why", essay("2", "1"), {"general": Fraction(6)}), question("b"))
    session = since or planned(replace(plan_all(asked), mode=mode))
    for action in actions:
        session, _ = step(session, action, NOON)
    return session


def test_in_practice_it_can_be_marked_right_after_the_answer_and_again() -> None:
    session = taken(Begin(), Answer("Because."))
    told = view(session).told
    assert told is not None
    assert (told.verdict, told.reached) == ("unmarked", ())
    session = taken(MarkByHand(0, (ONE, HALF)), since=session)
    told = view(session).told
    assert told is not None
    assert (told.verdict, told.reached) == ("partly", (ONE, HALF))
    assert [stake.earned for stake in view(session).stakes] == [3]
    session = taken(MarkByHand(0, (TWO, ONE)), since=session)
    assert session.phase is Phase.TOLD
    assert session.answers[0] is not None
    assert session.answers[0].credit == 1
    told = view(session).told
    assert told is not None
    assert told.verdict == "right"


@pytest.mark.parametrize("mode", ["practice", "test"])
def test_after_the_end_the_result_follows_the_newest_mark(mode: Mode) -> None:
    session = taken(Begin(), Answer("Because."), *([Next()] if mode == "practice" else []), HandIn(), mode=mode)
    came = results(session, NOON.utc, 0)
    assert [came.earned, came.possible, came.unmarked] == [0, 1, 1]
    session = taken(MarkByHand(0, (ONE, HALF)), since=session)
    came = results(session, NOON.utc, 0)
    assert [came.earned, came.possible, came.unmarked] == [3, 7, 0]
    came = results(taken(MarkByHand(0, (Fraction(0), Fraction(0))), since=session), NOON.utc, 0)
    assert [came.earned, came.possible] == [0, 7]
    assert came.answers[0].verdict == "wrong"


def test_in_a_test_nothing_is_marked_before_the_end() -> None:
    session = taken(Begin(), Answer("Because."), mode="test")
    with pytest.raises(NotNow):
        taken(MarkByHand(0, (ONE, ONE)), since=session)


@pytest.mark.parametrize(
    "mark",
    [
        MarkByHand(0, (ONE,)),
        MarkByHand(0, (Fraction(3), ONE)),
        MarkByHand(0, ()),
        MarkByHand(1, (ONE,)),
        MarkByHand(2, (ONE, ONE)),
        MarkByHand(-1, (ONE, ONE)),
    ],
)
def test_what_is_no_mark_of_an_essay_that_was_answered_is_refused(mark: MarkByHand) -> None:
    session = taken(Begin(), Answer("Because."), Next(), DontKnow(), Next())
    assert session.phase is Phase.FINISHED
    with pytest.raises(NotNow):
        taken(mark, since=session)


def test_what_was_not_known_is_nothing_to_be_marked() -> None:
    session = taken(Begin(), DontKnow(), HandIn())
    with pytest.raises(NotNow):
        taken(MarkByHand(0, (ONE, ONE)), since=session)
    assert results(session, NOON.utc, 0).possible == 7


def test_events_alone_lead_to_the_same_marks() -> None:
    events: list[Event] = []
    session = taken()
    for action in (Begin(), Answer("Because."), HandIn(), MarkByHand(0, (ONE, HALF))):
        session, more = step(session, action, NOON)
        events += more
    assert resumed(session.plan, events).answers == session.answers
