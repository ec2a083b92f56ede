"""The field on Home that a quiz or a topic is found with.

It is painted at the start; what can be typed into is made when it is first turned to, or when nobody waits.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts import seldom
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import paint_frame, placed, reading_direction
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, CORNER_SMALL

if TYPE_CHECKING:
    from quizapp.ui.parts.find_edit import FindEdit

FIND = "Find a quiz or a topic"
KEY = "/"
_WIDE, _SIDE, _ICON, _CAP = 300, 13, 20, 20


class FindField(QWidget):
    """`sought` gives what was typed, as it is typed; `left` comes where the learner goes on to what was found."""

    sought = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.edit: FindEdit | None = None
        self.setAccessibleName(FIND)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.follow)

    def text(self) -> str:
        """Return what is sought."""
        return self.edit.text() if self.edit is not None else ""

    def arm(self) -> "FindEdit":
        """Make what can be typed into, and return it."""
        if self.edit is None:
            self.edit = seldom.find_edit(self._theme, FIND, self)
            self.edit.textChanged.connect(self.update)
            self.edit.textEdited.connect(self.sought)
            self.edit.cleared.connect(self._clear)
            self.edit.left.connect(self.left)
            self.edit.focused.connect(self.update)
            self.setFocusProxy(self.edit)
            self._place()
            self.edit.show()
        return self.edit

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDE), self._theme.line_height("body") + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.arm().setFocus(event.reason())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.arm().setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        here = self.edit is not None and self.edit.hasFocus()
        paint_frame(painter, self.rect(), CORNER, theme.colour("card"), theme.colour("accent" if here else "control"))
        if here:
            paint_frame(painter, self.rect().adjusted(1, 1, -1, -1), CORNER - 1, None, theme.colour("accent"))
        icon, direction = theme.px(_ICON), reading_direction(self)
        sign = placed(self, _SIDE, (self.height() - icon) // 2, icon, icon)
        theme.paint_icon(painter, "search", sign.x(), sign.y(), _ICON, theme.colour("muted"), direction)
        if self.edit is None:
            lines, room = laid(theme, FIND, "body", direction=direction), self._room()
            left = room.right() + 1 - lines.box_width if self.isRightToLeft() else room.left()
            lines.paint(painter, left, (self.height() - lines.height) // 2, theme.colour("muted"))
        if not here and not self.text():
            self._paint_cap(painter)

    @Slot()
    def follow(self) -> None:
        """Follow the theme."""
        self.updateGeometry()
        self._place()
        self.update()

    @Slot()
    def _clear(self) -> None:
        if self.edit is not None:
            self.edit.clear()
        self.sought.emit("")

    def _paint_cap(self, painter: QPainter) -> None:
        cap, lines = self._theme.px(_CAP), laid(self._theme, KEY, "caption")
        box = placed(self, self.width() - _SIDE - cap + 1, (self.height() - cap) // 2, cap, cap)
        paint_frame(painter, box, CORNER_SMALL, self._theme.colour("card"), self._theme.colour("line"))
        top = box.y() + (cap - lines.height) // 2
        lines.paint(painter, box.x() + (cap - lines.box_width) / 2, top, self._theme.colour("muted"))

    def _room(self) -> QRect:
        """Return where the words stand."""
        start, end = _SIDE + self._theme.px(_ICON) + 8, _SIDE + self._theme.px(_CAP) + 4
        high = self._theme.line_height("body")
        return placed(self, start, (self.height() - high) // 2, self.width() - start - end, high)

    def _place(self) -> None:
        if self.edit is not None:
            self.edit.setGeometry(self._room())
