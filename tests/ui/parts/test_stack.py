"""Columns laid out in one pass, two ends of a line, and domains in a line that wraps."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.domain_line import DomainLine
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

ECONOMICS, SECURITY = DomainMark("economics", "Economics", 1), DomainMark("security", "Security", 2)


class Box(QWidget):
    """As large as it is told to be."""

    def __init__(self, width: int, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size


def test_a_stack_puts_one_under_the_other_and_leaves_out_what_is_hidden(qtbot: QtBot) -> None:
    stack = Stack(margins=(10, 20, 30, 40))
    qtbot.addWidget(stack)
    boxes = [Box(50, 24, stack) for _ in range(3)]
    for box in boxes:
        stack.add(box, above=8)
    boxes[1].hide()
    stack.resize(200, 300)
    stack.arrange()
    assert [box.geometry().getRect() for box in (boxes[0], boxes[2])] == [(10, 20, 160, 24), (10, 52, 160, 24)]
    assert stack.heightForWidth(200) == 20 + 24 + 8 + 24 + 40


def test_a_stack_with_a_greatest_width_stands_in_the_middle(qtbot: QtBot) -> None:
    stack = Stack(widest=100)
    qtbot.addWidget(stack)
    box = Box(50, 24, stack)
    stack.add(box)
    stack.resize(300, 50)
    stack.arrange()
    assert box.geometry().getRect() == (100, 0, 100, 24)


def test_a_stack_grows_with_what_is_in_it(theme: Theme, qtbot: QtBot) -> None:
    outer = Stack()
    qtbot.addWidget(outer)
    inner = Stack(parent=outer)
    words, below = Words(theme, "short", parent=inner), Box(10, 10, outer)
    inner.add(words)
    outer.add(inner)
    outer.add(below)
    outer.resize(100, 400)
    with qtbot.waitExposed(outer):
        outer.show()
    assert below.y() == 24
    words.set_text("a long text that goes on in the next line")
    qtbot.waitUntil(lambda: below.y() == words.height() > 24)


@pytest.mark.parametrize(("width", "second"), [(300, (200, 0)), (180, (80, 28))])
def test_ends_share_a_line_while_there_is_room(qtbot: QtBot, width: int, second: tuple[int, int]) -> None:
    ends = Ends(20)
    qtbot.addWidget(ends)
    first, last = Box(100, 24, ends), Box(100, 24, ends)
    ends.put(first, last)
    ends.resize(width, 60)
    ends.arrange()
    assert first.pos().toTuple() == (0, 0)
    assert last.pos().toTuple() == (second if width == 300 else (0, second[1]))
    assert ends.heightForWidth(width) == second[1] + 24


def test_ends_are_mirrored_where_reading_starts_at_the_right(qtbot: QtBot) -> None:
    ends = Ends(20)
    qtbot.addWidget(ends)
    turn(ends, Qt.LayoutDirection.RightToLeft)
    first, last = Box(100, 24, ends), Box(50, 24, ends)
    ends.put(first, last)
    ends.resize(300, 24)
    ends.arrange()
    assert last.x() == 0
    assert first.x() + first.width() == 300


def test_domains_go_on_below_where_the_line_is_full(theme: Theme, qtbot: QtBot) -> None:
    line = DomainLine(theme)
    qtbot.addWidget(line)
    line.show_domains([(ECONOMICS, "2 points in Economics"), (SECURITY, "1 point in Security")])
    assert line.heightForWidth(line.natural_width()) == 20
    assert line.heightForWidth(line.natural_width() - 1) == 44


def test_domains_are_read_with_their_names(theme: Theme, qtbot: QtBot) -> None:
    line = DomainLine(theme)
    qtbot.addWidget(line)
    line.show_domains([(ECONOMICS, "1 of 2"), (SECURITY, "3 of 3 in Security")])
    assert line.accessibleName() == "Economics: 1 of 2, 3 of 3 in Security"


def test_a_page_is_laid_out_anew_when_the_whole_window_turns(
    theme: Theme, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    theme.apply(qapp)
    request.addfinalizer(lambda: qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight))
    words = Words(theme, "From one edge to the other")
    qtbot.addWidget(words)
    words.resize(400, 40)
    before = words.grab().toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert words.grab().toImage() != before
