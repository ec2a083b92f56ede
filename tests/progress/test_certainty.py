"""What an answer is worth where it counts how sure someone was."""

from fractions import Fraction

import pytest

from quizapp.progress.certainty import certainty_mark


@pytest.mark.parametrize(
    ("level", "right", "wrong"),
    [(1, 1, 0), (2, 2, -2), (3, 3, -6), (None, 1, 0)],
)
def test_right_earns_the_level_and_wrong_costs_more_the_surer(level: int | None, right: int, wrong: int) -> None:
    assert certainty_mark(Fraction(1), level) == right
    assert certainty_mark(Fraction(0), level) == wrong


def test_a_part_of_the_credit_earns_that_part_of_the_level() -> None:
    assert certainty_mark(Fraction(1, 3), 3) == 1


@pytest.mark.parametrize(("chance", "best"), [(0.6, 1), (0.7, 2), (0.85, 3)])
def test_it_is_best_to_say_how_sure_one_is(chance: float, best: int) -> None:
    def expected(level: int) -> float:
        right, wrong = certainty_mark(Fraction(1), level), certainty_mark(Fraction(0), level)
        return chance * float(right) + (1 - chance) * float(wrong)

    assert max((1, 2, 3), key=expected) == best
