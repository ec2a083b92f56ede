"""Where marks stand: reckoned without a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.charts.layout import Mark, Value, columns, labelled, strip

shares = st.floats(0, 1)
ranged = st.tuples(shares, shares, shares).map(sorted).map(lambda row: Value(row[1], row[0], row[2]))
values = st.lists(st.none() | shares.map(Value) | ranged, min_size=1, max_size=24)


def test_columns_reach_from_end_to_end_and_a_lone_one_stands_in_the_middle() -> None:
    assert columns(3, 10, 110) == [10, 60, 110]
    assert columns(1, 10, 110) == [60]


def test_all_points_stand_at_the_top_and_none_at_the_foot() -> None:
    shape = strip([Value(1), None, Value(0), Value(0.25)], [0, 10, 20, 30], 4, 80)
    assert shape.marks == (Mark(0, 0, 4), Mark(2, 20, 84), Mark(3, 30, 64))
    assert shape.bands == ()


def test_a_band_goes_along_the_upper_ends_and_back_along_the_lower() -> None:
    shape = strip([Value(0.5, 0.25, 0.75), Value(0.5, 0, 1)], [0, 10], 0, 100)
    assert shape.bands == (((0, 25), (10, 0), (10, 100), (0, 75)),)


def test_a_value_without_range_parts_the_band_and_a_gap_does_not() -> None:
    ranged = Value(0.5, 0.25, 0.75)
    assert len(strip([ranged, None, ranged], [0, 10, 20], 0, 100).bands) == 1
    assert len(strip([ranged, Value(0.5), ranged], [0, 10, 20], 0, 100).bands) == 2


def test_a_band_of_one_can_be_seen() -> None:
    ((first, second, _, _),) = strip([Value(0.5, 0.25, 0.75)], [50], 0, 100).bands
    assert second[0] - first[0] >= 4


@given(values)
def test_every_value_has_its_mark_and_every_mark_stands_within_its_band(values: list[Value | None]) -> None:
    xs = columns(len(values), 0, 400)
    shape = strip(values, xs, 10, 84)
    assert [mark.column for mark in shape.marks] == [at for at, value in enumerate(values) if value is not None]
    assert all(10 <= mark.y <= 94.000001 for mark in shape.marks)
    for mark in shape.marks:
        value = values[mark.column]
        if value is not None and value.low is not None:
            ys = [y for band in shape.bands for x, y in band if abs(x - mark.x) <= 4]
            assert min(ys) - 1e-6 <= mark.y <= max(ys) + 1e-6


@pytest.mark.parametrize(
    ("lefts", "widths", "shown"),
    [
        ([], [], []),
        ([0], [40], [0]),
        ([0, 200], [40, 40], [0, 1]),
        ([0, 20], [40, 40], [1]),
        ([0, 50, 100], [40, 40, 40], [0, 1, 2]),
        ([0, 30, 60, 120], [40] * 4, [0, 2, 3]),
    ],
)
def test_days_are_named_where_they_have_room(lefts: list[float], widths: list[float], shown: list[int]) -> None:
    assert labelled(lefts, widths, 10) == shown
