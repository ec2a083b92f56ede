"""Tries, hints and certainty: what practice lets someone do before a question is over, and what it costs."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.quiz import Mode, SessionDefaults
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    HandIn,
    Hint,
    Next,
    Pause,
    Resume,
    Sure,
)
from quizapp.session.plan import plan_quiz
from quizapp.session.steps import Event, NotNow, Phase, Session, planned, resumed, step
from quizapp.session.tries import most_left, tries_left
from quizapp.session.view import view
from tests.builders import NOON, choice, multiple, option, question, quiz
from tests.strategies import actions, quizzes

RIVERS = choice("*Danube", "Rhine", "Volga", "Oder")
GOODS = multiple("*Grain", "*Ore", "Sand")
HINTS = ("It is long.", "It rises in the Black Forest.")


def asked(*bodies: Any, mode: Mode = "practice", hints: tuple[str, ...] = (), **session: Any) -> Session:
    """Return a session that has begun, over a question for each body, with what the quiz says of sessions."""
    rows = [question(f"q{place}", body, points=6, hints=hints) for place, body in enumerate(bodies or (RIVERS,))]
    defaults = SessionDefaults(mode, shuffle_options=False, **session)
    return after(planned(plan_quiz(quiz(*rows, session=defaults), 1)), Begin())


def after(session: Session, *done: Action) -> Session:
    for action in done:
        session, _ = step(session, action, NOON)
    return session


def came_to(session: Session, slot: int = 0) -> tuple[Any, Fraction | None]:
    done = session.answers[slot]
    assert done is not None
    return done.response, done.credit


def test_a_failed_try_can_be_made_again_and_says_nothing_of_the_key() -> None:
    seen = view(after(asked(tries=3), Answer(1)))
    assert (seen.phase, seen.told) == (Phase.ASKING, None)
    assert seen.tried is not None
    assert (seen.tried.verdict, seen.tried.feedback, seen.tried.left) == ("wrong", ("About Rhine.",), 2)
    assert seen.tried.most == Fraction(2, 3)
    assert "Danube" not in repr(seen.tried)


def test_by_default_there_is_one_try() -> None:
    assert view(after(asked(), Answer(1))).told is not None


@pytest.mark.parametrize(
    ("responses", "credit"),
    [
        ([0], Fraction(1)),
        ([1, 0], Fraction(2, 3)),
        ([1, 2, 0], Fraction(1, 3)),
        ([1, 2, 3, 0], Fraction(0)),
        ([1, 2, 3], None),
    ],
)
def test_each_failed_try_costs_a_third_of_the_points_exactly(responses: list[int], credit: Fraction | None) -> None:
    session = after(asked(tries=5), *map(Answer, responses))
    if credit is None:
        assert session.answers == (None,)
    else:
        assert came_to(session) == (responses[-1], credit)


def test_the_quiz_says_what_a_failed_try_costs() -> None:
    assert came_to(after(asked(tries=3, retry_penalty=Fraction(1, 4)), Answer(2), Answer(0)))[1] == Fraction(3, 4)
    assert came_to(after(asked(tries=3, retry_penalty=Fraction(0)), Answer(2), Answer(0)))[1] == 1


def test_the_best_try_counts_and_the_last_response_is_shown() -> None:
    half, nothing = frozenset({0}), frozenset({2})
    session = after(asked(GOODS, tries=2), Answer(half), Answer(nothing))
    assert came_to(session) == (nothing, Fraction(1, 2))


def test_after_the_last_try_comes_the_feedback() -> None:
    session = after(asked(tries=2), Answer(1), Answer(2))
    assert session.phase is Phase.TOLD
    assert came_to(session) == (2, Fraction(0))
    assert view(session).tried is None


def test_a_right_answer_is_called_right_whatever_the_tries_before_it_cost() -> None:
    told = view(after(asked(tries=2), Answer(1), Answer(0))).told
    assert told is not None
    assert told.verdict == "right"


def test_whoever_gives_up_after_a_try_keeps_what_it_earned() -> None:
    partly = replace(RIVERS, options=(option("*Danube"), option("Rhine", credit=Fraction(1, 2))))
    session = after(asked(partly, tries=3), Answer(1), DontKnow())
    assert came_to(session) == (1, Fraction(1, 2))
    assert session.phase is Phase.TOLD


def test_the_same_answer_is_no_further_try() -> None:
    session = after(asked(tries=3), Answer(1))
    with pytest.raises(NotNow):
        step(session, Answer(1), NOON)
    assert tries_left(session, 0) == 2


def test_handing_in_counts_what_was_tried() -> None:
    session = after(asked(GOODS, RIVERS, tries=3), Answer(frozenset({0})), HandIn())
    assert came_to(session)[1] == Fraction(1, 2)
    assert session.answers[1] is None


def test_in_a_test_there_are_no_tries_and_no_hints() -> None:
    session = asked(mode="test", tries=5, hints=HINTS)
    with pytest.raises(NotNow):
        step(session, Hint(), NOON)
    assert came_to(after(session, Answer(1))) == (1, Fraction(0))
    assert view(session).can_hint is False


def test_hints_come_one_by_one_on_request() -> None:
    session = asked(hints=HINTS)
    assert (view(session).hints, view(session).hint_count) == ((), 2)
    session = after(session, Hint())
    assert view(session).hints == HINTS[:1]
    session = after(session, Hint())
    assert view(session).hints == HINTS
    assert view(session).can_hint is False
    with pytest.raises(NotNow):
        step(session, Hint(), NOON)


def test_a_failed_try_brings_a_hint_too() -> None:
    assert view(after(asked(tries=3, hints=HINTS), Answer(1))).hints == HINTS[:1]


def test_a_hint_costs_nothing() -> None:
    assert came_to(after(asked(hints=HINTS), Hint(), Answer(0)))[1] == 1


def test_how_sure_someone_is_goes_with_the_answer_and_changes_no_points() -> None:
    session = after(asked(confidence="ask"), Sure(3), Answer(1))
    assert came_to(session) == (1, Fraction(0))
    assert session.answers[0] is not None
    assert session.answers[0].level == 3
    told = view(session).told
    assert told is not None
    assert told.level == 3


def test_how_sure_someone_is_can_be_changed_and_taken_back() -> None:
    session = after(asked(confidence="score"), Sure(1), Sure(2))
    assert view(session).sure == 2
    assert view(after(session, Sure(None))).sure is None


@pytest.mark.parametrize("level", [0, 4, -1])
def test_there_are_three_levels(level: int) -> None:
    with pytest.raises(NotNow):
        step(asked(confidence="ask"), Sure(level), NOON)


def test_nobody_is_asked_how_sure_they_are_unless_the_quiz_says_so() -> None:
    assert view(asked()).asks_sure is False
    assert view(asked(confidence="ask")).asks_sure is True
    with pytest.raises(NotNow):
        step(asked(), Sure(1), NOON)


def test_a_pause_forgets_no_try_no_hint_and_no_certainty() -> None:
    session = asked(tries=3, hints=HINTS, confidence="ask")
    events: list[Event] = []
    session = planned(session.plan)
    done = (Begin(), Hint(), Sure(2), Draft(1), Answer(1), Flag(True), Pause())
    for action in done:
        session, happened = step(session, action, NOON)
        events += happened
    again = resumed(session.plan, events)
    assert replace(again, since=None) == replace(session, since=None)
    assert came_to(after(again, Resume(), Answer(0), Next())) == (0, Fraction(2, 3))


@given(st.data())
def test_no_way_through_a_session_earns_less_than_nothing_or_more_than_all(data: st.DataObject) -> None:
    of = data.draw(quizzes())
    session = after(planned(plan_quiz(of, 3)), Begin())
    for _ in range(data.draw(st.integers(0, 25))):
        try:
            session, _ = step(session, data.draw(actions(session)), NOON)
        except (NotNow, ValueError):
            continue
        for slot, done in enumerate(session.answers):
            assert done is None or done.credit is None or 0 <= done.credit <= 1
            assert 0 <= most_left(session, slot) <= 1
        if session.phase is Phase.FINISHED:
            break
