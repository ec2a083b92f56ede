"""Two things on one line, one at either end; where there is no room for both the second goes below."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.stack import height_of, place

_BELOW = 4
_Box = tuple[int, int, int, int]  # x, y, width, height
_NOWHERE = (0, 0, 0, 0)


class Ends(Arranged):
    """Lays out two widgets; a hidden one takes no room. `gap` is the least room between them on one line."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._pair: tuple[QWidget, ...] = ()
        self._measured: tuple[int, tuple[_Box, _Box]] | None = None

    def put(self, first: QWidget, last: QWidget) -> None:
        """Say what stands at either end; both are children of this."""
        self._pair = first, last

    def arrange(self) -> None:
        self._measured = None
        self.arrange_measured()

    def arrange_measured(self) -> None:
        width, rightwards = self.width(), not self.isRightToLeft()
        for widget, (x, y, wide, high) in zip(self._pair, self._boxes_at(width), strict=False):
            place(widget, QRect(x if rightwards else width - x - wide, y, wide, high))
        self._measured = None

    def sizeHint(self) -> QSize:
        hints = [widget.sizeHint() for widget in self._pair if not widget.isHidden()]
        width = sum(hint.width() for hint in hints) + self._gap * (len(hints) - 1)
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    def heightForWidth(self, width: int) -> int:
        self._measured = width, self._boxes(width)
        return max(y + high for _, y, _, high in self._measured[1])

    def _boxes_at(self, width: int) -> tuple[_Box, _Box]:
        if self._measured is not None and self._measured[0] == width:
            return self._measured[1]
        return self._boxes(width)

    def _boxes(self, width: int) -> tuple[_Box, _Box]:
        """Return where the two stand, counted from the edge that reading starts at."""
        if not self._pair:
            return _NOWHERE, _NOWHERE
        first, last = self._pair
        if last.isHidden():
            return (0, 0, width, height_of(first, width)), _NOWHERE
        wide = min(width, last.sizeHint().width())
        low = height_of(last, wide)
        if first.isHidden():
            return _NOWHERE, (width - wide, 0, wide, low)
        if first.sizeHint().width() + self._gap + wide > width:
            high = height_of(first, width)
            return (0, 0, width, high), (0, high + _BELOW, wide, low)
        high = height_of(first, width - wide - self._gap)
        line = max(high, low)
        return (
            (0, (line - high) // 2, width - wide - self._gap, high),
            (width - wide, (line - low) // 2, wide, low),
        )
