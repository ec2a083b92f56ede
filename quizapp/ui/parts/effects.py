"""What each decision of a scenario does in each domain: signed bars on one axis a domain, as a table.

    table = EffectsTable(theme, parent=answer)
    table.show_effects(effects, domains, most)

Where there is no room for the columns, the points of each decision stand in words below it.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.quiz.types.scenario import signed
from quizapp.ui.parts.domain import DomainMark, domain_colour, paint_domain_sign
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, paint_box, paint_frame, placed, reading_direction
from quizapp.ui.parts.plain_text import PlainText
from quizapp.ui.parts.rich_text import RichText, text_of
from quizapp.ui.parts.verdict import paint_letter
from quizapp.ui.points import number
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

NOTE, MOST = "No choice is right or wrong: each has its price.", "The most that one choice could earn"
_START, _LETTER, _GAP, _END = 12, 24, 12, 21
_COLUMN, _LEAST = 124, 220
_TOP, _FOOT, _HEAD_TOP, _MOST_TOP = 13, 11, 10, 9
_POINT, _BAR, _SIGN = 12, 10, 20


class Effect(NamedTuple):
    """A decision: its letter, words and feedback as safe HTML, its points in each domain; whether it was chosen."""

    letter: str
    words: str
    feedback: str
    points: tuple[Fraction, ...]
    chosen: bool


class _Row(NamedTuple):
    """A decision laid out: words, feedback, and points in words where there are no columns; tops count from its own."""

    words: RichText | PlainText
    feedback: RichText | PlainText | None
    below: Lines | None
    top: int
    feedback_top: int
    below_top: int
    height: int


class EffectsTable(Part):
    """The table; `accessibleName` says all of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._effects: tuple[Effect, ...] = ()
        self._domains: tuple[DomainMark, ...] = ()
        self._most: tuple[Fraction, ...] = ()
        self._laid: tuple[int, Qt.LayoutDirection, list[_Row]] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_effects(
        self, effects: Sequence[Effect], domains: Sequence[DomainMark], most: Sequence[Fraction], said: str
    ) -> None:
        """Show some decisions with their points in each of some domains, and the most that one earns in each."""
        self._effects, self._domains, self._most = tuple(effects), tuple(domains), tuple(most)
        self.setAccessibleName(said)
        self.follow()

    def restyle(self) -> None:
        self._laid = None

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._head() + sum(row.height for row in self._rows(width)) + self._foot(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        paint_frame(painter, self.rect(), CORNER, colour("card"), colour("line"))
        self._paint_head(painter)
        y = self._head()
        for effect, row in zip(self._effects, self._rows(self.width()), strict=True):
            self._paint_row(painter, effect, row, y)
            y += row.height
        self._paint_foot(painter, y)

    # ---- measures

    def _columns(self, width: int) -> int:
        """Return how wide the columns of the domains are together; 0 where they find no room."""
        wide = len(self._domains) * (self.theme.px(_COLUMN) + _GAP)
        return wide if width - self._words() - wide - _END >= self.theme.px(_LEAST) else 0

    def _words(self) -> int:
        """Return where the words begin."""
        return _START + self.theme.px(_LETTER) + _GAP

    def _column(self, at: int, width: int) -> int:
        """Return where a domain's column begins."""
        each = self.theme.px(_COLUMN)
        return width - _END - (len(self._domains) - at) * (each + _GAP) + _GAP

    def _head(self) -> int:
        return self.theme.line_height("small") + 2 * _HEAD_TOP

    def _foot(self, width: int) -> int:
        return self._most_lines(width).height + 2 * _MOST_TOP

    def _most_lines(self, width: int) -> Lines:
        words = MOST
        if not self._columns(width):
            words = f"{MOST}: {self._in_words(self._most, plain=True)}"
        return laid(self.theme, words, "small", width=self._room(width), direction=reading_direction(self))

    def _room(self, width: int) -> int:
        columns = self._columns(width)
        return max(1, width - self._words() - _END - (columns or 0))

    def _rows(self, width: int) -> list[_Row]:
        direction = reading_direction(self)
        if self._laid is None or self._laid[:2] != (width, direction):
            self._laid = width, direction, [self._lay_out(effect, width, direction) for effect in self._effects]
        return self._laid[2]

    def _lay_out(self, effect: Effect, width: int, direction: Qt.LayoutDirection) -> _Row:
        room = self._room(width)
        words = text_of(self.theme, effect.words, bold=effect.chosen)
        y = feedback_top = _TOP + words.lay_out(room, direction)
        feedback = text_of(self.theme, effect.feedback) if effect.feedback else None
        if feedback is not None:
            feedback_top = y + 4
            y = feedback_top + feedback.lay_out(room, direction)
        below, below_top = None, y + 4
        if not self._columns(width):
            said = self._in_words(effect.points)
            below = laid(self.theme, said, "small", bold=True, width=room, direction=direction)
            y = below_top + below.height
        return _Row(words, feedback, below, _TOP, feedback_top, below_top, max(self.theme.px(52), y + _FOOT))

    def _in_words(self, points: Sequence[Fraction], *, plain: bool = False) -> str:
        pairs = zip(self._domains, points, strict=True)
        return ", ".join(f"{domain.title} {number(share) if plain else signed(share)}" for domain, share in pairs)

    # ---- painting

    def _paint_head(self, painter: QPainter) -> None:
        width, direction, colour = self.width(), reading_direction(self), self.theme.colour
        room = self._room(width)
        note = laid(self.theme, NOTE, "small", direction=direction)
        box = placed(self, self._words(), 0, note.width, 1)
        if note.width <= room:
            note.paint(painter, box.x(), _HEAD_TOP, colour("muted"))
        if not self._columns(width):
            return
        sign = self.theme.px(_SIGN)
        for at, domain in enumerate(self._domains):
            lines = laid(self.theme, domain.title, "small", direction=direction)
            each = self.theme.px(_COLUMN)
            wide = min(each, sign + 6 + lines.width)
            x = self._column(at, width) + (each - wide) // 2
            spot = placed(self, x, _HEAD_TOP, sign, sign)
            paint_domain_sign(painter, self.theme, domain, spot.x(), spot.y() + (lines.height - sign) // 2, _SIGN)
            words = placed(self, x + sign + 6, 0, lines.width, 1)
            painter.save()
            painter.setClipRect(placed(self, self._column(at, width), 0, each, self._head()))
            lines.paint(painter, words.x(), _HEAD_TOP, colour("text"))
            painter.restore()

    def _paint_row(self, painter: QPainter, effect: Effect, row: _Row, y: int) -> None:
        width, colour = self.width(), self.theme.colour
        if effect.chosen:
            paint_box(painter, QRect(1, y, width - 2, row.height), colour("accent-soft"))
        paint_box(painter, QRect(1, y, width - 2, 1), colour("line"))
        letter = self.theme.px(_LETTER)
        disc = QRectF(placed(self, _START, y + row.top, letter, letter))
        if effect.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(disc)
        paint_letter(painter, self.theme, effect.letter, disc, "on-accent" if effect.chosen else "muted")
        x = placed(self, self._words(), 0, self._room(width), 1).x()
        row.words.paint(painter, x, y + row.top)
        if row.feedback is not None:
            row.feedback.paint(painter, x, y + row.feedback_top)
        if row.below is not None:
            left = placed(self, self._words(), 0, row.below.width, 1).x()
            row.below.paint(painter, left, y + row.below_top, colour("text"))
        else:
            for at, points in enumerate(effect.points):
                self._paint_bar(painter, at, points, y, row.height)

    def _paint_bar(self, painter: QPainter, at: int, points: Fraction, y: int, height: int) -> None:
        """Paint a bar from the axis in the middle of its column, and the number at the bar's end."""
        theme, each = self.theme, self.theme.px(_COLUMN)
        axis = self._column(at, self.width()) + each // 2
        paint_box(painter, placed(self, axis, y, 1, height), theme.colour("control"))
        hue = domain_colour(theme, self._domains[at])
        lines = laid(theme, signed(points), "small", bold=bool(points), direction=reading_direction(self))
        top = y + _TOP + (theme.line_height("body") - lines.height) // 2
        long = round(abs(float(points)) * self._unit())
        bar = theme.px(_BAR)
        box = placed(self, axis + 1 if points > 0 else axis - long, y + _TOP + (theme.px(24) - bar) // 2, long, bar)
        if points > 0:
            paint_box(painter, box, hue)
        elif points < 0:
            painter.setBrush(theme.colour("card"))
            painter.setPen(QPen(hue, 2))
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1))
        x = axis + 1 + long + 6 if points >= 0 else axis - long - 6 - lines.width
        left = placed(self, x, 0, lines.width, 1).x()
        lines.paint(painter, left, top, theme.colour("text" if points else "muted"))

    def _unit(self) -> float:
        """Return how long a point is: 12 px, less where bars would leave their columns."""
        shares = [abs(float(points)) for effect in self._effects for points in effect.points]
        longest = max(shares, default=0.0)
        words = [laid(self.theme, signed(share), "small", bold=True).width for e in self._effects for share in e.points]
        room = self.theme.px(_COLUMN) // 2 - 8 - max(words, default=0)
        return min(float(self.theme.px(_POINT)), max(1.0, room) / longest) if longest else 0.0

    def _paint_foot(self, painter: QPainter, y: int) -> None:
        width, colour, direction = self.width(), self.theme.colour, reading_direction(self)
        paint_box(painter, QRect(1, y, width - 2, 1), colour("line"))
        lines = self._most_lines(width)
        lines.paint(painter, placed(self, self._words(), 0, lines.width, 1).x(), y + _MOST_TOP, colour("muted"))
        if self._columns(width):
            for at, points in enumerate(self._most):
                figure = laid(self.theme, number(points), "small", direction=direction)
                x = self._column(at, width) + (self.theme.px(_COLUMN) - figure.width) // 2
                left = placed(self, x, 0, figure.width, 1).x()
                figure.paint(painter, left, y + _MOST_TOP, colour("muted"))
