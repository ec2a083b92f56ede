"""A column that is read, and under it what is done with it.

What is done follows the column while both fit; where they do not, the column scrolls and the rest stands on a floor
under a line.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Margins, Stack, place
from quizapp.ui.theme import Theme

SIDE = 24  # at the least, on either side of the column
_TOP, _NARROW_TOP, _BOTTOM = 48, 24, 24
_ABOVE_ACTIONS = 32
_BELOW_ACTIONS = 64  # with less than this to spare they stand on the floor
_FLOOR = 72


class Reading(Arranged):
    """Places a column in a scrolled area of its own, and the actions below it or on the floor."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.area = ScrollArea(theme, self)
        self.area.setWidgetResizable(False)  # this lays the column out itself, and then only moves it
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column: Stack | None = None
        self._actions: Arranged | None = None
        self._overhang = 0
        self._floor: int | None = None
        self._lead = 0
        self._narrow = False
        theme.changed.connect(self.update)

    def put(self, column: Stack, actions: Arranged, overhang: int = 0) -> None:
        """Say what is read and what is done with it: a child of this, which ends `overhang` after the column."""
        self._column, self._actions, self._overhang = column, actions, overhang
        self.area.setWidget(column)
        column.installEventFilter(self)
        actions.installEventFilter(self)

    def set_narrow(self, narrow: bool) -> None:
        """Leave less room above the column."""
        self._narrow = narrow

    def set_lead(self, lead: int) -> None:
        """Leave room before the column, so that it stands where it stood before the page was made narrower."""
        self._lead = lead

    def arrange(self) -> None:
        if self._column is None or self._actions is None:
            return
        column, floor = self._column, self._floor
        wide = min(self.width() - self._lead, column.widest + 2 * SIDE)
        start = self._lead + (self.width() - self._lead - wide) // 2
        column.set_margins(self._margins(0))
        read = column.heightForWidth(wide)
        done = self._actions.heightForWidth(wide - 2 * SIDE + self._overhang)
        if read + _ABOVE_ACTIONS + done + _BELOW_ACTIONS <= self.height():
            self._floor, room = None, self.height()
            y = read + _ABOVE_ACTIONS
        else:
            self._floor = min(self.height(), max(_FLOOR, done + _FLOOR - 40))
            room = self.height() - self._floor
            column.set_margins(self._margins(_BOTTOM))
            read += _BOTTOM
            y = room + 1 + (self._floor - 1 - done) // 2
        self.area.setGeometry(placed(self, self._lead, 0, self.width() - self._lead, room))
        place(column, QRect(column.pos(), QSize(wide, read)))
        place(self._actions, placed(self, start + SIDE, y, wide - 2 * SIDE + self._overhang, done))
        if floor != self._floor:
            self.update()

    def _margins(self, bottom: int) -> Margins:
        return SIDE, _NARROW_TOP if self._narrow else _TOP, SIDE, bottom

    def hasHeightForWidth(self) -> bool:
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
            return True  # it is answered: all in the column has its place
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._floor is not None:
            line = QRect(0, self.height() - self._floor, self.width(), 1)
            QPainter(self).fillRect(line, self._theme.colour("line"))
