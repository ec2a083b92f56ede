"""What is said before a session is handed in."""

from dataclasses import replace

import pytest

from quizapp.app.handing_in import first_to_look_at, handing_in_sentences, named
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Draft, Flag, GoTo, Skip
from quizapp.session.plan import plan_all
from quizapp.session.steps import planned, step
from quizapp.session.view import View, view
from tests.builders import NOON, RIVERS


def seen(*done: Action) -> View:
    session = planned(replace(plan_all(RIVERS), mode="test"))
    for action in (Begin(), *done):
        session, _ = step(session, action, NOON)
    return view(session)


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ((3,), "question 4"),
        ((0, 1), "questions 1 and 2"),
        ((0, 2, 4, 5, 6), "questions 1, 3 and 5 to 7"),
        ((0, 1, 2), "questions 1 to 3"),
    ],
)
def test_questions_are_named_by_their_numbers_and_long_stretches_by_their_ends(
    slots: tuple[int, ...], words: str
) -> None:
    assert named(slots) == words


def test_what_has_no_answer_is_named_and_what_is_flagged_and_not_saved() -> None:
    shown = seen(Answer(0), Flag(True), Draft(frozenset({1})), Skip())
    assert handing_in_sentences(shown) == (
        "Two questions have no answer and will earn nothing: 2 and 3.",
        "In question 2 your last choice is not saved and does not count.",
        "You flagged question 2.",
    )
    assert first_to_look_at(shown) == 1


def test_one_question_without_an_answer_is_named() -> None:
    shown = seen(Answer(0), DontKnow())
    assert handing_in_sentences(shown) == ("Question 3 has no answer and will earn nothing.",)


def test_where_nothing_is_open_that_is_said_too() -> None:
    shown = seen(Answer(0), DontKnow(), Answer(True))
    assert handing_in_sentences(shown) == ("Every question has its answer.",)
    assert first_to_look_at(shown) == 2
    assert first_to_look_at(seen(Answer(0), DontKnow(), Answer(True), GoTo(1), Flag(True), GoTo(0))) == 1
