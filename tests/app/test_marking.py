"""Marking a file of responses: the same points as taking the quiz."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.marking import mark
from quizapp.app.results import results
from quizapp.app.taking import Taking
from quizapp.quiz.quiz import Quiz
from quizapp.session.actions import Answer, Begin, DontKnow, HandIn, Next
from quizapp.session.plan import plan_quiz
from quizapp.session.steps import Event, Phase, planned
from tests.builders import NOON, RIVERS, question, quiz
from tests.strategies import is_nothing, quizzes, responses


def test_points_are_told_by_domain_in_total_and_by_question() -> None:
    marking = mark(RIVERS, {"mouth": 0, "cargo": frozenset({0})})
    assert [(row.id.slug, row.earned, row.possible) for row in marking.domains] == [
        ("geography", Fraction(3, 2), Fraction(3)),
        ("trade", Fraction(1), Fraction(2)),
    ]
    assert (marking.earned, marking.possible) == (Fraction(5, 2), Fraction(5))
    assert [(row.id, row.answered, row.credit) for row in marking.questions] == [
        ("mouth", True, Fraction(1)),
        ("cargo", True, Fraction(1, 2)),
        ("border", False, Fraction(0)),
    ]
    assert marking.questions[1].points == {"trade": 1, "geography": Fraction(1, 2)}


def test_no_answer_and_an_empty_one_are_not_answered() -> None:
    answers: tuple[dict[str, object], ...] = ({}, {"cargo": None}, {"cargo": frozenset()})
    for nothing in answers:
        marking = mark(RIVERS, nothing)
        assert not any(row.answered for row in marking.questions)
        assert (marking.earned, marking.possible) == (Fraction(0), Fraction(5))


def test_a_quiz_is_marked_whole_whatever_it_draws() -> None:
    of = quiz(*(question(f"q{place}") for place in range(9)))
    assert len(mark(of, {}).questions) == 9


def taken(of: Quiz, given: Sequence[Any], seed: int) -> Taking:
    """A quiz taken to its end, shuffled, with these responses in the file's order."""
    answers = {asked.id: response for asked, response in zip(of.questions, given, strict=True)}
    kept: list[Event] = []
    taking = Taking(planned(plan_quiz(of, seed)), kept.extend, lambda: NOON)
    taking.do(Begin())
    while taking.view.phase is not Phase.FINISHED:
        response = answers[taking.view.question]
        taking.do(DontKnow() if response is None or is_nothing(response) else Answer(response))
        if taking.view.last:
            taking.do(HandIn())
        elif taking.view.told:
            taking.do(Next())
    return taking


@given(st.data())
def test_marking_and_taking_come_to_the_same_points(data: st.DataObject) -> None:
    of = data.draw(quizzes())
    once = replace(of.header.session, tries=1)  # a failed try is no answer yet
    of = replace(of, header=replace(of.header, session=once))
    given = [data.draw(st.one_of(st.none(), responses(asked))) for asked in of.questions]
    marking = mark(of, {asked.id: response for asked, response in zip(of.questions, given, strict=True)})
    told = results(taken(of, given, data.draw(st.integers(0, 9))).session, NOON.utc, NOON.offset)
    assert {row.points.id: (row.points.earned, row.points.possible) for row in told.domains} == {
        row.id: (row.earned, row.possible) for row in marking.domains
    }
    assert (told.earned, told.possible) == (marking.earned, marking.possible)
