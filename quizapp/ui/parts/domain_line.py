"""Several domains, each with its sign and words, in a line that goes on below where it is too long.

stakes = DomainLine(theme, colour="muted", gap=6, between=16, parent=column)
stakes.show_domains([(economics, "2 points in Economics"), (geopolitics, "1 point in Geopolitics")])
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.domain import DomainMark, paint_domain_sign
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, placed
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token

_LINE_GAP = 4


class Spot(NamedTuple):
    """Where a domain stands: its place in the line, counted from the edge that reading starts at."""

    x: int
    y: int
    domain: DomainMark
    words: Lines


class DomainLine(Part):
    """Signs with words. `gap` lies between a sign and its words, `between` between two domains."""

    def __init__(
        self,
        theme: Theme,
        *,
        icon_size: int = 20,
        size: Size = "small",
        colour: Token = "text",
        gap: int = 8,
        between: int = 24,
        align: Literal["start", "end"] = "start",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon_size, self._size, self._colour = icon_size, size, colour
        self._gap, self._between, self._align = gap, between, align
        self.shown: tuple[tuple[DomainMark, str], ...] = ()
        self._laid: tuple[int, list[Spot], int] | None = None
        self._natural: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_domains(self, shown: Sequence[tuple[DomainMark, str]]) -> None:
        """Show other domains, each with its words. A screen reader hears the name too where the words lack it."""
        self.shown = tuple(shown)
        self.setAccessibleName(", ".join(_said(domain, words) for domain, words in self.shown))
        self.follow()

    def set_between(self, between: int) -> None:
        """Leave other room between two domains."""
        if between != self._between:
            self._between = between
            self.follow()

    def restyle(self) -> None:
        self._laid = self._natural = None

    def natural_width(self) -> int:
        """Return the width that all need on one line."""
        if self._natural is None:
            widths = [self._start() + self._lines(words, None).width for _, words in self.shown]
            self._natural = sum(widths) + self._between * max(0, len(widths) - 1)
        return self._natural

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._start(), self._line_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_domains(QPainter(self))

    def paint_domains(self, painter: QPainter) -> None:
        """Paint the domains, each with its words."""
        colour, sign = self.theme.colour(self._colour), self.theme.px(self._icon_size)
        for spot in self._lay_out(self.width())[0]:
            down = (self._line_height() - sign) // 2
            box = placed(self, spot.x, spot.y + down, sign, sign)
            paint_domain_sign(painter, self.theme, spot.domain, box.x(), box.y(), self._icon_size)
            down = (self._line_height() - self.theme.line_height(self._size)) // 2
            box = placed(self, spot.x + self._start(), spot.y + down, spot.words.width, spot.words.height)
            spot.words.paint(painter, box.x(), box.y(), colour)

    def _lay_out(self, width: int) -> tuple[list[Spot], int]:
        if self._laid is None or self._laid[0] != width:
            self._laid = width, *self._spread(width)
        return self._laid[1], self._laid[2]

    def _spread(self, width: int) -> tuple[list[Spot], int]:
        """Return where the domains stand at a width, and how high all is."""
        spots, height = self._flow(width)
        return spots if self._align == "start" else self._at_end(spots, width), height

    def _flow(self, width: int) -> tuple[list[Spot], int]:
        spots: list[Spot] = []
        x = y = bottom = 0
        for domain, words in self.shown:
            lines = self._lines(words, None)
            if self._start() + lines.width > width:
                lines = self._lines(words, width - self._start())
            if x and x + self._start() + lines.width > width:
                x, y = 0, bottom + _LINE_GAP
            spots.append(Spot(x, y, domain, lines))
            bottom = max(bottom, y + max(self._line_height(), lines.height))
            x += self._start() + lines.width + self._between
        return spots, max(bottom, self._line_height())

    def _at_end(self, spots: list[Spot], width: int) -> list[Spot]:
        ends = {spot.y: spot.x + self._start() + spot.words.width for spot in spots}
        return [spot._replace(x=spot.x + max(0, width - ends[spot.y])) for spot in spots]

    def _lines(self, words: str, width: int | None) -> Lines:
        return laid(self.theme, words, self._size, width=width, direction=self.words_direction())

    def words_direction(self) -> Qt.LayoutDirection:
        """Return which way the words run: they are the program's, whatever the quiz is written in."""
        return QGuiApplication.layoutDirection()

    def _start(self) -> int:
        return self.theme.px(self._icon_size) + self._gap

    def _line_height(self) -> int:
        return max(self.theme.px(self._icon_size), self.theme.line_height(self._size))


def _said(domain: DomainMark, words: str) -> str:
    return words if domain.title in words else f"{domain.title}: {words}"
