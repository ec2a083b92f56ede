"""Words that lead somewhere, underlined: `Link(theme, "Show what is wrong", size="small", parent=card)`."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_box
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER_SMALL, Size, Token

UNDER = 3  # from the letters' foot to the line


class Link(Control):
    """One line of underlined words; `clicked` says that it was followed."""

    ring_corner = CORNER_SMALL

    def __init__(
        self, theme: Theme, words: str, *, size: Size = "body", colour: Token = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._size, self._colour = size, colour
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setAccessibleName(words)
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(self._laid().width, self._laid().height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines = QPainter(self), self._laid()
        lines.paint(painter, 0, 0, self.theme.colour(self._colour))
        under = self.theme.baseline(self._size) + UNDER
        paint_box(painter, QRectF(0, under, lines.exact_width, 1), self.theme.colour("control"))

    def _laid(self) -> Lines:
        return laid(self.theme, self.accessibleName(), self._size, direction=self.layoutDirection())
