"""Cards, columns and pages that scroll."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.card import Card
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.scroll_area import ScrollArea, ThinBar
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

LONG = "word " * 400


@pytest.mark.parametrize(
    ("window", "left", "width"), [(1200, 264, 672), (785, 56, 672), (600, 24, 552), (2000, 664, 672)]
)
def test_a_column_stands_in_the_middle_and_never_wider_than_it_may(
    theme: Theme, qtbot: QtBot, window: int, left: int, width: int
) -> None:
    column = Stack(widest=672, margins=(24, 0, 24, 0))
    qtbot.addWidget(column)
    words = Words(theme, LONG, parent=column)
    column.add(words)
    column.resize(window, 800)
    column.show()
    assert words.x() == pytest.approx(left, abs=1)
    assert words.width() == width


def test_a_card_pads_what_lies_on_it_and_shows_its_ground_and_line(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    words = Words(theme, "Review", size="lead", parent=card)
    card.body.addWidget(words)
    card.resize(200, 66)
    card.show()
    assert words.pos() == QPoint(21, 17)
    assert card.sizeHint().height() == 17 + 28 + 21
    image = card.grab().toImage()
    assert image.pixelColor(100, 0) == theme.colour("line")
    assert image.pixelColor(100, 3) == theme.colour("card")


def test_a_page_is_as_high_as_its_words_need_at_its_width_and_scrolls(theme: Theme, qtbot: QtBot) -> None:
    area, words = _scrolling(qtbot, theme)
    assert words.height() == words.heightForWidth(words.width())
    assert area.verticalScrollBar().maximum() == words.height() - 300
    theme.set_text_scale(2)
    qtbot.waitUntil(lambda: words.height() == words.heightForWidth(words.width()))
    assert words.width() == 400


def test_the_thin_bar_is_there_where_there_is_something_to_scroll(theme: Theme, qtbot: QtBot) -> None:
    area, words = _scrolling(qtbot, theme)
    bar = area.findChildren(ThinBar)[0]
    assert bar.isVisible()
    words.set_text("short")
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_the_thumb_can_be_dragged_to_the_end_and_a_press_beside_it_goes_on_a_page(theme: Theme, qtbot: QtBot) -> None:
    area, _ = _scrolling(qtbot, theme)
    bar, own = area.findChildren(ThinBar)[0], area.verticalScrollBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 290))
    assert own.value() == own.pageStep()
    own.setValue(0)
    thumb = bar.thumb().center().toPoint()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=thumb)
    QTest.mouseMove(bar, QPoint(6, 400))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 400))
    assert own.value() == own.maximum()
    assert bar.thumb().bottom() == pytest.approx(300)


def test_right_to_left_the_bar_lies_at_the_left(theme: Theme, qtbot: QtBot) -> None:
    area, _ = _scrolling(qtbot, theme)
    bar = area.findChildren(ThinBar)[0]
    assert bar.x() == 400 - 12
    turn(area, Qt.LayoutDirection.RightToLeft)
    assert bar.x() == 0


def _scrolling(qtbot: QtBot, theme: Theme) -> tuple[ScrollArea, Words]:
    area = ScrollArea(theme)
    qtbot.addWidget(area)
    words = Words(theme, LONG, parent=area)
    area.setWidget(words)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    return area, words
