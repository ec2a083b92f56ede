"""A column that is read, and under it what is done with it.

What is done follows the column while both fit; where they do not, the column scrolls and the rest stands on a floor
under a line.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.column import Column
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.question_actions import OVERHANG, QuestionActions
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Margins
from quizapp.ui.theme import Theme

SIDE = 24  # at the least, on either side of the column
_TOP, _NARROW_TOP, _BOTTOM = 48, 24, 24
_ABOVE_ACTIONS = 32
_BELOW_ACTIONS = 64  # with less than this to spare they stand on the floor
_FLOOR = 72


class Reading(QWidget):
    """Places a column in a scrolled area of its own, and the actions below it or on the floor."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.area = ScrollArea(theme, self)
        self.area.setWidgetResizable(False)  # this lays the column out itself, and then only moves it
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column: Column | None = None
        self._actions: QuestionActions | None = None
        self._floor: int | None = None
        theme.changed.connect(self.update)

    def put(self, column: Column, actions: QuestionActions) -> None:
        """Say what is read and what is done with it: a child of this."""
        self._column, self._actions = column, actions
        self.area.setWidget(column)

    def lay_out(self, *, lead: int, narrow: bool) -> None:
        """Lay everything out now.

        `lead` is room before the column, so that it stands where it stood before the page was made narrower; with
        `narrow` there is less room above it.
        """
        if self._column is None or self._actions is None:
            return
        column, floor = self._column, self._floor
        wide = column_width(self.width() - lead, column)
        start = lead + (self.width() - lead - wide) // 2
        column.set_margins(_margins(narrow, 0))
        read = column.heightForWidth(wide)
        done = self._actions.heightForWidth(wide - 2 * SIDE + OVERHANG)
        if read + _ABOVE_ACTIONS + done + _BELOW_ACTIONS <= self.height():
            self._floor, room = None, self.height()
            y = read + _ABOVE_ACTIONS
        else:
            self._floor = min(self.height(), max(_FLOOR, done + _FLOOR - 40))
            room = self.height() - self._floor
            column.set_margins(_margins(narrow, _BOTTOM))
            read += _BOTTOM
            y = room + 1 + (self._floor - 1 - done) // 2
        self.area.setGeometry(placed(self, lead, 0, self.width() - lead, room))
        column.place(QRect(column.pos(), QSize(wide, read)))
        self._actions.place(placed(self, start + SIDE, y, wide - 2 * SIDE + OVERHANG, done))
        if floor != self._floor:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._floor is not None:
            line = QRect(0, self.height() - self._floor, self.width(), 1)
            QPainter(self).fillRect(line, self._theme.colour("line"))


def column_width(room: int, column: Column) -> int:
    """Return how wide a column is, with its sides, in so much room."""
    return min(room, column.widest + 2 * SIDE)


def _margins(narrow: bool, bottom: int) -> Margins:
    return SIDE, _NARROW_TOP if narrow else _TOP, SIDE, bottom
