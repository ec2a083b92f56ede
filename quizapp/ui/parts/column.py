"""Widgets one under the other, laid out when whoever holds them says so, and at no other time.

    column = Column(widest=672, margins=(24, 48, 24, 24), parent=area)
    column.add(prompt, above=12)
    column.place(QRect(0, 0, 720, column.heightForWidth(720)))

A `Stack` does the same whenever Qt tells it that something in it wants another size. Here nobody listens: what follows
an answer changes ten widgets at once, and is laid out once, by the page that changed them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.stack import Margins, height_of

_ENDLESS = 1 << 20
_Row = tuple[QWidget, int, int]  # what is shown, the room above it, its height


class Column(QWidget):
    """A column of widgets; hidden ones take no room. `widest` keeps it in the middle of what is wider.

    `margins` (start, top, end, bottom) lie around the column: where there is no more room they stay.
    """

    def __init__(
        self, *, widest: int = _ENDLESS, margins: Margins = (0, 0, 0, 0), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.widest, self._margins = widest, margins
        self._entries: list[tuple[QWidget, int]] = []
        self._measured: tuple[int, list[_Row]] | None = None

    def add(self, widget: QWidget, above: int = 0) -> None:
        """Put a widget at the foot; `above` is the room between it and what stands there already."""
        self._entries.append((widget, above))

    def insert(self, widget: QWidget, before: QWidget, above: int = 0) -> None:
        """Put a widget before another that stands there already."""
        at = next(at for at, (entry, _) in enumerate(self._entries) if entry is before)
        self._entries.insert(at, (widget, above))

    def remove(self, widget: QWidget) -> None:
        """Take a widget out; it is hidden, and whoever made it still owns it."""
        self._entries = [entry for entry in self._entries if entry[0] is not widget]
        widget.hide()

    def reorder(self, widgets: Sequence[QWidget]) -> None:
        """Let some widgets that stand there already change places among themselves."""
        left = iter(widgets)
        self._entries = [(next(left) if entry in widgets else entry, room) for entry, room in self._entries]

    def set_above(self, widget: QWidget, above: int) -> None:
        """Give a widget other room above."""
        self._entries = [(entry, above if entry is widget else room) for entry, room in self._entries]

    def set_margins(self, margins: Margins) -> None:
        """Give the column other margins."""
        self._margins = margins

    def span(self, width: int) -> tuple[int, int]:
        """Return where the column begins in a given width, from the edge that reading starts at, and its width."""
        start, _, end, _ = self._margins
        room = max(1, width - start - end)
        wide = min(room, self.widest)
        return start + (room - wide) // 2, wide

    def place(self, box: QRect) -> None:
        """Give it its place, and all that stands in it."""
        resized = self.size() != box.size()
        self.setGeometry(box)
        if not (resized and self.isVisible()):  # else it was told already
            self._lay_out()

    def lay_out(self) -> None:
        """Give all that stands in it its place."""
        self._measured = None
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(min(self.widest, 400), self._margins[1] + self._margins[3])  # who lays it out asks for its height

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, wide = self.span(width)
        self._measured = wide, self._shown(wide)
        return self._margins[1] + sum(above + height for _, above, height in self._measured[1]) + self._margins[3]

    def _lay_out(self) -> None:
        """Lay out; what was measured just now to ask for this height still holds."""
        width, y = self.width(), self._margins[1]
        start, wide = self.span(width)
        x = width - start - wide if self.isRightToLeft() else start
        rows = self._measured[1] if self._measured is not None and self._measured[0] == wide else self._shown(wide)
        self._measured = None
        for widget, above, height in rows:
            box = QRect(x, y + above, wide, height)
            if isinstance(widget, Column):
                widget.place(box)
            else:
                widget.setGeometry(box)
            y += above + height

    def _shown(self, wide: int) -> list[_Row]:
        """Return what is shown, the room above each and its height."""
        shown = [entry for entry in self._entries if not entry[0].isHidden()]
        return [(widget, above if at else 0, height_of(widget, wide)) for at, (widget, above) in enumerate(shown)]
