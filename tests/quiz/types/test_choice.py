"""`type: choice`: exactly one option is right."""

from fractions import Fraction

import pytest

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.option import Option
from quizapp.quiz.rows import Row, RowsAsked, RowTold
from quizapp.quiz.types import choice as type_
from tests.builders import choice

RIVERS = choice("Rhine", "*Danube", "Volga", "None of these|")
PARTLY = type_.Choice((Option("Six", credit=Fraction(1, 3)), Option("Seven", correct=True, credit=Fraction(1))))


def test_the_right_option_earns_all_and_a_wrong_one_nothing() -> None:
    assert [type_.credit(RIVERS, place) for place in range(4)] == [0, 1, 0, 0]


def test_a_wrong_option_earns_the_credit_that_it_was_given() -> None:
    assert type_.credit(PARTLY, 0) == Fraction(1, 3)


def test_the_key_is_the_place_of_the_right_option() -> None:
    assert type_.key(RIVERS) == 1


def test_blind_guessing_earns_the_mean_over_the_options() -> None:
    assert type_.chance(RIVERS) == Fraction(1, 4)
    assert type_.chance(PARTLY) == Fraction(2, 3)


def test_no_correct_option_is_told_at_the_list_and_a_second_one_where_it_stands() -> None:
    none, two = choice("Rhine", "Volga", "Elbe"), choice("*Rhine", "Volga", "*Elbe")
    assert [(problem.code, problem.path, problem.facts) for problem in type_.problems(none)] == [
        ("no-correct-option", ("options",), (("count", 3),))
    ]
    assert [(problem.code, problem.path) for problem in type_.problems(two)] == [
        ("several-correct-options", ("options", 2))
    ]


def test_options_are_shuffled_but_for_pinned_ones_which_stay_at_the_end() -> None:
    def backwards(place: int) -> bytes:
        return bytes([255 - place])

    assert type_.layout(RIVERS, True, backwards) == (2, 1, 0, 3)
    assert type_.layout(RIVERS, False, backwards) == (0, 1, 2, 3)


def test_what_is_asked_shows_the_options_in_order_and_nothing_else() -> None:
    assert type_.ask(RIVERS, (2, 1, 0, 3)) == RowsAsked(
        (Row(2, "Volga"), Row(1, "Danube"), Row(0, "Rhine"), Row(3, "None of these"))
    )


def test_after_a_wrong_answer_the_right_one_is_shown_and_the_chosen_one_says_why() -> None:
    assert type_.tell(RIVERS, (1, 0, 2, 3), 0).rows == (
        RowTold(1, "Danube", "right", False),
        RowTold(0, "Rhine", "wrong", True, "About Rhine."),
        RowTold(2, "Volga", "passed", False),
        RowTold(3, "None of these", "passed", False),
    )


def test_after_the_right_answer_it_says_why() -> None:
    told = type_.tell(RIVERS, (0, 1, 2, 3), 1).rows[1]
    assert (told.state, told.chosen, told.feedback) == ("right", True, "About Danube.")


def test_an_option_with_part_of_the_points_is_called_partly_right() -> None:
    assert type_.tell(PARTLY, (0, 1), 0).rows[0].state == "partly"


def test_i_dont_know_shows_the_right_answer_and_chooses_nothing() -> None:
    rows = type_.tell(RIVERS, (0, 1, 2, 3), None).rows
    assert [(row.state, row.chosen) for row in rows] == [
        ("passed", False),
        ("right", False),
        ("passed", False),
        ("passed", False),
    ]


def test_a_written_response_is_an_options_text_or_else_its_place_in_the_file_from_1() -> None:
    numbers = choice("3", "*2", "x")
    assert type_.from_values(RIVERS, " Danube\n") == 1
    assert type_.from_values(RIVERS, "1") == 0
    assert type_.from_values(numbers, "3") == 0  # its text, not its place
    assert type_.from_values(numbers, "1") == 0


@pytest.mark.parametrize("given", ["Elbe", "0", "5", "-1", "1.0", "²", "1" * 5000, "danube"])
def test_what_is_neither_text_nor_place_makes_no_sense(given: str) -> None:
    with pytest.raises(Nonsense, match="no-such-option"):
        type_.from_values(RIVERS, given)


def test_a_list_makes_no_sense_for_one_answer() -> None:
    with pytest.raises(Nonsense, match="not-one-option"):
        type_.from_values(RIVERS, ["Danube"])


@pytest.mark.parametrize(("typed", "place"), [("a", 2), ("C", 0), (" 2 ", 1), ("4", 3)])
def test_in_the_terminal_letters_and_numbers_name_what_stands_on_the_screen(typed: str, place: int) -> None:
    assert type_.from_typed(type_.ask(RIVERS, (2, 1, 0, 3)), typed) == place


@pytest.mark.parametrize("typed", ["e", "0", "5", "", "ab", "ä"])
def test_in_the_terminal_anything_else_makes_no_sense(typed: str) -> None:
    with pytest.raises(Nonsense, match="no-such-row"):
        type_.from_typed(type_.ask(RIVERS, (2, 1, 0, 3)), typed)


@pytest.mark.parametrize("value", [4, -1, True, "1", None, 1.0, [1]])
def test_json_that_is_no_place_of_the_question_makes_no_sense(value: object) -> None:
    with pytest.raises(Nonsense):
        type_.from_json(RIVERS, value)


def test_a_response_in_words_is_the_options_text() -> None:
    assert type_.words(RIVERS, 3) == ("None of these",)
