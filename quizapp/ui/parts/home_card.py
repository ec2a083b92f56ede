"""A card at the top of Home: what it says is painted by one block, and below stands what can be done.

How much room a page has is told here too: it stands in fewer columns where there is little, or where text is large.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.parts.stack import Flow, place
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

Room = Literal["wide", "narrow", "tight"]
_WIDE, _CLOSE = (21, 17, 17), (17, 13, 13)  # side, top, foot: the padding and the line of 1 pixel
_WIDE_FROM, _NARROW_FROM = 912, 640  # a page beside its rail in a window of 1000, and less than two cards side by side


def room_of(width: int, text_scale: float) -> Room:
    """Return the room of a page so many pixels wide."""
    if width > _WIDE_FROM * text_scale:
        return "wide"
    return "narrow" if width > _NARROW_FROM * text_scale else "tight"


class HomeCard(Arranged):
    """A `block` of text on a framed ground, with what was given to `set_actions` below it or at the lower edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.block = Block(theme, self)
        self.padding = _WIDE
        self._actions: Flow | None = None
        self._above, self._at_foot = 0, False
        theme.changed.connect(self.update)

    def set_room(self, room: Room) -> None:
        """Have narrower margins where the page has less room."""
        self.padding = _WIDE if room == "wide" else _CLOSE

    def set_actions(self, actions: Sequence[QWidget], above: int, *, at_foot: bool = False) -> None:
        """Say what can be done, and the least room above it."""
        self._actions = Flow(actions, 8, parent=self)
        self._above, self._at_foot = above, at_foot

    def sizeHint(self) -> QSize:
        width = self.block.sizeHint().width() + 2 * self.padding[0]
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        side, top, foot = self.padding
        actions = self._above + self._actions.heightForWidth(width - 2 * side) if self._actions else 0
        return top + self.block.heightForWidth(width - 2 * side) + actions + foot

    def arrange(self) -> None:
        side, top, foot = self.padding
        room = self.width() - 2 * side
        text = self.block.heightForWidth(room)
        self.block.setGeometry(side, top, room, text)
        if self._actions:
            high = self._actions.heightForWidth(room)
            below = top + text + self._above
            y = max(below, self.height() - foot - high) if self._at_foot else below
            place(self._actions, QRect(side, y, room, high))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("card"), colour("line"))
