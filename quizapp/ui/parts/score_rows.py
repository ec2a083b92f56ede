"""Points by domain, a row each, on one axis: `ScoreRows(theme, results.domains, parent=card)`."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.app.range_words import range_words
from quizapp.app.results import DomainRow
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.domain_sign import DomainSign
from quizapp.ui.parts.interval import Axis, Interval
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.points import earned_in, earned_of
from quizapp.ui.theme import Theme

_NAME, _FIGURE, _RANGE, _GAP, _LEAST = 128, 72, 186, 12, 120
_AXIS = ((0, "0"), (50, "50"), (100, "100 %"))


class ScoreRows(Stack):
    """What was earned of what was possible in each domain, and the range that so few questions leave open."""

    def __init__(self, theme: Theme, domains: Sequence[DomainRow], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows = [_ScoreRow(theme, domain, self) for domain in domains]
        for at, row in enumerate(self._rows):
            self.add(row, above=8 if at else 0)
        self._axis = _AxisRow(theme, self)
        self.add(self._axis, above=8)


class _Grid(Arranged):
    """Where the columns of a row stand."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def columns(self, width: int) -> tuple[int, int]:
        """Return where the interval begins and how wide it is; 0 wide where the parts stand under one another."""
        px = self._theme.px
        start = px(_NAME) + _GAP + px(_FIGURE) + _GAP
        room = width - start - _GAP - px(_RANGE)
        return (start, room) if room >= px(_LEAST) else (0, 0)


class _ScoreRow(_Grid):
    """Sign, figure, interval and range on one line, or the last two below."""

    def __init__(self, theme: Theme, row: DomainRow, parent: QWidget) -> None:
        super().__init__(theme, parent)
        points = row.points
        mark = DomainMark(points.domain.slug, points.domain.title, points.place, points.domain.color)
        spread = range_words(row.low, row.high, points.questions)
        self._sign = DomainSign(theme, mark, icon_size=24, size="body", parent=self)
        self._figure = Words(theme, earned_of(points.earned, points.possible), size="lead", fit="one line", parent=self)
        said = f"{earned_in(points.earned, points.possible, points.domain.title)}: {spread}"
        span = (100 * row.low, 100 * row.share, 100 * row.high)
        self._interval = Interval(theme, said, span, domain=mark, goal=None, parent=self)
        self._range = Words(theme, spread, size="small", colour="muted", fit="one line", parent=self)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def heightForWidth(self, width: int) -> int:
        line = self._figure.sizeHint().height()
        below = 4 + self._interval.sizeHint().height() + self._range.sizeHint().height()
        return line if self.columns(width)[1] else line + below

    def arrange(self) -> None:
        px, line, width = self._theme.px, self._figure.sizeHint().height(), self.width()
        start, room = self.columns(width)
        figure, spread = self._figure.sizeHint(), self._range.sizeHint()
        sign = self._sign.sizeHint()
        self._sign.setGeometry(placed(self, 0, (line - sign.height()) // 2, sign.width(), sign.height()))
        across = max(px(_NAME), sign.width()) + _GAP
        if room:
            self._figure.setGeometry(placed(self, across, 0, figure.width(), line))
            top = (line - self._interval.sizeHint().height()) // 2
            self._interval.setGeometry(placed(self, start, top, room, self._interval.sizeHint().height()))
            top = (line - spread.height()) // 2
            self._range.setGeometry(placed(self, width - spread.width(), top, spread.width(), spread.height()))
        else:
            self._figure.setGeometry(placed(self, width - figure.width(), 0, figure.width(), line))
            height = self._interval.sizeHint().height()
            self._interval.setGeometry(placed(self, 0, line + 4, width, height))
            self._range.setGeometry(placed(self, 0, line + 4 + height, width, spread.height()))


class _AxisRow(_Grid):
    """The figures of the axis, below the intervals."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._axis = Axis(theme, _AXIS, parent=self)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def heightForWidth(self, width: int) -> int:
        return self._axis.sizeHint().height()

    def arrange(self) -> None:
        start, room = self.columns(self.width())
        self._axis.setGeometry(placed(self, start, 0, room or self.width(), self.height()))
