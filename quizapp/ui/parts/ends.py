"""Two things on one line, one at either end; where there is no room for both the second goes below."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of, place

_BELOW = 4


class Ends(Arranged):
    """Lays out two widgets; a hidden one takes no room. `gap` is the least room between them on one line."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._pair: tuple[QWidget, QWidget] | None = None

    def put(self, first: QWidget, last: QWidget) -> None:
        """Say what stands at either end; both are children of this."""
        self._pair = first, last

    def arrange(self) -> None:
        if self._pair is not None:
            for widget, box in zip(self._pair, self._boxes(self.width()), strict=True):
                place(widget, placed(self, box.x(), box.y(), box.width(), box.height()))

    def sizeHint(self) -> QSize:
        hints = [widget.sizeHint() for widget in self._pair or () if not widget.isHidden()]
        width = sum(hint.width() for hint in hints) + self._gap * (len(hints) - 1)
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    def heightForWidth(self, width: int) -> int:
        first, last = self._boxes(width)
        return max(first.y() + first.height(), last.y() + last.height())

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return where the two stand, counted from the edge that reading starts at."""
        if self._pair is None:
            return QRect(), QRect()
        first, last = self._pair
        if last.isHidden():
            return QRect(0, 0, width, height_of(first, width)), QRect()
        wide = min(width, last.sizeHint().width())
        low = height_of(last, wide)
        if first.isHidden():
            return QRect(), QRect(width - wide, 0, wide, low)
        if first.sizeHint().width() + self._gap + wide > width:
            high = height_of(first, width)
            return QRect(0, 0, width, high), QRect(0, high + _BELOW, wide, low)
        high = height_of(first, width - wide - self._gap)
        line = max(high, low)
        return (
            QRect(0, (line - high) // 2, width - wide - self._gap, high),
            QRect(width - wide, (line - low) // 2, wide, low),
        )
