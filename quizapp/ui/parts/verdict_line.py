"""What became of an answer, and at the line's other end what it earned in each domain: `VerdictLine(theme, parent)`.

One widget paints both: what is shown after an answer has to be there at once, and each widget takes its time.
"""

from collections.abc import Hashable, Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.domain_line import DomainLine, Spot
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.pictures import Pictures
from quizapp.ui.theme import Theme

_APART, _BELOW = 20, 4


class VerdictLine(DomainLine):
    """A verdict in bold and domains with their points; where both do not fit the points stand below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, align="end", parent=parent)
        self._verdict = ""
        self._pictures = Pictures(theme, self)

    def show_verdict(self, verdict: str, earned: Sequence[tuple[DomainMark, str]], sentence: str) -> None:
        """Show a verdict and what was earned; `sentence` is how a screen reader says it."""
        self._hold(verdict, earned)
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def foresee(self, verdict: str, earned: Sequence[tuple[DomainMark, str]], width: int) -> None:
        """Have ready, while it is hidden, what may be shown at a width."""
        self._hold(verdict, earned)
        self.resize(width, self.heightForWidth(width))
        self._pictures.paint_ahead(self._look(), self.size(), self._paint)

    def restyle(self) -> None:
        super().restyle()
        self._pictures.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._pictures.show(painter, self._look()):
            self._paint(painter)

    def _hold(self, verdict: str, earned: Sequence[tuple[DomainMark, str]]) -> None:
        if (verdict, tuple(earned)) != (self._verdict, self.shown):
            self._verdict, self.shown = verdict, tuple(earned)
            super().restyle()

    def _look(self) -> tuple[Hashable, ...]:
        return self._verdict, self.shown, self.isRightToLeft()

    def _paint(self, painter: QPainter) -> None:
        lines = self._words(self.width())
        top = 0 if self._fits(self.width()) is None else (self.height() - lines.height) // 2
        box = placed(self, 0, top, lines.width, lines.height)
        lines.paint(painter, box.x(), top, self.theme.colour("text"))
        self.paint_domains(painter)

    def _spread(self, width: int) -> tuple[list[Spot], int]:
        """Return where the domains stand, and how high all is."""
        high = self._words(width).height
        if not self.shown:
            return [], high
        room = self._fits(width)
        if room is None:
            spots, low = self._flow(width)
            return [spot._replace(y=spot.y + high + _BELOW) for spot in spots], high + _BELOW + low
        spots, low = self._flow(room)
        line = max(high, low)
        down = (line - low) // 2
        return [spot._replace(x=spot.x + width - room, y=spot.y + down) for spot in spots], line

    def _fits(self, width: int) -> int | None:
        """Return the room that the domains need beside the verdict; None where there is not so much."""
        needed = self.natural_width()
        return needed if self._words(None).width + _APART + needed <= width else None

    def _words(self, width: int | None) -> Lines:
        return laid(self.theme, self._verdict, "body", bold=True, width=width, direction=self.words_direction())
