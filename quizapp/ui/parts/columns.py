"""Things of one kind in columns of equal width, row after row: `Columns(3, 16, 12, parent=page)`, then `add(card)`."""

from itertools import accumulate

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import height_of


class Columns(Arranged):
    """Widgets in rows as high as the highest in each; `gap` parts the columns, `row_gap` the rows."""

    def __init__(self, columns: int, gap: int, row_gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.things: list[QWidget] = []
        self._columns, self._gap, self._row_gap = columns, gap, row_gap

    def add(self, thing: QWidget) -> None:
        """Put another one, whose parent this is, at the end."""
        self.things.append(thing)

    def set_columns(self, columns: int, gap: int) -> None:
        """Stand in so many columns, so far apart."""
        self._columns, self._gap = columns, gap
        self.follow()

    def length(self) -> int:
        """Return for how many things there is room."""
        return len(self.things)

    def row_height(self, row: int, width: int) -> int:
        """Return how high a row is at the width of the whole."""
        first = row * self._columns
        spots = zip(self.things[first : first + self._columns], self._edges(width), strict=False)
        return max((height_of(thing, right - left) for thing, (left, right) in spots), default=0)

    def tops(self, width: int) -> list[int]:
        """Return where each row begins, and where one more would."""
        rows = range(-(-self.length() // self._columns))
        return [0, *accumulate(self.row_height(row, width) + self._row_gap for row in rows)]

    def arrange(self) -> None:
        tops, edges = self.tops(self.width()), self._edges(self.width())
        for at, thing in enumerate(self.things):
            row, column = divmod(at, self._columns)
            left, right = edges[column]
            thing.setGeometry(placed(self, left, tops[row], right - left, tops[row + 1] - tops[row] - self._row_gap))

    def sizeHint(self) -> QSize:
        widths = [thing.sizeHint().width() for thing in self.things[: self._columns]]
        width = sum(widths) + self._gap * (self._columns - 1)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        return max(0, self.tops(width)[-1] - self._row_gap)

    def _edges(self, width: int) -> list[tuple[int, int]]:
        each = (width - self._gap * (self._columns - 1)) / self._columns
        lefts = [column * (each + self._gap) for column in range(self._columns)]
        return [(round(left), round(left + each)) for left in lefts]
