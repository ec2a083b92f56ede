"""Pairs, groups and orders: what they earn, and how they are written and typed."""

from fractions import Fraction
from itertools import permutations

import pytest

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.types import categorize as groups_type
from quizapp.quiz.types import matching as pairs_type
from quizapp.quiz.types import ordering as order_type
from tests.builders import categorize, matching, ordering

SEAS = matching("Danube>Black Sea", "Rhine>North Sea", "Elbe>North Sea", extra=("Baltic",))
RIVERS = categorize(black="Danube Dnieper", north="Rhine Elbe")
CAPITALS = ordering("Vienna", "Bratislava", "Budapest", "Belgrade")


def test_a_matching_earns_right_pairs_of_all_pairs() -> None:
    assert pairs_type.key(SEAS) == (0, 1, 1)
    assert [pairs_type.credit(SEAS, given) for given in ((0, 1, 1), (0, 1, 0), (1, 0, 2), (0, None, None))] == [
        Fraction(1),
        Fraction(2, 3),
        Fraction(0),
        Fraction(1, 3),
    ]


def test_equal_right_sides_are_one_choice() -> None:
    asked = pairs_type.ask(SEAS, (2, 1, 0))
    assert [row.text for row in asked.choices] == ["Baltic", "North Sea", "Black Sea"]
    assert [row.text for row in asked.items] == ["Danube", "Rhine", "Elbe"]


def test_groups_earn_items_in_the_right_group() -> None:
    assert groups_type.key(RIVERS) == (0, 0, 1, 1)
    assert groups_type.credit(RIVERS, (0, 1, 1, None)) == Fraction(1, 2)


# By hand from the format's table, k = 4: relative Σ max(0, 3 − shift) / 12, absolute items in place / 4.
@pytest.mark.parametrize(
    ("given", "relative", "absolute", "exact"),
    [
        ((0, 1, 2, 3), Fraction(1), Fraction(1), 1),
        ((1, 0, 2, 3), Fraction(10, 12), Fraction(1, 2), 0),
        ((3, 0, 1, 2), Fraction(6, 12), Fraction(0), 0),
        ((3, 2, 1, 0), Fraction(4, 12), Fraction(0), 0),
        ((3, 1, 2, 0), Fraction(6, 12), Fraction(1, 2), 0),
    ],
)
def test_an_order_earns_what_the_format_says(
    given: tuple[int, ...], relative: Fraction, absolute: Fraction, exact: int
) -> None:
    items = CAPITALS.items
    assert order_type.credit(CAPITALS, given) == relative
    assert order_type.credit(ordering(*items, scoring="absolute"), given) == absolute
    assert order_type.credit(ordering(*items, scoring="exact"), given) == exact


@pytest.mark.parametrize("scoring", ["relative", "absolute", "exact"])
def test_the_chance_of_an_order_is_the_mean_over_all_orders(scoring: order_type.Scoring) -> None:
    question = ordering(*CAPITALS.items, scoring=scoring)
    ways = list(permutations(range(4)))
    assert order_type.chance(question) == sum(order_type.credit(question, way) for way in ways) / Fraction(len(ways))


@pytest.mark.parametrize("ranks", list(permutations(range(4))))
def test_items_are_never_shown_in_the_right_order(ranks: tuple[int, ...]) -> None:
    assert order_type.layout(CAPITALS, False, lambda place: bytes([ranks[place]])) != (0, 1, 2, 3)


@pytest.mark.parametrize("typed", ["1B 2A 3A", "1:b, 2:a, 3:a", "1 = B; 2 = A; 3 = A", "3a 1b 2a"])
def test_pairs_are_typed_as_numbers_with_letters(typed: str) -> None:
    asked = pairs_type.ask(SEAS, (1, 0, 2))
    assert pairs_type.from_typed(asked, typed) == (0, 1, 1)


@pytest.mark.parametrize("typed", ["1Z", "4A", "A1", "1A 1B", "AB", "1"])
def test_what_is_no_pair_makes_no_sense(typed: str) -> None:
    with pytest.raises(Nonsense):
        pairs_type.from_typed(pairs_type.ask(SEAS, (1, 0, 2)), typed)


def test_pairs_are_written_by_text_or_by_number() -> None:
    assert pairs_type.from_values(SEAS, {"Danube": "Black Sea", "3": "2"}) == (0, None, 1)
    with pytest.raises(Nonsense) as fault:
        pairs_type.from_values(SEAS, {"Nile": "Black Sea", "Rhine": "Red Sea", "2": "1", "Rhine ": "1"})
    faults = [fault.value, *fault.value.others]
    assert [(each.code, each.item, each.at_key) for each in faults] == [
        ("no-such-item", 0, True),
        ("no-such-option", 1, False),
        ("named-twice", 3, True),
    ]


@pytest.mark.parametrize("value", ["Danube", ["Danube"]])
def test_pairs_are_not_written_as_a_text_or_a_list(value: str | list[str]) -> None:
    with pytest.raises(Nonsense):
        pairs_type.from_values(SEAS, value)


def test_an_order_names_all_items_once() -> None:
    assert order_type.from_values(CAPITALS, ["Belgrade", "1", "Bratislava", "3"]) == (3, 0, 1, 2)
    for wrong in (["Vienna"], ["Vienna", "1", "2", "3"], ["Vienna", "Prague", "2", "3"]):
        with pytest.raises(Nonsense):
            order_type.from_values(CAPITALS, wrong)
    asked = order_type.ask(CAPITALS, (3, 1, 0, 2))
    assert order_type.from_typed(asked, "C B D A") == (0, 1, 2, 3)
    assert order_type.from_typed(asked, "3, 2, 4, 1") == (0, 1, 2, 3)


def test_after_the_answer_each_item_is_told_with_what_is_right() -> None:
    lines = pairs_type.told_form(pairs_type.tell(SEAS, (0, 1, 2), (0, 0, None)))
    assert [(line.said, line.text, line.state) for line in lines] == [
        ("Right", "Danube → Black Sea", "right"),
        ("Not right", "Rhine → Black Sea; right: Rhine → North Sea", "wrong"),
        ("Not answered", "right: Elbe → North Sea", "passed"),
    ]
    order = order_type.told_form(order_type.tell(CAPITALS, (3, 2, 1, 0), (1, 0, 2, 3)))
    assert [(line.said, line.mark, line.text) for line in order[:3]] == [
        ("You put it at 2", "1", "Vienna"),
        ("You put it at 1", "2", "Bratislava"),
        ("In its place", "3", "Budapest"),
    ]
