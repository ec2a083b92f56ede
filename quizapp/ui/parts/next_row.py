"""What to do next, side by side: the cards at the top of Home, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.home_card import Room
from quizapp.ui.parts.last_results import LastResults
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.session_cards import OtherCard, StartCard, WaitingCard
from quizapp.ui.parts.stack import height_of, place
from quizapp.ui.theme import Theme

_Row = list[tuple[QWidget, int]]  # cards side by side, and how broad each is
_FIRST, _LAST, _BROAD_LAST = 392, 352, 432
_THREE = 980  # in less width there are no three cards side by side
_LEAST = {"wide": 216, "narrow": 176, "tight": 0}


class NextRow(Arranged):
    """One or two cards with something to do, then the last results, which may be missing. It owns them all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[WaitingCard | StartCard | OtherCard] = []
        self._last: LastResults | None = None
        self._room: Room = "wide"

    def show_cards(self, cards: Sequence[WaitingCard | StartCard | OtherCard], last: LastResults | None) -> None:
        """Take the cards, whose parent this is."""
        self._cards, self._last = list(cards), last

    @property
    def has_cards(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._cards) or self._last is not None

    def set_room(self, room: Room, width: int) -> None:
        """Stand in fewer columns where the page has less room."""
        crowded = len(self._cards) == 2 and width < _THREE * self._theme.text_scale
        self._room = "narrow" if room == "wide" and crowded else room
        for card in (*self._cards, *([self._last] if self._last else ())):
            card.set_room(self._room)
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(1000, self.heightForWidth(1000))

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(map(self._height, rows)) + self._gap() * max(0, len(rows) - 1)

    def arrange(self) -> None:
        y = 0
        for row in self._rows(self.width()):
            x, height = 0, self._height(row)
            for card, broad in row:
                place(card, placed(self, x, y, broad, height))
                x += broad + self._gap()
            y += height + self._gap()

    def _rows(self, width: int) -> list[_Row]:
        last: list[QWidget] = [self._last] if self._last else []
        if self._room == "tight":
            return [[(card, width)] for card in (*self._cards, *last)]
        if self._room == "narrow":
            each = (width - self._gap() * (len(self._cards) - 1)) // max(1, len(self._cards))
            rows: list[_Row] = [[(card, each) for card in self._cards]] if self._cards else []
            return [*rows, *([(card, width)] for card in last)]
        return [self._wide([*self._cards, *last], width)] if self._cards or last else []

    def _wide(self, cards: list[QWidget], width: int) -> _Row:
        """Return all side by side: the first and the last have their breadth, the one with most to say the rest."""
        if len(cards) == 1:
            return [(cards[0], width)]
        px, left = self._theme.px, width - self._gap() * (len(cards) - 1)
        if len(cards) == 3:
            return [(cards[0], px(_FIRST)), (cards[1], left - px(_FIRST) - px(_LAST)), (cards[2], px(_LAST))]
        last = px(_FIRST) if self._last is None else px(_BROAD_LAST if self._last.has_results else _LAST)
        return [(cards[0], left - last), (cards[1], last)]

    def _height(self, row: _Row) -> int:
        least = _LEAST[self._room] if row[0][0] is not self._last else 0
        return max(self._theme.px(least), *(height_of(card, broad) for card, broad in row))

    def _gap(self) -> int:
        return 16 if self._room == "wide" else 12
