"""Two cards side by side, the second 352 wide; one under the other where there is less room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.theme import Theme

_SECOND, _GAP, _LEAST = 352, 16, 520


class TwoCards(Arranged):
    """Lays out two cards, as high as the higher where they stand side by side."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._first, self._second = theme, first, second
        first.setParent(self)
        second.setParent(self)

    def sizeHint(self) -> QSize:
        return QSize(1000, self.heightForWidth(1000))

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return max(first, second) if self._beside(width) else first + _GAP + second

    def arrange(self) -> None:
        width = self.width()
        first, second = self._heights(width)
        if self._beside(width):
            broad = self._theme.px(_SECOND)
            place(self._first, placed(self, 0, 0, width - broad - _GAP, self.height()))
            place(self._second, placed(self, width - broad, 0, broad, self.height()))
        else:
            place(self._first, placed(self, 0, 0, width, first))
            place(self._second, placed(self, 0, first + _GAP, width, second))

    def _beside(self, width: int) -> bool:
        return width - self._theme.px(_SECOND) - _GAP >= self._theme.px(_LEAST)

    def _heights(self, width: int) -> tuple[int, int]:
        if not self._beside(width):
            return height_of(self._first, width), height_of(self._second, width)
        broad = self._theme.px(_SECOND)
        return height_of(self._first, width - broad - _GAP), height_of(self._second, broad)
