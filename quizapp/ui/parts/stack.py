"""Widgets one under the other, each as high as its width asks; and side by side, each in its own size.

    column = Stack(widest=672, margins=(24, 48, 24, 24), parent=area)
    column.add(Words(theme, "Economics", parent=column))
    column.add(prompt, above=12)
    Flow([first, second], 8, parent=card)

It lays out in one pass and at once, where a QVBoxLayout asks everything several times and waits for an event: what
follows an answer has to be on the screen before the learner looks up.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed

_ENDLESS = 1 << 20
Margins = tuple[int, int, int, int]  # start, top, end, bottom
_Row = tuple[QWidget, int, int]  # what is shown, the room above it, its height
_Line = list[tuple[QWidget, QSize]]  # what stands in it, each with its size


class Stack(Arranged):
    """A column of widgets; hidden ones take no room. `widest` keeps it in the middle of what is wider, or at the start.

    `margins` lie around the column: where there is no more room they stay.
    """

    def __init__(
        self,
        *,
        widest: int | None = None,
        margins: Margins = (0, 0, 0, 0),
        centred: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widest, self._margins, self._centred = widest, margins, centred
        self._entries: list[tuple[QWidget, int]] = []
        self._measured: tuple[int, list[_Row]] | None = None

    def add(self, widget: QWidget, above: int = 0) -> None:
        """Put a widget at the foot; `above` is the room between it and what stands there already."""
        self._entries.append((widget, above))

    def remove(self, widget: QWidget) -> None:
        """Take a widget out; it is hidden, and whoever made it still owns it."""
        self._entries = [entry for entry in self._entries if entry[0] is not widget]
        widget.hide()

    def set_above(self, widget: QWidget, above: int) -> None:
        """Give a widget other room above."""
        self._entries = [(entry, above if entry is widget else room) for entry, room in self._entries]

    def set_order(self, widgets: list[QWidget]) -> None:
        """Let the widgets stand in another order, each with its own room above."""
        rooms = dict(self._entries)
        self._entries = [(widget, rooms[widget]) for widget in widgets]

    def set_widest(self, widest: int | None) -> None:
        """Give the column another greatest width."""
        self._widest = widest

    def set_margins(self, margins: Margins) -> None:
        """Give the column other margins."""
        self._margins = margins

    @property
    def widest(self) -> int:
        """The greatest width of the column, without its margins."""
        return self._widest if self._widest is not None else _ENDLESS

    def span(self, width: int) -> tuple[int, int]:
        """Return where the column begins in a given width, from the edge that reading starts at, and its width."""
        start, _, end, _ = self._margins
        room = max(1, width - start - end)
        wide = room if self._widest is None else min(room, self._widest)
        return start + (room - wide) // 2 * self._centred, wide

    def arrange(self) -> None:
        self._measured = None
        self.arrange_measured()

    def arrange_measured(self) -> None:
        start, wide = self.span(self.width())
        x = self.width() - start - wide if self.isRightToLeft() else start
        y = self._margins[1]
        for widget, above, height in self._rows_at(wide):
            place(widget, QRect(x, y + above, wide, height))
            y += above + height
        self._measured = None

    def sizeHint(self) -> QSize:
        return QSize(self._widest or 400, self._margins[1] + self._margins[3])  # who lays it out asks for its height

    def heightForWidth(self, width: int) -> int:
        _, wide = self.span(width)
        self._measured = wide, self._shown(wide)
        return self._margins[1] + sum(above + height for _, above, height in self._measured[1]) + self._margins[3]

    def top_of(self, widget: QWidget, width: int) -> int:
        """Return how far below the column's top a widget stands in a given width."""
        _, wide = self.span(width)
        y = self._margins[1]
        for at, (entry, above) in enumerate(self._seen()):
            y += above if at else 0
            if entry is widget:
                break
            y += height_of(entry, wide)
        return y

    def _rows_at(self, wide: int) -> list[_Row]:
        if self._measured is not None and self._measured[0] == wide:
            return self._measured[1]
        return self._shown(wide)

    def _shown(self, wide: int) -> list[_Row]:
        """Return what is shown, the room above each and its height."""
        seen = enumerate(self._seen())
        return [(widget, above if at else 0, height_of(widget, wide)) for at, (widget, above) in seen]

    def _seen(self) -> list[tuple[QWidget, int]]:
        return [entry for entry in self._entries if not entry[0].isHidden()]


def place(widget: QWidget, box: QRect) -> None:
    """Give a widget its place; what stands in it is laid out now, not when Qt gets round to it."""
    resized = widget.size() != box.size()
    widget.setGeometry(box)
    if isinstance(widget, Arranged) and not (resized and widget.isVisible()):  # of what is hidden Qt waits to say it
        widget.arrange_measured()


def height_of(widget: QWidget, width: int) -> int:
    """Return how high a widget wants to be at a width."""
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


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

    def _rows(self, width: int) -> Iterator[_Line]:
        row: _Line = []
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


def _height(row: _Line) -> int:
    return max(size.height() for _, size in row)
