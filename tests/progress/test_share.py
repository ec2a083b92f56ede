"""How sure a share from few answers is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.share import wilson

# Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3 (score method without continuity correction).
NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("right", "answers", "low", "high"), NEWCOMBE)
def test_the_interval_is_the_published_one(right: int, answers: int, low: float, high: float) -> None:
    assert wilson(right / answers, answers) == pytest.approx((low, high), abs=0.00005)


def test_eighteen_of_25_leave_52_to_86_percent_open() -> None:
    low, high = wilson(18 / 25, 25)
    assert (round(100 * low), round(100 * high)) == (52, 86)


def test_without_answers_everything_is_open() -> None:
    assert wilson(0.0, 0) == (0.0, 1.0)


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_the_interval_holds_the_share_and_stays_within_0_and_1(share: float, answers: int) -> None:
    low, high = wilson(share, answers)
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1


@given(st.floats(0, 1), st.integers(1, 1_000))
def test_right_and_wrong_are_mirror_images(share: float, answers: int) -> None:
    low, high = wilson(share, answers)
    assert wilson(1 - share, answers) == pytest.approx((1 - high, 1 - low), abs=1e-9)


@given(st.floats(0, 1), st.integers(1, 1_000))
def test_more_answers_leave_less_open(share: float, answers: int) -> None:
    low, high = wilson(share, answers)
    surer_low, surer_high = wilson(share, answers * 4)
    assert surer_high - surer_low < high - low
