"""The library on Home: its heading, then a line and a shelf for each collection or folder.

A shelf has quizzes in columns. Shelves and their cards are each made when they are about to be seen.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import ShelfRow, Start
from quizapp.journal.summary import OpenAttempt
from quizapp.ui.parts import seldom
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.button import Button, Link
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.home_card import Room
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.pieces import Line
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count, length

_COLUMNS = {"wide": (3, 16), "narrow": (2, 12), "tight": (1, 12)}
_ABOVE_FIRST = {"wide": 12, "narrow": 8, "tight": 8}
_HIGH = 104  # how high a card is taken to be before it is made
_BETWEEN_ROWS = 12
LIFTED = 2  # the buttons in the heading are that much higher than its words
_LINE = 36  # and a shelf's line with the room around it


class Library(Stack):
    """`chosen` gives the session that was pressed; `files_wanted`, `folder_wanted` and `quiz_wanted` ask for more.

    `removed` names what was added and is to be taken out. `waiting` is the session that waits, said on its card;
    `fresh` says that nothing was taken yet at all, `of` how many quizzes there are where `shelves` are those that were
    found; where nothing can be taken only the cards of files with errors can be pressed. `gone` are added paths.
    """

    chosen = Signal(object)
    files_wanted = Signal()
    folder_wanted = Signal()
    quiz_wanted = Signal()
    removed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        shelves: Sequence[ShelfRow],
        *,
        waiting: OpenAttempt | None = None,
        fresh: bool = False,
        can_take: bool = True,
        gone: Sequence[str] = (),
        of: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.theme = theme
        self._waiting, self._fresh, self._can_take = waiting, fresh, can_take
        self._rows, self._gone = tuple(shelves), tuple(gone)
        self._shelves: list[Shelf] = []
        self._folders: list[QWidget] = []
        self._mixed: dict[Link, Start] = {}
        self._removable: dict[Link, tuple[str | None, ...]] = {}
        self._room: Room = "wide"
        self._width = 960
        found = sum(len(row.quizzes) for row in shelves)
        self.add(self._heading(found, found if of is None else of))

    @property
    def complete(self) -> bool:
        """Whether everything in it is made."""
        return len(self._shelves) == len(self._rows) and not self._gone and all(each.full for each in self._shelves)

    def set_room(self, room: Room, width: int) -> None:
        """Stand in fewer columns where the page has less room."""
        self._room, self._width = room, width
        for shelf in self._shelves:
            shelf.set_columns(*_COLUMNS[room], width)
        if self._folders:
            self.set_above(self._folders[0], self._above_first())

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._yet_to_come()

    def fill(self, down_to: int) -> None:
        """Make what stands above `down_to`, in pixels from the library's top."""
        for shelf in [each for each in self._shelves if not each.full]:
            shelf.fill(down_to - self.top_of(shelf, self._width))
        while len(self._shelves) < len(self._rows):
            top = super().heightForWidth(self._width)
            if top >= down_to:
                break
            self._add_shelf(self._rows[len(self._shelves)], down_to - top)
        else:
            self._add_gone()
        self.updateGeometry()
        if self.isVisible():
            self.arrange()

    def first_card(self) -> QWidget | None:
        """Return the first quiz's card, None where there is none."""
        return self._shelves[0].card(0) if self._shelves else None

    def card_of(self, path: str) -> QWidget | None:
        """Return the card of a file or of the first one below a folder, made if it was not yet; None without one."""
        for at, row in enumerate(self._rows):
            for place, quiz in enumerate(row.quizzes):
                if path in (quiz.paths[0], quiz.added):
                    while len(self._shelves) <= at:
                        self._add_shelf(self._rows[len(self._shelves)], 0)
                    return self._shelves[at].card(place)
        return None

    def _add_shelf(self, row: ShelfRow, down_to: int) -> None:
        shelf = Shelf(self.theme, row.quizzes, self._card)
        folder = self._folder(row)
        shelf.setParent(self)  # after its line, which Tab meets first
        self._folders.append(folder)
        self.add(folder, above=18 if self._shelves else self._above_first())
        self.add(shelf, above=10)
        self._shelves.append(shelf)
        shelf.set_columns(*_COLUMNS[self._room], self._width)
        shelf.fill(max(1, down_to))
        for made in (folder, shelf):
            made.show()

    def _above_first(self) -> int:
        return _ABOVE_FIRST[self._room] - (0 if self._fresh else LIFTED)

    def _add_gone(self) -> None:
        gone, self._gone = self._gone, ()
        for at, path in enumerate(gone):
            line = seldom.gone(self.theme, path, self._forget, self)
            self.add(line, above=8 if at else 24)
            line.show()

    def _yet_to_come(self) -> int:
        """Return how high what is not made yet is taken to be."""
        columns, _ = _COLUMNS[self._room]
        rows = [-(-len(row.quizzes) // columns) for row in self._rows[len(self._shelves) :]]
        each = self.theme.px(_HIGH) + _BETWEEN_ROWS
        return sum(count * each + self.theme.px(_LINE) for count in rows) + self.theme.px(_LINE) * len(self._gone)

    def _card(self, start: Start, shelf: QWidget) -> QuizCard:
        waits = self._waiting if self._waiting and self._waiting.subject == start.subject else None
        stopped = waits.slot + 1 if waits else None
        card = QuizCard(self.theme, start, stopped=stopped, fresh=self._fresh, parent=shelf)
        card.setEnabled(self._can_take or start.errors > 0)
        card.clicked.connect(self._choose)
        if start.added:
            card.removed.connect(self._remove)
        return card

    def _heading(self, found: int, of: int) -> QWidget:
        title = Words(self.theme, "Library", size="lead", bold=True, fit="one line", parent=self)
        if self._fresh:
            return title
        said = count(of, "quiz", "quizzes") if found == of else f"{found} of {count(of, 'quiz', 'quizzes')}"
        ends = Ends(12, self)
        badge = Badge(self.theme, "plain", said, ends)
        self._add = Button(self.theme, "Add quizzes", "quiet", icon="add-file", small=True, parent=ends)
        self._add.clicked.connect(self._ask_what)
        new = Button(self.theme, "New quiz", "quiet", icon="plus", small=True, parent=ends)
        new.clicked.connect(self.quiz_wanted)
        ends.put(Flow([title, badge], 12, parent=ends), Flow([self._add, new], 0, parent=ends))
        return ends

    def _folder(self, shelf: ShelfRow) -> QWidget:
        links: list[QWidget] = []
        if shelf.mixed is not None:
            mixed = Link(self.theme, "Take mixed", size="small", parent=self)
            mixed.setAccessibleDescription(f"{shelf.name}: {length(shelf.mixed)}")
            mixed.setEnabled(self._can_take)
            mixed.clicked.connect(self._choose)
            self._mixed[mixed] = shelf.mixed
            links.append(mixed)
        added = tuple(dict.fromkeys(quiz.added for quiz in shelf.quizzes))
        if None not in added:
            out = Link(self.theme, "Take out", size="small", colour="muted", parent=self)
            out.setAccessibleDescription(f"Take {shelf.name} out of the library; the files stay where they are")
            out.clicked.connect(self._remove)
            self._removable[out] = added
            links.append(out)
        line = _folder(self.theme, shelf, self)
        if not links:
            return line
        ends = Ends(16, self)
        line.setParent(ends)
        ends.put(line, Flow(links, 16, parent=ends))
        return ends

    @Slot()
    def _ask_what(self) -> None:
        """Ask whether files or a folder are to be added: the system's dialogs know one or the other."""
        below = self._add.mapToGlobal(self._add.rect().bottomLeft())
        choices = ("Choose files", self.files_wanted.emit), ("Choose a folder", self.folder_wanted.emit)
        seldom.menu(self._add, below, choices)

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, QuizCard):
            self.chosen.emit(card.start)
        elif isinstance(card, Link):
            self.chosen.emit(self._mixed[card])

    @Slot()
    def _remove(self) -> None:
        card = self.sender()
        if isinstance(card, QuizCard):
            self.removed.emit((card.start.added,))
        elif isinstance(card, Link):
            self.removed.emit(self._removable[card])

    @Slot(str)
    def _forget(self, path: str) -> None:
        self.removed.emit((path,))


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

    @property
    def full(self) -> bool:
        """Whether all its cards are made."""
        return len(self._cards) == len(self._quizzes)

    def card(self, at: int) -> QuizCard:
        """Return a card, made if it was not yet."""
        while len(self._cards) <= at:
            self._cards.append(self._make(self._quizzes[len(self._cards)], self))
            self._cards[-1].show()
            self.follow()
        return self._cards[at]

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
