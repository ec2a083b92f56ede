"""Domains as pieces: their names, how many questions each has, what was earned in each."""

from collections.abc import Sequence

from quizapp.app.home import DomainRow, Start
from quizapp.app.range_words import ends_words, range_words
from quizapp.quiz.amounts import amount
from quizapp.ui.parts.domain import HEIGHT, DomainMark, Span, paint_axis, paint_interval
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.piece import Ground, Piece, Signed, Text, across
from quizapp.ui.parts.pieces import Grid, Line, Pile, Spot
from quizapp.ui.theme import Theme
from quizapp.ui.wording import mark_of, marks

_GAP = 12
_ABOVE_INTERVAL = 2
SECURE = 80  # per cent


def named(theme: Theme, domains: Sequence[DomainMark], *, icon_size: int = 20, between: int = 20) -> Piece:
    """Return domains side by side, each with its sign."""
    gap = 8 if icon_size == 20 else 6
    texts = [Text(theme, domain.title, "small") for domain in domains]
    pairs = zip(domains, texts, strict=True)
    signed = [Signed(theme, domain, text, icon_size=icon_size, gap=gap) for domain, text in pairs]
    return Line(theme, signed, between)


def counted_by_domain(theme: Theme, start: Start) -> Piece:
    """Return how many questions each domain has, in three columns."""
    piles: list[Piece] = []
    for domain, row in zip(marks(start), start.domains, strict=True):
        pile = Pile(theme)
        pile.add(Signed(theme, domain, Text(theme, f"{row.questions}")))
        pile.add(Text(theme, domain.title, "caption", "muted"), above=5)
        piles.append(pile)
    return Grid(theme, piles, 3, 0, 8)


class Figures(Piece):
    """A domain's name, its figures at the end of the line or below it, and the interval under both."""

    def __init__(self, theme: Theme, row: DomainRow) -> None:
        self._wordings, self._from = _wordings(row), 0
        super().__init__(theme, f"{row.domain.title}: {self._wordings[0]}")
        self._domain = mark_of(row.domain)
        self._name = Signed(theme, self._domain, Text(theme, row.domain.title, "small"))
        self._span = Span(100 * row.low, 100 * row.share, 100 * row.high) if row.result else None

    def wording(self, width: int) -> int:
        """Return the place of the first wording that fits beside the name; the last one's where none does."""
        room = width - self._name.natural() - _GAP
        fitting = (at for at, words in enumerate(self._wordings) if laid(self.theme, words, "small").width <= room)
        return next(fitting, len(self._wordings) - 1)

    def say_no_more_than(self, wording: int) -> None:
        """Leave out the wordings before this one; where there are no more than that, the last one stays."""
        self._from = min(wording, len(self._wordings) - 1)

    def natural(self) -> int:
        return self._name.natural() + _GAP + laid(self.theme, self._wordings[0], "small").width

    def height(self, width: int) -> int:
        return self._above_interval(width) + _ABOVE_INTERVAL + HEIGHT

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        name, figures = min(width, self._name.natural()), self._figures()
        self._name.paint(ground, x, y, name)
        below = 0 if self._fits(width) else self._name.height(name)
        left = ground.left(x + width - figures.width, figures.width)
        figures.paint(ground.painter, left, y + below, self.theme.colour("muted"))
        self._paint_interval(ground, x, y + self._above_interval(width) + _ABOVE_INTERVAL, width)

    def _paint_interval(self, ground: Ground, x: int, y: int, width: int) -> None:
        goal = SECURE if self._span else None
        with across(ground, x, y, width) as painter:
            paint_interval(painter, self.theme, width, self._span, domain=self._domain, goal=goal)

    def _above_interval(self, width: int) -> int:
        name = self._name.height(min(width, self._name.natural()))
        return name if self._fits(width) else name + self._figures().height

    def _fits(self, width: int) -> bool:
        return self._name.natural() + _GAP + self._figures().width <= width

    def _figures(self) -> Lines:
        return laid(self.theme, self._wordings[self._from], "small")


class Figured(Grid):
    """Domains with their figures in columns; all say as much as the one with the least room."""

    def __init__(self, theme: Theme, rows: Sequence[DomainRow]) -> None:
        self._rows = [Figures(theme, row) for row in rows]
        super().__init__(theme, self._rows, 1, 24, 4)

    def spots(self, width: int) -> list[Spot]:
        each = int(self.column_width(width))
        least = max(row.wording(each) for row in self._rows)
        for row in self._rows:
            row.say_no_more_than(least)
        return super().spots(width)


class AxisPiece(Piece):
    """The figures of an axis, below the intervals; it takes no room while it is not `shown`."""

    shown = True

    def height(self, width: int) -> int:
        return self.theme.line_height("caption") if self.shown else 0

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        if not self.shown:
            return
        figures = ((0, "0"), (SECURE, f"{SECURE}"), (100, "100 %"))
        ground.painter.save()
        ground.painter.translate(ground.left(x, width), y)
        paint_axis(ground.painter, self.theme, width, figures, mirrored=ground.mirrored)
        ground.painter.restore()


def _wordings(row: DomainRow) -> list[str]:
    """Return what is said of a domain's result, the most first."""
    if row.result is None:
        return ["no answers yet"]
    points = f"{amount(*row.result.earned)} of {amount(*row.result.possible)}"
    noun = "point" if row.result.possible == (1, 1) else "points"
    spread = row.low, row.high, row.result.questions
    range_ = ends_words(*spread)
    return [f"{points} {noun}, {range_words(*spread)}", f"{points} {noun}, {range_}", f"{points}, {range_}", points]
