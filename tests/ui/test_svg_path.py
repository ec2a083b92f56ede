"""Paths of SVG files become the same paths of Qt."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from quizapp.ui.svg_path import path_of

PLACE = st.integers(0, 24)
RADIUS = st.integers(1, 20)


def test_a_large_and_a_small_letter_draw_the_same_line_from_different_places() -> None:
    assert path_of("M2 3L10 3V8H4Z") == path_of("m2 3l8 0v5h-6z")


def test_numbers_that_go_on_repeat_the_command_and_after_a_move_draw_lines() -> None:
    assert path_of("M1 1 2 2 3 1") == path_of("M1 1L2 2L3 1")
    assert path_of("m1 1 1 1 1-1") == path_of("M1 1L2 2L3 1")


def test_numbers_may_stand_together_as_far_as_they_can_be_told_apart() -> None:
    assert path_of("M1.5.5l-.25-.25") == path_of("M 1.5, 0.5 l -0.25, -0.25")
    assert path_of("M4 4a2 2 0 012 2") == path_of("M4 4 A 2 2 0 0 1 6 6")


def test_a_smooth_curve_goes_on_as_the_last_one_ended() -> None:
    assert path_of("M0 0C1 2 3 4 5 5S9 8 10 10") == path_of("M0 0C1 2 3 4 5 5C7 6 9 8 10 10")
    assert path_of("M0 0S9 8 10 10") == path_of("M0 0C0 0 9 8 10 10")


def test_half_a_circle_goes_round_the_side_that_its_flag_says() -> None:
    assert _rounded(path_of("M12 4a8 8 0 0 0 0 16").boundingRect()) == QRectF(4, 4, 8, 16)
    assert _rounded(path_of("M12 4a8 8 0 0 1 0 16").boundingRect()) == QRectF(12, 4, 8, 16)


def test_a_large_arc_is_more_than_half_of_its_circle() -> None:
    assert path_of("M12 4a8 8 0 1 1-8 8").length() == pytest.approx(0.75 * 2 * math.pi * 8, rel=0.01)
    assert path_of("M12 4a8 8 0 0 0-8 8").length() == pytest.approx(0.25 * 2 * math.pi * 8, rel=0.01)


@given(PLACE, PLACE, PLACE, PLACE, RADIUS, st.booleans(), st.booleans())
def test_an_arc_ends_where_it_is_told_and_keeps_to_its_circle(
    x: int, y: int, to_x: int, to_y: int, radius: int, large: bool, sweep: bool
) -> None:
    path = path_of(f"M{x} {y}A{radius} {radius} 0 {large:d} {sweep:d} {to_x} {to_y}")
    assert math.dist(_pair(path.currentPosition()), (to_x, to_y)) < 1e-6
    apart = math.dist((x, y), (to_x, to_y))
    if apart:
        grown = max(radius, apart / 2)  # a circle too small to reach is grown until it does
        half = 2 * math.asin(min(1, apart / 2 / grown))
        assert path.length() == pytest.approx(grown * (2 * math.pi - half if large else half), rel=0.01)


@pytest.mark.parametrize("description", ["M0 0Q1 1 2 2", "M0 0T2 2", "M0 0L1", "M0 0A4 4 30 0 0 8 8"])
def test_what_is_not_understood_is_said(description: str) -> None:
    with pytest.raises(ValueError, match=r"path|ellipse"):
        path_of(description)


def _rounded(box: QRectF) -> QRectF:
    return QRectF(round(box.x(), 6), round(box.y(), 6), round(box.width(), 6), round(box.height(), 6))


def _pair(point: QPointF) -> tuple[float, float]:
    return point.x(), point.y()


def test_an_empty_description_is_an_empty_path() -> None:
    assert path_of("") == QPainterPath()
