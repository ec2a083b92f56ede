"""Two cards side by side, as high as the higher; one under the other where there is less room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.theme import Theme

_GAP = 16


class TwoCards(Arranged):
    """Lays out two cards, which it takes for its own.

    `least` is how narrow the first may become beside the second, which is `second_width` wide, or half where that is
    None.
    """

    def __init__(
        self,
        theme: Theme,
        first: QWidget,
        second: QWidget,
        *,
        least: int,
        second_width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._first, self._second = theme, first, second
        self._least, self._second_width = least, second_width
        first.setParent(self)
        second.setParent(self)

    def sizeHint(self) -> QSize:
        return QSize(1000, self.heightForWidth(1000))

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return max(first, second) if self._beside(width) else first + _GAP + second

    def arrange(self) -> None:
        width = self.width()
        if beside := self._beside(width):
            place(self._first, placed(self, 0, 0, beside[0], self.height()))
            place(self._second, placed(self, width - beside[1], 0, beside[1], self.height()))
        else:
            first, second = self._heights(width)
            place(self._first, placed(self, 0, 0, width, first))
            place(self._second, placed(self, 0, first + _GAP, width, second))

    def _beside(self, width: int) -> tuple[int, int] | None:
        """Return how wide each is side by side, None where there is no room for that."""
        half = (width - _GAP) // 2
        second = half if self._second_width is None else self._theme.px(self._second_width)
        first = half if self._second_width is None else width - _GAP - second
        return (first, second) if first >= self._theme.px(self._least) else None

    def _heights(self, width: int) -> tuple[int, int]:
        first, second = self._beside(width) or (width, width)
        return height_of(self._first, first), height_of(self._second, second)
