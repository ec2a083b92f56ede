"""Two things side by side, each half as wide, as high as the higher; under one another where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.theme import Theme

_GAP, _LEAST = 16, 400


class Halves(Arranged):
    """Lays out two widgets, which it takes for its own."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._first, self._second = theme, first, second
        first.setParent(self)
        second.setParent(self)

    def sizeHint(self) -> QSize:
        return QSize(1000, self.heightForWidth(1000))

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return max(first, second) if self._half(width) else first + _GAP + second

    def arrange(self) -> None:
        width, half = self.width(), self._half(self.width())
        first, second = self._heights(width)
        if half:
            place(self._first, placed(self, 0, 0, half, self.height()))
            place(self._second, placed(self, width - half, 0, half, self.height()))
        else:
            place(self._first, placed(self, 0, 0, width, first))
            place(self._second, placed(self, 0, first + _GAP, width, second))

    def _half(self, width: int) -> int:
        """Return how wide each is side by side, or 0."""
        half = (width - _GAP) // 2
        return half if half >= self._theme.px(_LEAST) else 0

    def _heights(self, width: int) -> tuple[int, int]:
        each = self._half(width) or width
        return height_of(self._first, each), height_of(self._second, each)
