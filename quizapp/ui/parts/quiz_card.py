"""A quiz of the library on a card that is pressed to take it: `QuizCard(theme, start, parent=shelf)`.

One widget that paints itself, for there may be hundreds.
"""

import os
from collections.abc import Sequence

from PySide6 import QtGui  # not its classes, which the start does without
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.app.home import Start
from quizapp.record import Record
from quizapp.ui.parts import seldom
from quizapp.ui.parts.button import UNDER
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.domain_pieces import named
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_box, paint_frame
from quizapp.ui.parts.piece import Ground, Piece, Signed, Text
from quizapp.ui.parts.pieces import AtEnds, Pile
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER
from quizapp.ui.wording import came_of, count, length, marks

_SIDE, _TOP = 17, 13  # the padding and the line of 1 pixel
_ABOVE_FOOT = 14
_WIDTH = 333  # three of them and two gaps in a window of 1200
_ICON = 16
_UNNAMED = "general"  # the one domain of a quiz whose file names none


class CardWords(Record):
    """What a card says. `facts` stand at both ends of a line; a `link` stands beside the domains.

    `caution` is what could go wrong with it.
    """

    title: str
    facts: tuple[str, str]
    domains: tuple[DomainMark, ...]
    badge: str = ""
    link: str = ""
    caution: str = ""


class QuizCard(Control):
    """A quiz: its title, how long it is, what came of it, its domains; or how many errors its file has.

    `removed` asks to take what was added out of the library: by Delete, or from the menu.

    `stopped` is the question, from 1, where a session on it waits; `fresh` says that nothing was taken yet at all.
    """

    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        start: Start,
        *,
        stopped: int | None = None,
        fresh: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.start = start
        self._words = _card_words(start, stopped, fresh)
        self._heights: dict[int, int] = {}  # layouts ask many times over
        self._head, self._foot = face(theme, self._words)
        self.setAccessibleName(start.title)
        self.setAccessibleDescription(_description(self._words, start))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        self._heights.clear()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            room = width - 2 * _SIDE
            self._heights[width] = _TOP + self._head.height(room) + _ABOVE_FOOT + self._foot.height(room) + _TOP
        return self._heights[width]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.start.added and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: "QtGui.QContextMenuEvent") -> None:
        if self.start.added:
            seldom.menu(self, event.globalPos(), [("Take out of the library", self.removed.emit)])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self.theme.colour
        hovered = self.hovered() or self.isDown()
        on, line = colour("hover" if hovered else "card"), colour("control" if hovered else "line")
        paint_frame(painter, self.rect(), CORNER, on, line)
        ground = Ground(painter, self.width(), self.layoutDirection(), self.isEnabled())
        room = self.width() - 2 * _SIDE
        self._head.paint(ground, _SIDE, _TOP, room)
        self._foot.paint(ground, _SIDE, self.height() - _TOP - self._foot.height(room), room)


def _card_words(start: Start, stopped: int | None, fresh: bool) -> CardWords:
    if start.errors:
        they_are = "it is" if start.errors == 1 else "they are"
        facts = f"Cannot be taken until {they_are} mended", ""
        return CardWords(start.title, facts, (), count(start.errors, "error"), "Show what is wrong")
    link = "Take it" if start.own and start.result is None and stopped is None else ""
    caution = f"Same id as {os.path.basename(start.twin)}" if start.twin else ""
    return CardWords(
        start.title, (length(start), _came_of(start, stopped, fresh)), marks(start), link=link, caution=caution
    )


def _came_of(start: Start, stopped: int | None, fresh: bool) -> str:
    if stopped is not None:
        return f"stopped at {stopped}"
    if start.result is None:
        return "" if fresh else "not taken yet"
    return came_of(start.result)


def _description(words: CardWords, start: Start) -> str:
    foot = ", ".join(domain.title for domain in words.domains)
    twin = f"Warning: its id is that of {start.twin} too, and results would be mixed up" if start.twin else ""
    removal = "Delete takes it out of the library" if start.added else ""
    return "; ".join(filter(None, (words.badge, *words.facts, foot, words.link, twin, removal)))


def face(theme: Theme, words: CardWords) -> tuple[Piece, Piece]:
    """Return what stands at the head of a card, and what at its foot."""
    title = Text(theme, words.title, bold=True)
    first, last = (Text(theme, fact, "small", "muted") for fact in words.facts)
    head = Pile(theme)
    head.add(AtEnds(theme, title, _Badge(theme, words.badge), 8, least=title.least()) if words.badge else title)
    head.add(AtEnds(theme, first, last, 12) if words.facts[1] else first)
    return head, _foot(theme, words)


def _foot(theme: Theme, words: CardWords) -> Piece:
    link = _Link(theme, words.link)
    if not words.domains:
        return link
    domains = _domains(theme, words.domains)
    foot = AtEnds(theme, domains, link, 12) if words.link else domains
    if not words.caution:
        return foot
    pile = Pile(theme)
    pile.add(foot)
    caution = Text(theme, words.caution, "small")
    pile.add(Signed(theme, "warning", caution, icon_size=_ICON, gap=6, colour="text"), above=6)
    return pile


def _domains(theme: Theme, domains: Sequence[DomainMark]) -> Piece:
    if [domain.slug for domain in domains] == [_UNNAMED]:
        return Text(theme, domains[0].title, "small", "muted")
    return named(theme, domains, icon_size=_ICON, between=12)


class _Link(Text):
    """Underlined words; the card itself is what is pressed."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, "small")

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        super().paint(ground, x, y, width)
        broad = min(width, self.natural())
        under = QRectF(ground.left(x, broad), y + self.theme.baseline("small") + UNDER, broad, 1)
        paint_box(ground.painter, under, self.theme.colour("control"))


class _Badge(Piece):
    """How many errors there are, as `Badge` shows it."""

    def natural(self) -> int:
        return 6 + self.theme.px(_ICON) + 5 + self._lines().box_width + 8

    def height(self, width: int) -> int:
        return self._lines().height + 8

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        painter, colour, lines, icon = ground.painter, self.theme.colour, self._lines(), self.theme.px(_ICON)
        high = self.height(width)
        paint_frame(painter, QRect(ground.left(x, width), y, width, high), CORNER, colour("wrong-soft"), None)
        sign = ground.left(x + 6, icon)
        self.theme.paint_icon(painter, "error", sign, y + (high - icon) // 2, _ICON, colour("wrong"))
        lines.paint(painter, ground.left(x + 6 + icon + 5, lines.box_width), y + 4, colour("wrong"))

    def _lines(self) -> Lines:
        return laid(self.theme, self.said, "caption", bold=True)
