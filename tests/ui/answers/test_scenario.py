"""A decision in the window: rows to choose, then what each would have done in each domain."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from quizapp.session.actions import Answer, Draft
from quizapp.ui.parts.effects import EffectsTable
from quizapp.ui.theme import Theme
from tests.builders import question, quiz
from tests.quiz.types.test_scenario import BAN, DOMAINS
from tests.ui.pages.sessions import Hands, names, rows, verdict

ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot, quiz(question("q", BAN), question("r", points={"trade": 1}), domains=DOMAINS)).take(
        qtbot
    )


def table(hands: Hands) -> EffectsTable | None:
    return next((each for each in hands.page.findChildren(EffectsTable) if each.isVisible()), None)


def test_before_the_choice_nothing_tells_what_it_does(hands: Hands) -> None:
    assert "up to 2 points in Geography, up to 2 points in Trade, up to 3 points in Safety" in names(hands.page)
    assert list(rows(hands.page)) == ["A. extend", "B. agree", "C. publish", "D. check"]
    assert table(hands) is None


def test_after_it_every_choice_is_told_with_what_it_does(hands: Hands) -> None:
    hands.press(Qt.Key.Key_C, ENTER)
    assert hands.actions[-2:] == [Draft(2), Answer(2)]
    shown = table(hands)
    assert shown is not None
    assert shown.accessibleName() == (
        "You chose C. publish: Geography +1, Trade +2, Safety −1. About publish. "
        "A. extend: Geography −1, Trade −1, Safety 0. B. agree: Geography +2, Trade 0, Safety +1. "
        "D. check: Geography 0, Trade −1, Safety +3. "
        "The most that one choice could earn: Geography 2, Trade 2, Safety 3."
    )
    assert rows(hands.page) == {}
    assert verdict(hands.page).endswith("1 of 2 points in Geography, 2 of 2 points in Trade, −1 of 3 points in Safety.")


def test_its_column_is_broader_than_that_of_other_questions_and_does_not_move(hands: Hands) -> None:
    before = rows(hands.page)["A. extend"]
    left, wide = before.mapTo(hands.page, QPoint()).x(), before.width()
    hands.press(Qt.Key.Key_1, ENTER)
    shown = table(hands)
    assert shown is not None
    assert (shown.mapTo(hands.page, QPoint()).x(), shown.width()) == (left, wide) == (140, 920)
    hands.press(ENTER)
    assert rows(hands.page)["A. Danube"].width() == 672


@pytest.mark.parametrize("width", [1200, 900, 500])
def test_the_table_finds_room_at_any_width(hands: Hands, width: int) -> None:
    hands.page.resize(width, 800)
    hands.press(Qt.Key.Key_1, ENTER)
    shown = table(hands)
    assert shown is not None
    assert shown.height() >= shown.heightForWidth(shown.width())
    assert shown.width() <= width


def test_the_next_question_shows_rows_again(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER)
    assert table(hands) is None
    assert list(rows(hands.page)) == ["A. Danube", "B. Rhine", "C. Volga"]
