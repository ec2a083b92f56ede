"""The source text is read before the quiz, from top to end, and the quiz offered there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.quiz.quiz import Source
from quizapp.ui.pages.text import TextPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.part import Part
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.theme import Theme
from tests.ui.pages.whole import assert_whole

SOURCE = Source("A short reader", "A class", "The school", "2026", text="rivers.md")
TEXT = "# Rivers\n\n" + "\n\n".join(f"Paragraph {at} on *rivers*. " * 12 for at in range(20))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> TextPage:
    made = TextPage(theme)
    qtbot.addWidget(made)
    made.resize(1112, 800)
    made.show_text(TEXT, SOURCE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(page: QWidget) -> list[str]:
    return [part.accessibleName() for part in page.findChildren(Part) if part.isVisible()]


def button(page: QWidget, name: str) -> Button:
    (found,) = [each for each in page.findChildren(Button) if each.words() == name]
    return found


def words(page: QWidget) -> SourceWords:
    (found,) = page.findChildren(SourceWords)
    return found


def test_it_says_what_is_read_and_by_whom(page: TextPage) -> None:
    title, by, text = said(page)
    assert (title, by) == ("A short reader", "A class, The school, 2026")
    assert text.startswith("Rivers\nParagraph 0 on rivers.")


def test_the_text_stands_in_a_column_in_the_middle(page: TextPage, theme: Theme) -> None:
    text = words(page)
    assert (text.mapTo(page, QPoint()).x(), text.width()) == (220, 672)
    theme.set_text_scale(1.5)
    QApplication.processEvents()
    assert text.width() == 1008


def test_it_scrolls_by_key_as_soon_as_it_is_there(page: TextPage) -> None:
    bar = page._area.verticalScrollBar()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 400


def test_the_quiz_is_offered_at_the_end(page: TextPage, qtbot: QtBot) -> None:
    take = button(page, "Take the quiz")
    assert take.mapTo(page, QPoint()).y() > words(page).mapTo(page, QPoint()).y() + words(page).height()
    with qtbot.waitSignal(page.begun):
        take.click()


@pytest.mark.parametrize("way", ["button", "Alt+Left", "Escape"])
def test_one_can_go_back(page: TextPage, qtbot: QtBot, way: str) -> None:
    with qtbot.waitSignal(page.left):
        if way == "button":
            button(page, "Back").click()
        elif way == "Escape":
            QTest.keyClick(page, Qt.Key.Key_Escape)
        else:
            QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_another_text_is_shown_from_its_beginning(page: TextPage) -> None:
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    page.show_text("Lakes.\n\n" * 90, Source(text="lakes.txt"))
    assert page._area.verticalScrollBar().value() == 0
    title, text = said(page)
    assert title == "Source text"
    assert text.startswith("Lakes.")


def test_everything_that_takes_focus_has_a_name_and_tab_goes_in_the_order_of_reading(page: TextPage) -> None:
    reached = []
    for _ in range(3):
        reached.append(page.focusWidget().accessibleName())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert reached == ["Source text", "Take the quiz", "Back"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [812, 1112])
def test_nothing_is_cut_off(page: TextPage, theme: Theme, width: int, scale: float) -> None:
    page.resize(width, 600)
    theme.set_text_scale(scale)
    assert_whole(page)
