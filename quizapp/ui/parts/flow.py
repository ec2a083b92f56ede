"""Things side by side that go on in the next line where room ends: `Flow([first, second], 8, parent=card)`."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of

_Row = list[tuple[QWidget, QSize]]


class Flow(Arranged):
    """Lays things out in the order of reading, each in its own size: `gap` apart in a line, lines `row_gap` apart."""

    def __init__(self, things: Sequence[QWidget], gap: int, *, row_gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._things, self._gap, self._row_gap = tuple(things), gap, row_gap
        for thing in things:
            thing.setParent(self)

    def sizeHint(self) -> QSize:
        sizes = [thing.sizeHint() for thing in self._things]
        width = sum(size.width() + self._gap for size in sizes) - self._gap
        return QSize(width, max(size.height() for size in sizes))

    def heightForWidth(self, width: int) -> int:
        rows = list(self._rows(width))
        return sum(map(_height, rows)) + self._row_gap * (len(rows) - 1)

    def arrange(self) -> None:
        y = 0
        for row in self._rows(self.width()):
            x, height = 0, _height(row)
            for thing, size in row:
                thing.setGeometry(placed(self, x, y + (height - size.height()) // 2, size.width(), size.height()))
                x += size.width() + self._gap
            y += height + self._row_gap

    def _rows(self, width: int) -> Iterator[_Row]:
        row: _Row = []
        left = width
        for thing in self._things:
            size = thing.sizeHint()
            if size.width() > width:
                size = QSize(width, height_of(thing, width))
            if row and size.width() > left:
                yield row
                row, left = [], width
            row.append((thing, size))
            left -= size.width() + self._gap
        yield row


def _height(row: _Row) -> int:
    return max(size.height() for _, size in row)
