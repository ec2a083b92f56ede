"""Pieces under one another, painted by one widget: `Block(theme, card)`, then `add(Text(theme, "Library"))`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.part import Part
from quizapp.ui.parts.piece import Ground, Piece
from quizapp.ui.parts.pieces import Pile
from quizapp.ui.theme import Theme


class Block(Part):
    """A pile of pieces; a screen reader reads them one after the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pile = Pile(theme)
        self._heights: dict[int, int] = {}  # layouts ask many times over
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, piece: Piece, above: int = 0) -> None:
        """Put a piece at the foot; `above` is the room between it and what is there already."""
        self._pile.add(piece, above)
        self._heights.clear()
        self.setAccessibleName(self._pile.said)

    def set_above(self, piece: Piece, above: int) -> None:
        """Give a piece other room above."""
        self._pile.set_above(piece, above)
        self._follow()

    def restyle(self) -> None:
        self._heights.clear()

    def sizeHint(self) -> QSize:
        width = self._pile.natural()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._pile.height(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        self._pile.paint(Ground(QPainter(self), self.width(), self.layoutDirection()), 0, 0, self.width())
