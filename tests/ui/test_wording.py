"""Pieces of sentences: counts, lists, days."""

import pytest

from quizapp.session.instant import Instant
from quizapp.ui.wording import count, day, joined

NOON = Instant(1_767_268_800_000, 60, 0)  # 1 January 2026, 13:00 in Paris
HOUR = 3_600_000


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 quizzes"), (1, "1 quiz"), (2, "2 quizzes"), (1000, "1000 quizzes")]
)
def test_one_is_not_said_as_many(number: int, words: str) -> None:
    assert count(number, "quiz", "quizzes") == words


def test_a_list_ends_with_and() -> None:
    assert [joined(list("abc"[:many])) for many in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (0, "today"),
        (13 * HOUR, "today"),
        (13 * HOUR + 1, "yesterday"),
        (37 * HOUR + 1, "on 30 December 2025"),
        (-11 * HOUR, "on 2 January"),
        (-300 * 24 * HOUR, "on 28 October"),
    ],
)
def test_a_day_is_named_as_it_is_seen_from_now(ago: int, words: str) -> None:
    assert day(NOON.utc - ago, NOON.offset, NOON) == words


def test_a_day_is_that_of_the_place_where_it_was() -> None:
    late_in_sydney = NOON.utc + 2 * HOUR  # 14:00 in London, 01:00 on the next day in Sydney
    assert day(late_in_sydney, 660, NOON.replaced(offset=0)) == "on 2 January"
    assert day(late_in_sydney, 0, NOON.replaced(offset=0)) == "today"
