"""Words: plain text in lines of an exact height."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import TYPE, Size

LONG = "Good methods can stand in for a large budget, and often do so for years"


@pytest.mark.parametrize("size", TYPE)
def test_every_line_has_the_height_of_its_size(theme: Theme, qtbot: QtBot, size: Size) -> None:
    words = _words(qtbot, theme, LONG, size=size)
    assert words.sizeHint().height() == TYPE[size][1]
    half = words.heightForWidth(words.sizeHint().width() * 2 // 3)
    assert half == 2 * TYPE[size][1]


def test_words_need_no_second_line_at_the_width_they_ask_for(theme: Theme, qtbot: QtBot) -> None:
    for text in ("Check", "Review", "A", "f", "W", LONG, "Ünïcödé", "x " * 40):
        words = _words(qtbot, theme, text)
        assert words.heightForWidth(words.sizeHint().width()) == 24, text


def test_a_word_longer_than_the_room_is_broken_and_not_cut_off(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, "W" * 200)
    assert words.minimumSizeHint().width() <= 240
    assert words.heightForWidth(240) > 10 * 24


def test_what_people_wrote_is_shown_as_they_wrote_it(theme: Theme, qtbot: QtBot) -> None:
    written = "List<int> x & <b>y</b> &amp; AT&T"
    words = _words(qtbot, theme, written)
    assert QAccessible.queryAccessibleInterface(words).text(QAccessible.Text.Name) == written
    assert words.sizeHint().width() > _words(qtbot, theme, "List<int> x & y & AT&T").sizeHint().width()


def test_words_are_static_text_to_a_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, "Home")
    face = QAccessible.queryAccessibleInterface(words)
    assert face.role() == QAccessible.Role.StaticText
    assert face.text(QAccessible.Text.Name) == "Home"


def test_shortened_words_stand_whole_in_the_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, LONG, fit="elide")
    words.resize(100, 24)
    words.show()
    assert words.toolTip() == words.accessibleName() == LONG
    words.resize(words.sizeHint().width(), 24)
    assert words.toolTip() == ""


def test_an_authors_line_break_begins_a_line(theme: Theme, qtbot: QtBot) -> None:
    assert _words(qtbot, theme, "one\ntwo\n\nthree").heightForWidth(500) == 4 * 24


def test_words_grow_with_the_text_scale_without_being_made_anew(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, LONG)
    before = words.sizeHint().width()
    theme.set_text_scale(2)
    assert words.heightForWidth(words.sizeHint().width()) == 48
    assert words.sizeHint().width() == pytest.approx(2 * before, abs=2)


def test_words_change_colour_with_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, LONG)
    words.resize(300, 72)
    words.show()
    before = words.grab().toImage()
    theme.set_scheme("dark")
    assert words.grab().toImage() != before


def test_the_head_of_a_sentence_is_bold_and_read_with_it(theme: Theme, qtbot: QtBot) -> None:
    words = _words(qtbot, theme, "Go on whenever you like.", head="Your answers are kept.")
    assert words.words() == "Your answers are kept. Go on whenever you like."
    assert words.sizeHint().width() > _words(qtbot, theme, words.words()).sizeHint().width()


def test_right_to_left_words_begin_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    for fit in ("wrap", "one line", "elide"):
        words = _words(qtbot, theme, "Home", fit=fit)
        words.resize(300, 24)
        turn(words, Qt.LayoutDirection.RightToLeft)
        words.show()
        columns = _inked_columns(words.grab().toImage())
        assert min(columns) > 240, fit
        assert max(columns) >= 297, fit


def _words(qtbot: QtBot, theme: Theme, text: str, **options: object) -> Words:
    words = Words(theme, text, **options)  # type: ignore[arg-type]
    qtbot.addWidget(words)
    return words


def _inked_columns(image: QImage) -> list[int]:
    ground = image.pixelColor(0, 0)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]
