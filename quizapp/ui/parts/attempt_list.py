"""Attempts, the newest first: `AttemptList(theme, parent)`, then `add_rows(rows, now)`; each is pressed to open it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.app.progress import AttemptRow, DomainName, Point
from quizapp.session.instant import Instant
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.part import paint_box, paint_frame, placed, reading_direction
from quizapp.ui.parts.piece import Ground, Piece, Signed, Text
from quizapp.ui.parts.pieces import AtEnds, Line, Pile
from quizapp.ui.parts.stack import Stack
from quizapp.ui.points import earned_in, earned_in_all
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER
from quizapp.ui.wording import count, day, flagged

_SIDE, _TOP, _GAP, _SIGN = 19, 11, 16, 20


class AttemptList(Stack):
    """A card of attempts; `opened` gives a finished one's id, `continued` that of one that waits."""

    opened = Signal(str)
    continued = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 1, 1, 1), parent=parent)
        self._theme = theme
        self._lines: list[AttemptLine] = []
        theme.changed.connect(self.update)

    def add_rows(self, rows: Sequence[AttemptRow], now: Instant) -> None:
        """Put attempts below those that are listed."""
        for row in rows:
            line = AttemptLine(self._theme, row, now, first=not self._lines, parent=self)
            line.clicked.connect(self._choose)
            line.show()
            self._lines.append(line)
            self.add(line)

    def lines(self) -> "list[AttemptLine]":
        """Return the attempts that are listed."""
        return list(self._lines)

    def line_of(self, attempt: str) -> "AttemptLine | None":
        """Return the line of an attempt, if it is listed."""
        return next((line for line in self._lines if line.row.id == attempt), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("card"), colour("line"))

    @Slot()
    def _choose(self) -> None:
        row = next(line.row for line in self._lines if line is self.sender())
        (self.opened if row.finished else self.continued).emit(row.id)


class AttemptLine(Control):
    """One attempt: its title and all its points, then when it was and the points of each domain."""

    def __init__(self, theme: Theme, row: AttemptRow, now: Instant, *, first: bool, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.row, self._first = row, first
        when = _when(row, now)
        self._pile = Pile(theme)
        self._pile.add(AtEnds(theme, Text(theme, row.title), self._total(), _GAP, least=theme.px(200)))
        self._pile.add(AtEnds(theme, Text(theme, when, "small", "muted"), self._domains(), _GAP))
        self.setAccessibleName(f"{row.title}. {when}. {_said(row)}")
        self.setAccessibleDescription("Opens every answer" if row.finished else "Goes on with it")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.theme.px(_SIGN) + 2 * _TOP)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._pile.height(self._room(width)) + 2 * _TOP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        if self.hovered():
            paint_box(painter, self.rect(), colour("hover"))
        if not self._first:
            paint_box(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), colour("line"))
        ground = Ground(painter, self.width(), reading_direction(self))
        self._pile.paint(ground, _SIDE, _TOP, self._room(self.width()))
        size = self.theme.px(_SIGN)
        box = placed(self, self.width() - _SIDE - size, (self.height() - size) // 2, size, size)
        self.theme.paint_icon(
            painter, "chevron-right", box.x(), box.y(), _SIGN, colour("muted"), reading_direction(self)
        )

    def _room(self, width: int) -> int:
        return max(1, width - 2 * _SIDE - self.theme.px(_SIGN) - _GAP)

    def _total(self) -> Piece:
        row = self.row
        if row.finished:
            return Text(self.theme, earned_in_all(row.earned, row.possible), "small")
        return Signed(self.theme, "pause", Text(self.theme, _unfinished(row), "small", bold=True), icon_size=16, gap=6)

    def _domains(self) -> Piece:
        theme, row = self.theme, self.row
        if not row.finished:
            return Text(theme, _answered(row), "small")
        pieces = [
            Signed(theme, _mark(domain[0]), Text(theme, _earned(domain), "small"), icon_size=16, gap=6)
            for domain in row.domains
        ]
        return Line(theme, pieces, _GAP) if pieces else Text(theme, "No points were possible", "small", "muted")


def _mark(name: DomainName) -> DomainMark:
    return DomainMark(name.slug, name.title, name.place, name.color)


def _when(row: AttemptRow, now: Instant) -> str:
    when = day(row.utc, row.offset, now)
    return f"{when[:1].upper()}{when[1:]}, {row.mode}, {count(row.questions, 'question')}"


def _said(row: AttemptRow) -> str:
    if not row.finished:
        return f"{_unfinished(row)}, {_answered(row)}"
    return ", ".join([*map(_earned, row.domains), earned_in_all(row.earned, row.possible)])


def _unfinished(row: AttemptRow) -> str:
    return "Not finished, set aside" if row.aside else "Not finished"


def _answered(row: AttemptRow) -> str:
    return f"{row.answered} of {count(row.questions, 'question')} answered{flagged(row.flagged)}"


def _earned(domain: tuple[DomainName, Point]) -> str:
    name, point = domain
    return earned_in(point.earned, point.possible, name.title)
