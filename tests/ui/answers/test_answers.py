"""The answers' widgets: what picking rows makes of a response, for every type."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from quizapp.quiz.types.table import TYPES
from quizapp.session.plan import plan_all
from quizapp.ui.answers.marks import row_marks
from quizapp.ui.answers.rows import RowsAnswer
from quizapp.ui.answers.table import ANSWERS
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme
from tests.builders import choice, multiple, question, quiz, true_false

BODIES = {
    "choice": choice("Rhine", "*Danube", "Volga"),
    "multiple": multiple("*Danube", "*Rhine", "Volga"),
    "true-false": true_false(True),
}


def asked(qtbot: QtBot, theme: Theme, type_: str, response: Any = None) -> RowsAnswer:
    """Return the widget of a type, asked, with a response chosen."""
    answer = ANSWERS[type_](theme)
    assert isinstance(answer, RowsAnswer)
    qtbot.addWidget(answer)
    rows = TYPES[type_].ask(BODIES[type_], layout(type_))
    answer.ask(rows, response, "en")
    answer.resize(600, answer.heightForWidth(600))
    with qtbot.waitExposed(answer):
        answer.show()
    return answer


def layout(type_: str) -> tuple[int, ...]:
    """Return an order to show the rows in that is not the file's, where a type has one."""
    order = plan_all(quiz(question("one", BODIES[type_]))).slots[0].layout
    return order if type_ == "true-false" else tuple(reversed(order))


def rows_of(answer: RowsAnswer) -> list[OptionRow]:
    return sorted(answer.findChildren(OptionRow), key=lambda row: row.y())


def test_every_type_has_its_widget() -> None:
    assert list(ANSWERS) == list(TYPES)


@pytest.mark.parametrize(
    ("type_", "picks", "responses"),
    [
        ("choice", [0, 2, 2], [2, 0]),
        ("multiple", [0, 2, 0, 2], [{2}, {0, 2}, {0}, None]),
        ("true-false", [0, 1, 1], [True, False]),
    ],
)
def test_a_pick_on_the_screen_becomes_a_response_in_the_files_order(
    theme: Theme, qtbot: QtBot, type_: str, picks: list[int], responses: list[Any]
) -> None:
    answer, heard = asked(qtbot, theme, type_), list[Any]()
    answer.chose.connect(heard.append)
    for pick in picks:
        answer.pick(pick)
    assert heard == responses


@pytest.mark.parametrize(
    ("type_", "response", "checked"),
    [
        ("choice", 0, [False, False, True]),
        ("multiple", frozenset({0, 1}), [False, True, True]),
        ("true-false", False, [False, True]),
        ("choice", None, [False] * 3),
    ],
)
def test_a_response_is_shown_where_its_rows_stand(
    theme: Theme, qtbot: QtBot, type_: str, response: Any, checked: list[bool]
) -> None:
    answer = asked(qtbot, theme, type_, response)
    assert [row.isChecked() for row in rows_of(answer)] == checked
    assert answer.response == response


def test_asking_and_telling_are_silent(theme: Theme, qtbot: QtBot) -> None:
    answer = asked(qtbot, theme, "choice")
    with qtbot.assertNotEmitted(answer.chose):
        answer.ask(TYPES["choice"].ask(BODIES["choice"], (0, 1, 2)), 1, "en")
        answer.tell(TYPES["choice"].tell(BODIES["choice"], (0, 1, 2), 1))


def test_where_one_can_be_chosen_rows_are_radio_buttons_else_check_boxes(theme: Theme, qtbot: QtBot) -> None:
    def role(type_: str) -> QAccessible.Role:
        answer = asked(qtbot, theme, type_)
        found = QAccessible.queryAccessibleInterface(rows_of(answer)[0])
        assert found is not None
        return found.role()

    assert role("choice") == role("true-false") == QAccessible.Role.RadioButton
    assert role("multiple") == QAccessible.Role.CheckBox


def test_what_is_read_aloud_names_the_right_answer_and_the_feedback(theme: Theme, qtbot: QtBot) -> None:
    answer = asked(qtbot, theme, "choice", 0)
    told = TYPES["choice"].tell(BODIES["choice"], (0, 1, 2), 0)
    assert answer.said(told) == "Right answer: Danube. About Rhine."


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", ("A", "B", "C")),
        ("de", ("A", "B", "C")),
        ("sr-Latn", ("A", "B", "C")),
        ("ru", ("1", "2", "3")),
        ("zh", ("1", "2", "3")),
        ("he", ("1", "2", "3")),
        ("ar", ("١", "٢", "٣")),
        ("fa", ("۱", "۲", "۳")),
    ],
)
def test_rows_have_letters_or_the_digits_of_a_script_that_is_not_latin(language: str, marks: tuple[str, ...]) -> None:
    assert row_marks(language, 3) == marks


def test_more_rows_than_letters_are_numbered() -> None:
    assert row_marks("en", 26)[-1] == "Z"
    assert row_marks("en", 27)[-1] == "27"
