"""A shelf of the library: quizzes in columns, each made when it is about to be seen.

shelf = Shelf(theme, row.quizzes, make_card, parent=page);  shelf.fill(800)   # makes what stands above 800 px
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Start
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.theme import Theme

_HIGH = 104  # how high a card is taken to be before it is made
_BETWEEN_ROWS = 12


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
        self._columns, self._gap = 3, 16

    def set_columns(self, columns: int, gap: int) -> None:
        """Stand in so many columns, so far apart."""
        self._columns, self._gap = columns, gap
        self.follow()

    def fill(self, down_to: int) -> None:
        """Make the cards of every row that begins above `down_to`, in pixels from the shelf's top."""
        before = len(self._cards)
        row = before // self._columns
        top = self._tops(self.width())[row]
        while top < down_to and len(self._cards) < len(self._quizzes):
            missing = self._quizzes[len(self._cards) : (row + 1) * self._columns]
            self._cards += [self._make(quiz, self) for quiz in missing]
            top += self._row_height(row, self.width()) + _BETWEEN_ROWS
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
