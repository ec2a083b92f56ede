"""A card: what lies on the page, with a layout of its own to fill.

card = Card(theme, parent=page)
card.body.addWidget(Words(theme, "The whole article", size="lead", bold=True, parent=card))
"""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.parts.part import paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token


class Card(QWidget):
    """A framed ground. `body` is its column, without space between; `padding` is left, top, right, bottom."""

    def __init__(
        self,
        theme: Theme,
        *,
        padding: tuple[int, int, int, int] = (20, 16, 20, 20),
        ground: Token = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._ground = theme, ground
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        left, top, right, foot = padding
        self._padding = left + 1, top + 1, right + 1, foot + 1  # and the line of 1 pixel
        self.body.setContentsMargins(*self._padding)
        theme.changed.connect(self.update)

    def follow_direction(self) -> None:
        """Have the padding of the edge where reading starts there, where reading runs otherwise by now."""
        start, top, end, foot = self._padding
        self.body.setContentsMargins(*((end, top, start, foot) if self.isRightToLeft() else self._padding))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour(self._ground), colour("line"))
