"""A typed word: what is accepted, exactly or but for a slip."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.accepting import Accepted, fits, slips
from quizapp.quiz.types import short_answer as type_
from tests.builders import short_answer

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "Sao Tome – “the Island”",
        '  sao   tome -  "the island" ',
        "SAO TOME — „the Island“",
        "Ｓａｏ Ｔｏｍｅ ‑ «the Island»",
    ],
)
def test_blanks_capitals_quotes_dashes_and_wide_letters_make_no_difference(typed: str) -> None:
    assert type_.credit(short_answer('Sao Tome - "the Island"'), typed) == 1


def test_capitals_count_where_the_question_says_so() -> None:
    question = short_answer("Elbe", case=True)
    assert [type_.credit(question, typed) for typed in ("Elbe", "elbe", "ELBE")] == [1, 0, 0]


# Each is one slip of Belgrade, by the kinds that the format names.
@pytest.mark.parametrize("typed", ["Belgrad", "Bellgrade", "Belgrate", "Blegrade", "elgrade", "Belgradeo"])
def test_a_slip_is_a_letter_missing_extra_wrong_or_swapped(typed: str) -> None:
    assert type_.credit(short_answer("Belgrade"), typed) == 0
    assert type_.credit(short_answer("Belgrade", typos=1), typed) == 1
    told = type_.tell(short_answer("Belgrade", typos=1), (), typed)
    assert told.written == "Belgrade"
    assert "Accepted with a slip: it is written “Belgrade”." in str(type_.told_form(told)[0].feedback)


@pytest.mark.parametrize(("wanted", "typed"), [("1949", "1948"), ("A4", "A"), ("route 66", "route 6"), ("12", "21")])
def test_a_digit_is_never_a_slip(wanted: str, typed: str) -> None:
    assert type_.credit(short_answer(wanted, typos=3), typed) == 0


def test_a_capital_is_no_slip_where_capitals_count() -> None:
    question = short_answer("Elbe", case=True, typos=1)
    assert [type_.credit(question, typed) for typed in ("elbe", "Elbr", "Eble", "lbe")] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    # Worked out by hand; the last is where optimal string alignment (3) differs from the unrestricted distance (2).
    [("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("abc", "abc", 0), ("ca", "abc", 3)],
)
def test_slips_are_counted_as_optimal_string_alignment_counts_them(one: str, other: str, distance: int) -> None:
    assert slips(one, other, 5, case=False) == slips(other, one, 5, case=False) == distance
    assert slips(one, other, distance, case=False) == distance
    if distance:
        assert slips(one, other, distance - 1, case=False) is None


def test_entries_are_tried_in_order_exactly_and_only_then_with_slips() -> None:
    question = short_answer(Accepted("Rhine", feedback="First."), Accepted("Rhone", HALF, "Second."), typos=1)
    assert type_.credit(question, "Rhone") == HALF
    assert type_.credit(question, "Rhne") == 1
    assert type_.tell(question, (), "Rhone").feedback == "Second."


@pytest.mark.parametrize(
    ("pattern", "typed", "fit"),
    [
        ("Nord*", "Nordsee", True),
        ("*see", "die Nordsee", True),
        ("N*d*e", "Nordsee", True),
        ("N*d*e", "Nede", True),
        ("col*r", "color", True),
        ("ab*ba", "aba", False),
        ("a * b", "a b", True),
        ("*", "anything", True),
        ("Nord", "Nordsee", False),
    ],
)
def test_a_star_stands_for_any_run(pattern: str, typed: str, fit: bool) -> None:
    assert fits(pattern, typed) is fit
    assert type_.credit(short_answer(pattern, wildcard=True), typed) == fit


def test_without_wildcard_a_star_is_a_star() -> None:
    assert type_.credit(short_answer("N*"), "Nord") == 0
    assert type_.credit(short_answer("N*"), "n*") == 1


def test_the_wrong_answer_is_told_with_all_that_is_accepted_in_full() -> None:
    question = short_answer("Belgrade", "Beograd", Accepted("Novi Sad", HALF, "Upstream."))
    lines = type_.told_form(type_.tell(question, (), "Vienna"))
    assert [(line.said, line.text, line.state) for line in lines] == [
        ("Your answer, not right", "Vienna", "wrong"),
        ("Right answer", "Belgrade; Beograd", "right"),
    ]
    (partly, _) = type_.told_form(type_.tell(question, (), "Novi Sad"))
    assert (partly.state, partly.feedback) == ("partly", "Upstream.")
    (unknown,) = type_.told_form(type_.tell(question, (), None))
    assert unknown.said == "Right answer"


@given(st.text(max_size=40), st.text("a*", max_size=40))
def test_no_text_and_no_pattern_takes_long(text: str, pattern: str) -> None:
    assert fits(pattern, text) in (True, False)


def test_hostile_patterns_and_texts_are_answered_at_once() -> None:
    assert not fits("*a" * 40_000, "a" * 99_999 + "b")
    assert type_.credit(short_answer("a" * 100_000, typos=1000), "b" * 100_000) == 0
