"""The last results by domain, on a card: `LastResults(theme, rows, now, parent=page)`."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import DomainRow
from quizapp.session.instant import Instant
from quizapp.ui.parts.button import Link
from quizapp.ui.parts.domain_pieces import AxisPiece, Figured
from quizapp.ui.parts.home_card import HomeCard, Room
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.piece import Ground, Piece, Text
from quizapp.ui.parts.pieces import AtEnds, Line
from quizapp.ui.theme import Theme
from quizapp.ui.wording import day

_BETWEEN = 4


class LastResults(HomeCard):
    """A row a domain, one axis for all; `wanted` names an attempt. Before there is one it says when there will be."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, rows: Sequence[DomainRow], now: Instant, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        results = [row.result for row in rows if row.result]
        self._newest = max(results, key=lambda result: result.utc, default=None)
        self._title = Text(theme, "Last results", "lead", bold=True)
        when = day(self._newest.utc, self._newest.offset, now) if self._newest else ""
        self._link = self._made_link(when) if self._newest else None
        line = Line(theme, [self._title, *([Text(theme, when, "small", "muted")] if when else [])], 8, 0)
        self._head = AtEnds(theme, line, _Spared(theme, self._link), 8)
        self._rows, self._axis = Figured(theme, rows), AxisPiece(theme)
        self.block.add(self._head)
        self.block.add(self._rows, above=8)
        if results:
            self.block.add(self._axis, above=_BETWEEN)
        else:
            self.block.add(Text(theme, "A range appears here after your first quiz.", "small", "muted"), above=8)

    @property
    def has_results(self) -> bool:
        """Whether there is any."""
        return self._newest is not None

    def set_room(self, room: Room) -> None:
        """Stand under one another, or side by side where the card is broad and low."""
        super().set_room(room)
        flat = room == "narrow"
        side, top, foot = self.padding
        self.padding = side, top, (9 if flat and self.has_results else foot)
        self._title.size = "body" if flat else "lead"
        self._rows.set_columns(3 if flat else 1, 24)
        self._axis.shown = not flat  # side by side the intervals need no figures
        self.block.set_above(self._rows, 4 if flat else 8)
        self.block.set_above(self._axis, 0 if flat else _BETWEEN)

    def arrange(self) -> None:
        super().arrange()
        if self._link is not None:
            side, top, _ = self.padding
            spot = self._head.spots(self.width() - 2 * side)[1]
            self._link.setGeometry(placed(self, side + spot.x, top + spot.y, spot.width, spot.height))

    def _made_link(self, when: str) -> Link:
        link = Link(self.theme, "Show them", size="small", parent=self)
        link.setAccessibleDescription(f"The last results, {when}")
        link.clicked.connect(self._show)
        return link

    @Slot()
    def _show(self) -> None:
        if self._newest is not None:
            self.wanted.emit(self._newest.attempt)


class _Spared(Piece):
    """The room that a widget takes, which lies there itself."""

    def __init__(self, theme: Theme, widget: QWidget | None) -> None:
        super().__init__(theme)
        self._widget = widget

    def natural(self) -> int:
        return self._widget.sizeHint().width() if self._widget else 0

    def height(self, width: int) -> int:
        return self._widget.sizeHint().height() if self._widget else 0

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        return
