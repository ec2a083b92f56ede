"""The library on Home: its heading, then a line and a shelf for each collection or folder."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import ShelfRow, Start
from quizapp.journal.summary import OpenAttempt
from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.flow import Flow
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.pieces import Line
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.parts.room import Room
from quizapp.ui.parts.shelf import Shelf
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count

_COLUMNS = {"wide": (3, 16), "narrow": (2, 12), "tight": (1, 12)}
_ABOVE_FIRST = {"wide": 12, "narrow": 8, "tight": 8}


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
        self._folders: list[QWidget] = []
        self.add(_heading(theme, sum(len(row.quizzes) for row in shelves), fresh, self))
        for at, row in enumerate(shelves):
            shelf = Shelf(theme, row.quizzes, self._card, self)
            self._folders.append(_folder(theme, row, self))
            self.add(self._folders[-1], above=18 if at else _ABOVE_FIRST["wide"])
            self.add(shelf, above=10)
            self._shelves.append(shelf)

    def set_room(self, room: Room) -> None:
        """Stand in fewer columns where the page has less room."""
        for shelf in self._shelves:
            shelf.set_columns(*_COLUMNS[room])
        if self._folders:
            self.set_above(self._folders[0], _ABOVE_FIRST[room])

    def fill(self, down_to: int) -> None:
        """Make what stands above `down_to`, in pixels from the library's top."""
        for shelf in self._shelves:
            shelf.fill(down_to - shelf.mapTo(self, QPoint()).y())
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
