"""Pieces under one another, painted by one widget: `Block(theme, card)`, then `add(Text(theme, "Library"))`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.part import Part, paint_box
from quizapp.ui.parts.piece import Ground, Piece
from quizapp.ui.parts.pieces import Pile
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token


class Block(Part):
    """A pile of pieces; a screen reader reads them one after the other.

    `padding` is around them: at the start, above, at the end, below; `indent` comes to that of the start, and grows
    with the text. `on` is the ground it paints itself.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        padding: tuple[int, int, int, int] = (0, 0, 0, 0),
        indent: int = 0,
        on: Token | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._pile = Pile(theme)
        self._padding, self._indent, self._on = padding, indent, on
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
        self.follow()

    def restyle(self) -> None:
        self._heights.clear()

    def sizeHint(self) -> QSize:
        width = self._start() + self._pile.natural() + self._padding[2]
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            _, above, end, below = self._padding
            self._heights[width] = above + self._pile.height(width - self._start() - end) + below
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, start, (_, above, end, _) = QPainter(self), self._start(), self._padding
        if self._on is not None:
            paint_box(painter, self.rect(), self.theme.colour(self._on))
        ground = Ground(painter, self.width(), self.layoutDirection())
        self._pile.paint(ground, start, above, self.width() - start - end)

    def _start(self) -> int:
        return self._padding[0] + self.theme.px(self._indent)
