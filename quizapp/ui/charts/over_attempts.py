"""How each domain's points went from attempt to attempt: a strip a domain, all on the same attempts.

chart = OverAttempts(theme, progress.domains, now, parent=card);  chart.opened.connect(page.open_attempt)
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.progress import DomainPoints, Point
from quizapp.session.instant import Instant
from quizapp.ui.charts.layout import Value, labelled
from quizapp.ui.charts.mark import ChartMark
from quizapp.ui.charts.strip import Strip, places
from quizapp.ui.dates import short_day
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.lines import laid
from quizapp.ui.parts.part import Part, placed
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.point_words import in_short, of_mark
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_GAP = 12
_CLOSER, _CLOSEST = 4, 2  # marks at the ends of an axis reach beyond it, into room that is free


class OverAttempts(Stack):
    """A strip for each domain, and the days below; `opened` gives the attempt behind a mark, and the strip's place."""

    opened = Signal(str, int)

    def __init__(
        self, theme: Theme, domains: Sequence[DomainPoints], now: Instant, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._strips = [_Domain(theme, domain, now, self) for domain in domains]
        for at, strip in enumerate(self._strips):
            strip.opened.connect(self._open)
            self.add(strip, above=-_CLOSER if at else 0)
        self.add(_Days(theme, _days(domains, now), self), above=-_CLOSER)

    def mark_of(self, attempt: str, strip: int) -> ChartMark | None:
        """Return the mark of an attempt in a strip, if it has one."""
        return self._strips[strip].mark_of(attempt) if strip < len(self._strips) else None

    @Slot(str)
    def _open(self, attempt: str) -> None:
        strip = next(at for at, each in enumerate(self._strips) if each is self.sender())
        self.opened.emit(attempt, strip)


class _Domain(Stack):
    """A domain's name, what its mark says that was met last, and its strip."""

    opened = Signal(str)

    def __init__(self, theme: Theme, domain: DomainPoints, now: Instant, parent: QWidget) -> None:
        super().__init__(parent=parent)
        name = domain.domain
        mark = DomainMark(name.slug, name.title, name.place, name.color)
        self._points = domain.points
        self._short = [in_short(point, now) if point else "" for point in domain.points]
        self._head = _Head(theme, mark, self._short, self)
        values = [_value(point) for point in domain.points]
        names = [of_mark(point, name.title, now) if point else "" for point in domain.points]
        self._strip = Strip(theme, mark, values, names, self)
        self._strip.met.connect(self._tell)
        self._strip.opened.connect(self._open)
        self.add(self._head)
        self.add(self._strip, above=-_CLOSEST)
        self._tell(domain.points.index(domain.last))

    def mark_of(self, attempt: str) -> ChartMark | None:
        """Return the mark of an attempt, if it has one here."""
        columns = (at for at, point in enumerate(self._points) if point and point.attempt == attempt)
        return self._strip.mark_of(next(columns, -1))

    @Slot(int)
    def _tell(self, column: int) -> None:
        self._head.tell(self._short[column])

    @Slot(int)
    def _open(self, column: int) -> None:
        point = self._points[column]
        if point is not None:
            self.opened.emit(point.attempt)


class _Head(Arranged):
    """A domain's name at the start; at the end what a mark says, or below where the two have no room."""

    def __init__(self, theme: Theme, domain: DomainMark, told: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = Signed(theme, domain, Text(theme, domain.title, "small"))
        self._block = Block(theme, self)
        self._block.add(self._name)
        self._told = Words(theme, size="small", colour="muted", fit="elide", align="end", parent=self)
        self._most = told

    def tell(self, words: str) -> None:
        """Show other words."""
        self._told.set_text(words)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        line = self._theme.line_height("small")
        name = self._block.heightForWidth(width)
        return max(name, line) if self._beside(width) else name + line

    def arrange(self) -> None:
        width, line = self.width(), self._theme.line_height("small")
        if self._beside(width):
            start = self._name.natural() + _GAP
            self._block.setGeometry(placed(self, 0, 0, start, self._block.heightForWidth(start)))
            self._told.setGeometry(placed(self, start, 0, width - start, line))
        else:
            high = self._block.heightForWidth(width)
            self._block.setGeometry(placed(self, 0, 0, width, high))
            self._told.setGeometry(placed(self, 0, high, width, line))

    def _beside(self, width: int) -> bool:
        widest = max(laid(self._theme, words, "small").width for words in self._most)
        return self._name.natural() + _GAP + widest <= width


class _Days(Part):
    """The days of the attempts, as many as have room; the same day is named once."""

    def __init__(self, theme: Theme, days: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._days = tuple(days)
        first, last = (days[0], days[-1]) if days else ("", "")
        self.setAccessibleName(first if first == last else f"From {first} to {last}")

    def sizeHint(self) -> QSize:
        return QSize(160, self.theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.line_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = QPainter(self), self.width()
        xs = places(self.theme, width, len(self._days))
        told = [at for at, day in enumerate(self._days) if at == 0 or day != self._days[at - 1]]
        widths = [laid(self.theme, self._days[at], "caption").width for at in told]
        lefts = [max(0.0, min(xs[at] - wide / 2, float(width - wide))) for at, wide in zip(told, widths, strict=True)]
        for place in labelled(lefts, widths, _GAP):
            box = placed(self, round(lefts[place]), 0, widths[place], 1)
            lines = laid(self.theme, self._days[told[place]], "caption")
            lines.paint(painter, box.x(), 0, self.theme.colour("muted"))


def _value(point: Point | None) -> Value | None:
    return None if point is None else Value(point.share, point.low, point.high)


def _days(domains: Sequence[DomainPoints], now: Instant) -> list[str]:
    """Return the day of each column: every attempt that is drawn asked something of some domain."""
    columns = zip(*(domain.points for domain in domains), strict=True)
    met = [next(point for point in column if point is not None) for column in columns]
    return [short_day(point.utc, point.offset, now) for point in met]
