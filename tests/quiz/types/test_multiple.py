"""`type: multiple`: several options can be right."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.rows import RowTold
from quizapp.quiz.types import multiple as type_
from tests.builders import multiple

RIVERS = multiple("*Danube", "*Rhine", "Volga", "Elbe")


def ticks(*places: int) -> frozenset[int]:
    return frozenset(places)


def test_under_net_a_wrong_tick_takes_back_a_right_one() -> None:
    assert type_.credit(RIVERS, ticks(0, 2)) == 0
    assert type_.credit(RIVERS, ticks(0, 1, 2)) == Fraction(1, 2)
    assert type_.credit(RIVERS, ticks(0)) == Fraction(1, 2)


def test_under_net_nobody_earns_less_than_nothing() -> None:
    assert type_.credit(RIVERS, ticks(2, 3)) == 0


def test_under_exact_only_the_key_earns_anything() -> None:
    exact = multiple("*Danube", "*Rhine", "Volga", "Elbe", scoring="exact")
    assert type_.credit(exact, ticks(0, 1)) == 1
    assert [type_.credit(exact, each) for each in (ticks(0), ticks(0, 1, 2), ticks())] == [0, 0, 0]


def test_under_each_an_option_rightly_left_alone_counts_too() -> None:
    each = multiple("*Danube", "*Rhine", "Volga", "Elbe", scoring="each")
    assert type_.credit(each, ticks(0)) == Fraction(3, 4)
    assert type_.credit(each, ticks(0, 2)) == Fraction(2, 4)
    assert type_.credit(each, ticks(2, 3)) == 0


def test_under_each_an_empty_answer_earns_nothing() -> None:
    assert type_.credit(multiple("*Danube", "Volga", "Elbe", scoring="each"), ticks()) == 0


# c correct options, w wrong ones, t right ticks, f wrong ticks; credits reckoned by hand from the format's formulas.
@pytest.mark.parametrize(
    ("scoring", "c", "w", "t", "f", "credit"),
    [
        ("net", 3, 2, 3, 0, "1"),
        ("net", 3, 2, 2, 1, "1/3"),
        ("net", 3, 2, 1, 2, "0"),
        ("net", 3, 2, 3, 2, "1/3"),
        ("net", 1, 4, 1, 4, "0"),
        ("net", 4, 0, 3, 0, "3/4"),
        ("exact", 3, 2, 3, 0, "1"),
        ("exact", 3, 2, 3, 1, "0"),
        ("exact", 3, 2, 2, 0, "0"),
        ("each", 3, 2, 3, 0, "1"),
        ("each", 3, 2, 2, 1, "3/5"),
        ("each", 3, 2, 0, 1, "1/5"),
        ("each", 3, 2, 0, 2, "0"),
        ("each", 3, 2, 0, 0, "0"),
        ("each", 4, 0, 1, 0, "1/4"),
    ],
)
def test_credit_follows_the_table_of_the_format(scoring: str, c: int, w: int, t: int, f: int, credit: str) -> None:
    texts = [*(f"*Right {place}" for place in range(c)), *(f"Wrong {place}" for place in range(w))]
    question = multiple(*texts, scoring=scoring)  # type: ignore[arg-type]
    assert type_.credit(question, frozenset({*range(t), *range(c, c + f)})) == Fraction(credit)


@pytest.mark.parametrize("scoring", ["net", "exact", "each"])
@pytest.mark.parametrize("keys", ["*", "**", "*-", "*--", "**--", "***-"])
def test_chance_is_the_mean_over_every_way_of_ticking(scoring: str, keys: str) -> None:
    texts = [f"{'*' * (key == '*')}Option {place}" for place, key in enumerate(keys)]
    question = multiple(*texts, scoring=scoring)  # type: ignore[arg-type]
    ways = [frozenset(place for place, on in enumerate(way) if on) for way in product((0, 1), repeat=len(keys))]
    assert type_.chance(question) == sum(type_.credit(question, way) for way in ways) / Fraction(len(ways))


@given(st.integers(1, 4), st.integers(0, 4), st.sampled_from(("net", "exact", "each")), st.data())
def test_credit_lies_between_0_and_1_and_only_the_key_earns_all(
    c: int, w: int, scoring: str, data: st.DataObject
) -> None:
    texts = [*(f"*Right {place}" for place in range(c)), *(f"Wrong {place}" for place in range(w))]
    question = multiple(*texts, scoring=scoring)  # type: ignore[arg-type]
    response = data.draw(st.frozensets(st.integers(0, c + w - 1)))
    credit = type_.credit(question, response)
    assert 0 <= credit <= 1
    assert (credit == 1) == (response == type_.key(question))


def test_no_correct_option_is_told_and_several_are_meant() -> None:
    assert [problem.code for problem in type_.problems(multiple("Volga", "Elbe"))] == ["no-correct-option"]
    assert not list(type_.problems(RIVERS))


def test_after_the_answer_each_right_option_says_why_and_each_wrong_tick() -> None:
    assert type_.tell(RIVERS, (3, 2, 1, 0), ticks(0, 2)).rows == (
        RowTold(3, "Elbe", "passed", False),
        RowTold(2, "Volga", "wrong", True, "About Volga."),
        RowTold(1, "Rhine", "missed", False, "About Rhine."),
        RowTold(0, "Danube", "right", True, "About Danube."),
    )


def test_i_dont_know_shows_what_would_have_been_right() -> None:
    assert [row.state for row in type_.tell(RIVERS, (0, 1, 2, 3), None).rows] == [
        "missed",
        "missed",
        "passed",
        "passed",
    ]


def test_written_responses_are_texts_or_places() -> None:
    assert type_.from_values(RIVERS, ["Rhine", "1"]) == ticks(0, 1)


def test_all_that_is_wrong_with_a_list_is_told_each_at_its_item() -> None:
    with pytest.raises(Nonsense) as raised:
        type_.from_values(RIVERS, ["Rhine", "2", "Seine", "9"])
    faults = (raised.value, *raised.value.others)
    assert [(fault.code, fault.item, fault.facts["given"]) for fault in faults] == [
        ("named-twice", 1, "2"),
        ("no-such-option", 2, "Seine"),
        ("no-such-option", 3, "9"),
    ]


def test_one_text_makes_no_sense_where_a_list_is_wanted() -> None:
    with pytest.raises(Nonsense, match="not-a-list"):
        type_.from_values(RIVERS, "Rhine")


@pytest.mark.parametrize("typed", ["a c", "c,a", " A ; C ", "1 3", "1,c"])
def test_in_the_terminal_several_are_typed_with_blanks_or_commas(typed: str) -> None:
    assert type_.from_typed(type_.ask(RIVERS, (3, 2, 1, 0)), typed) == ticks(3, 1)


def test_in_the_terminal_one_row_twice_makes_no_sense() -> None:
    with pytest.raises(Nonsense, match="named-twice"):
        type_.from_typed(type_.ask(RIVERS, (3, 2, 1, 0)), "a 1")


@pytest.mark.parametrize("value", [[4], [-1], [True], "1", None, [1.0], 1])
def test_json_that_is_no_list_of_places_makes_no_sense(value: object) -> None:
    with pytest.raises(Nonsense):
        type_.from_json(RIVERS, value)


def test_a_response_in_words_is_in_the_files_order() -> None:
    assert type_.words(RIVERS, ticks(2, 0)) == ("Danube", "Volga")
