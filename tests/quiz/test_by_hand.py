"""Marks by hand: the points reached of the criteria's sum."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.by_hand import Criterion, credit_of, steps
from tests.builders import essay


def test_what_is_reached_of_the_sum_is_the_credit() -> None:
    body = essay("1", "2", "0.5")
    assert credit_of(body, (Fraction(1), Fraction(3, 2), Fraction(0))) == Fraction(5, 7)
    assert credit_of(body, (Fraction(0),) * 3) == 0
    assert credit_of(body, (Fraction(1), Fraction(2), Fraction(1, 2))) == 1


@pytest.mark.parametrize("reached", [(), (1,), (1, 2, 3), (2, 2), (1, -1)])
def test_what_does_not_go_with_the_criteria_is_no_mark(reached: tuple[int, ...]) -> None:
    assert credit_of(essay("1", "2"), tuple(map(Fraction, reached))) is None


def test_without_a_rubric_the_answer_is_marked_as_a_whole() -> None:
    (whole,) = essay().criteria()
    assert (whole.criterion, whole.points) == ("The answer as a whole", 10)
    assert credit_of(essay(), (Fraction(15, 2),)) == Fraction(3, 4)


def test_points_are_given_in_steps_of_a_half_and_the_last_is_all_of_them() -> None:
    assert list(steps(Criterion("c", Fraction(2)))) == [0, Fraction(1, 2), 1, Fraction(3, 2), 2]
    assert list(steps(Criterion("c", Fraction(3, 4)))) == [0, Fraction(1, 2), Fraction(3, 4)]
    assert list(steps(Criterion("c", Fraction(1, 4)))) == [0, Fraction(1, 4)]


@given(st.lists(st.fractions(Fraction(1, 100), 20), min_size=1, max_size=5), st.data())
def test_every_choice_of_steps_is_a_mark_from_0_to_1(worths: list[Fraction], data: st.DataObject) -> None:
    body = essay(*map(str, worths))
    reached = tuple(data.draw(st.sampled_from(list(steps(each)))) for each in body.criteria())
    credit = credit_of(body, reached)
    assert credit is not None
    assert 0 <= credit <= 1
