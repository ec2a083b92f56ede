"""Where one stands: each domain's newest points, and the range that so few questions leave open, on one axis.

rows = StandRows(theme, progress.domains, now, parent=card);  rows.opened.connect(page.open_attempt)
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.progress import DomainPoints, Point
from quizapp.session.instant import Instant
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.button import Link
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.interval import Axis, Interval
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.point_words import earned_points, sureness
from quizapp.ui.parts.stack import Stack, height_of
from quizapp.ui.parts.words import Words
from quizapp.ui.points import earned_points_in
from quizapp.ui.theme import Theme
from quizapp.ui.wording import day

_GAP, _LEAST = 16, 160
_AXIS = ((0, "0"), (50, "50"), (100, "100 %"))


class StandRows(Stack):
    """A row a domain, then the axis; `opened` gives the attempt that a row's points come from, and the row's place."""

    opened = Signal(str, int)

    def __init__(
        self, theme: Theme, domains: Sequence[DomainPoints], now: Instant, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        ranges = [_Range(theme, domain, self) for domain in domains]
        self._heads: list[_Head] = []
        for at, (domain, spread) in enumerate(zip(domains, ranges, strict=True)):
            head = _Head(theme, domain, now, self)
            head.opened.connect(self._open)
            self._heads.append(head)
            self.add(head, above=16 if at else 0)
            self.add(spread, above=4)
            spread.stand_with(ranges)
        axis = _Range(theme, None, self)
        axis.stand_with(ranges)
        self.add(axis, above=4)

    def link_of(self, row: int) -> Link | None:
        """Return the points of a row, if there is such a row."""
        return self._heads[row].link if row < len(self._heads) else None

    @Slot(str)
    def _open(self, attempt: str) -> None:
        row = next(at for at, head in enumerate(self._heads) if head is self.sender())
        self.opened.emit(attempt, row)


class _Head(Ends):
    """A domain's name, and at the end its newest points, which lead to their attempt."""

    opened = Signal(str)

    def __init__(self, theme: Theme, domain: DomainPoints, now: Instant, parent: QWidget) -> None:
        super().__init__(12, parent)
        name = Block(theme, self)
        name.add(Signed(theme, _mark(domain), Text(theme, domain.domain.title, "small")))
        link = Link(theme, earned_points(domain.last), size="small", parent=self)
        when = day(domain.last.utc, domain.last.offset, now)
        link.setAccessibleDescription(f"In {domain.domain.title}, {when}. Opens the attempt")
        link.setToolTip(f"{domain.last.title}, {when}")
        link.clicked.connect(self._open)
        self._attempt, self.link = domain.last.attempt, link
        self.put(name, link)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._attempt)


class _Range(Arranged):
    """An interval and its words beside it, or below; without a domain the figures of the axis."""

    def __init__(self, theme: Theme, domain: DomainPoints | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: Sequence[_Range] = ()
        self._words: Words | None = None
        if domain is None:
            self._line: QWidget = Axis(theme, _AXIS, parent=self)
            return
        words, last = sureness(domain.last), domain.last
        said = f"{earned_points_in(last.earned, last.possible, domain.domain.title)}, {words}"
        self._line = Interval(theme, said, _span(last), domain=_mark(domain), goal=None, parent=self)
        self._words = Words(theme, words, size="small", colour="muted", parent=self)

    def stand_with(self, ranges: "Sequence[_Range]") -> None:
        """Be as long as the others."""
        self._all = ranges

    def words_width(self) -> int:
        """Return the room that the words want."""
        return self._words.sizeHint().width() if self._words else 0

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        line = self._line.sizeHint().height()
        if self._words is None:
            return line
        if self._room(width):
            return max(line, self._words.sizeHint().height())
        return line + height_of(self._words, width)

    def arrange(self) -> None:
        width, line = self.width(), self._line.sizeHint().height()
        room = self._room(width)
        if self._words is None:
            self._line.setGeometry(placed(self, 0, 0, room or width, line))
        elif room:
            words = self._words.sizeHint()
            self._line.setGeometry(placed(self, 0, max(0, (self.height() - line) // 2), room, line))
            self._words.setGeometry(placed(self, width - words.width(), 0, words.width(), words.height()))
        else:
            self._line.setGeometry(placed(self, 0, 0, width, line))
            self._words.setGeometry(placed(self, 0, line, width, height_of(self._words, width)))

    def _room(self, width: int) -> int:
        """Return how long the line is beside its words; 0 where the words stand below."""
        room = width - _GAP - max((each.words_width() for each in self._all), default=0)
        return room if room >= max(_LEAST, self._theme.px(_LEAST)) else 0


def _span(point: Point) -> tuple[float, float, float] | None:
    if point.low is None or point.high is None:
        return None
    return 100 * point.low, 100 * point.share, 100 * point.high


def _mark(domain: DomainPoints) -> DomainMark:
    name = domain.domain
    return DomainMark(name.slug, name.title, name.place, name.color)
