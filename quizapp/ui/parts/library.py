"""The library on Home: its heading, then a line and a shelf for each collection or folder.

A shelf has quizzes in columns, each made when it is about to be seen.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import ShelfRow, Start
from quizapp.journal.summary import OpenAttempt
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.home_card import Room
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.pieces import Line
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count

_COLUMNS = {"wide": (3, 16), "narrow": (2, 12), "tight": (1, 12)}
_ABOVE_FIRST = {"wide": 12, "narrow": 8, "tight": 8}
_HIGH = 104  # how high a card is taken to be before it is made
_BETWEEN_ROWS = 12


class Library(Stack):
    """`chosen` gives the session of the card that was pressed.

    `waiting` is the session that waits, said on its card; `fresh` says that nothing was taken yet at all; where
    nothing can be taken only the cards of files with errors can be pressed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        shelves: Sequence[ShelfRow],
        *,
        waiting: OpenAttempt | None = None,
        fresh: bool = False,
        can_take: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.theme = theme
        self._waiting, self._fresh, self._can_take = waiting, fresh, can_take
        self._shelves: list[Shelf] = []
        self._width = 960
        self._folders: list[QWidget] = []
        self.add(_heading(theme, sum(len(row.quizzes) for row in shelves), fresh, self))
        for at, row in enumerate(shelves):
            shelf = Shelf(theme, row.quizzes, self._card, self)
            self._folders.append(_folder(theme, row, self))
            self.add(self._folders[-1], above=18 if at else _ABOVE_FIRST["wide"])
            self.add(shelf, above=10)
            self._shelves.append(shelf)

    def set_room(self, room: Room, width: int) -> None:
        """Stand in fewer columns where the page has less room."""
        self._width = width
        for shelf in self._shelves:
            shelf.set_columns(*_COLUMNS[room], width)
        if self._folders:
            self.set_above(self._folders[0], _ABOVE_FIRST[room])

    def fill(self, down_to: int) -> None:
        """Make what stands above `down_to`, in pixels from the library's top."""
        for shelf in self._shelves:
            top = self.top_of(shelf, self._width)
            if top >= down_to:
                break
            shelf.fill(down_to - top)
        if self.isVisible():
            self.arrange()

    def _card(self, start: Start, shelf: QWidget) -> QuizCard:
        waits = self._waiting if self._waiting and self._waiting.subject == start.subject else None
        stopped = waits.slot + 1 if waits else None
        card = QuizCard(self.theme, start, stopped=stopped, fresh=self._fresh, parent=shelf)
        card.setEnabled(self._can_take or start.errors > 0)
        card.clicked.connect(self._choose)
        return card

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, QuizCard):
            self.chosen.emit(card.start)


def _heading(theme: Theme, quizzes: int, fresh: bool, parent: QWidget) -> QWidget:
    title = Words(theme, "Library", size="lead", bold=True, fit="one line", parent=parent)
    if fresh:
        return title
    return Flow([title, Badge(theme, "plain", count(quizzes, "quiz", "quizzes"), parent)], 12, parent=parent)


def _folder(theme: Theme, shelf: ShelfRow, parent: QWidget) -> QWidget:
    sources = {quiz.source for quiz in shelf.quizzes}
    one_text = ", from one text" if len(shelf.quizzes) > 1 and len(sources) == 1 and None not in sources else ""
    name = Signed(theme, "folder", Text(theme, shelf.name, "small", bold=True))
    facts = Text(theme, count(len(shelf.quizzes), "quiz", "quizzes") + one_text, "small", "muted")
    line = Block(theme, parent)
    line.add(Line(theme, [name, facts], 8))
    return line


class Shelf(Arranged):
    """Cards in rows as high as the highest in each. `make` makes a quiz's card, with the shelf as its parent."""

    def __init__(
        self,
        theme: Theme,
        quizzes: Sequence[Start],
        make: Callable[[Start, QWidget], QuizCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._quizzes, self._make = theme, tuple(quizzes), make
        self._cards: list[QuizCard] = []
        self._columns, self._gap, self._room = 3, 16, 960

    def set_columns(self, columns: int, gap: int, width: int) -> None:
        """Stand in so many columns, so far apart, in the width that there will be for all."""
        self._columns, self._gap, self._room = columns, gap, width
        self.follow()

    def fill(self, down_to: int) -> None:
        """Make the cards of every row that begins above `down_to`, in pixels from the shelf's top."""
        before = len(self._cards)
        row = before // self._columns
        top = self._tops(self._room)[row]
        while top < down_to and len(self._cards) < len(self._quizzes):
            missing = self._quizzes[len(self._cards) : (row + 1) * self._columns]
            self._cards += [self._make(quiz, self) for quiz in missing]
            top += self._row_height(row, self._room) + _BETWEEN_ROWS
            row += 1
        if len(self._cards) > before:
            self.follow()
        for card in self._cards[before:]:
            card.show()

    def arrange(self) -> None:
        tops, edges = self._tops(self.width()), self._edges(self.width())
        for at, card in enumerate(self._cards):
            row, column = divmod(at, self._columns)
            left, right = edges[column]
            card.setGeometry(placed(self, left, tops[row], right - left, tops[row + 1] - tops[row] - _BETWEEN_ROWS))

    def sizeHint(self) -> QSize:
        return QSize(960, self.heightForWidth(960))

    def heightForWidth(self, width: int) -> int:
        return max(0, self._tops(width)[-1] - _BETWEEN_ROWS)

    def _tops(self, width: int) -> list[int]:
        """Return where each row begins, and where one more would."""
        rows = range(-(-len(self._quizzes) // self._columns))
        return [0, *accumulate(self._row_height(row, width) + _BETWEEN_ROWS for row in rows)]

    def _row_height(self, row: int, width: int) -> int:
        first = row * self._columns
        spots = zip(self._cards[first : first + self._columns], self._edges(width), strict=False)
        heights = [card.heightForWidth(right - left) for card, (left, right) in spots]
        return max(heights, default=self._theme.px(_HIGH))

    def _edges(self, width: int) -> list[tuple[int, int]]:
        """Return where each column begins and ends."""
        each = (width - self._gap * (self._columns - 1)) / self._columns
        lefts = [column * (each + self._gap) for column in range(self._columns)]
        return [(round(left), round(left + each)) for left in lefts]
