"""`type: true-false`: a statement, to be called true or false."""

import pytest

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.rows import RowTold
from quizapp.quiz.types import true_false as type_
from tests.builders import true_false

TRUE, FALSE = true_false(True), true_false(False)


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_earns_all_and_the_other_nothing(answer: bool) -> None:
    question = true_false(answer)
    assert type_.credit(question, answer) == 1
    assert type_.credit(question, not answer) == 0
    assert type_.key(question) is answer


def test_true_stands_before_false_however_options_are_shuffled() -> None:
    assert type_.layout(TRUE, True, lambda place: bytes([255 - place])) == (0, 1)
    assert [row.text for row in type_.ask(TRUE, (0, 1)).rows] == ["True", "False"]


def test_after_the_answer_the_side_taken_says_why() -> None:
    assert type_.tell(FALSE, (0, 1), True).rows == (
        RowTold(0, "True", "wrong", True, "About true."),
        RowTold(1, "False", "right", False),
    )


def test_i_dont_know_shows_the_right_side() -> None:
    assert [row.state for row in type_.tell(TRUE, (0, 1), None).rows] == ["right", "passed"]


@pytest.mark.parametrize("value", ["true", "YES", " on "])
def test_written_responses_are_flags(value: str) -> None:
    assert type_.from_values(TRUE, value) is True
    assert type_.from_values(TRUE, {"true": "false", "YES": "No", " on ": "OFF"}[value]) is False


@pytest.mark.parametrize("value", ["1", "wahr", "", ["true"]])
def test_other_written_responses_make_no_sense(value: str | list[str]) -> None:
    with pytest.raises(Nonsense, match="not-a-flag"):
        type_.from_values(TRUE, value)


@pytest.mark.parametrize("typed", ["t", "True", "yes", "a", "1"])
def test_in_the_terminal_true_is_typed_in_several_ways(typed: str) -> None:
    assert type_.from_typed(type_.ask(TRUE, (0, 1)), typed) is True


@pytest.mark.parametrize("typed", ["f", "false", "NO", "B", "2"])
def test_in_the_terminal_false_is_typed_in_several_ways(typed: str) -> None:
    assert type_.from_typed(type_.ask(TRUE, (0, 1)), typed) is False


@pytest.mark.parametrize("value", [1, 0, "true", None])
def test_json_that_is_no_flag_makes_no_sense(value: object) -> None:
    with pytest.raises(Nonsense):
        type_.from_json(TRUE, value)
