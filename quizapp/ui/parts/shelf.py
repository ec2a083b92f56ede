"""A shelf of the library: quizzes in columns, each made when it is about to be seen.

shelf = Shelf(theme, row.quizzes, make_card, parent=page);  shelf.fill(800)   # makes what stands above 800 px
"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from quizapp.app.home import Start
from quizapp.ui.parts.columns import Columns
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.theme import Theme

_HIGH = 104  # how high a card is taken to be before it is made
_BETWEEN_ROWS = 12


class Shelf(Columns):
    """Cards in columns. `make` makes a quiz's card, with the shelf as its parent."""

    def __init__(
        self,
        theme: Theme,
        quizzes: Sequence[Start],
        make: Callable[[Start, QWidget], QuizCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(3, 16, _BETWEEN_ROWS, parent)
        self._theme, self._quizzes, self._make = theme, tuple(quizzes), make

    def fill(self, down_to: int) -> None:
        """Make the cards of every row that begins above `down_to`, in pixels from the shelf's top."""
        before = len(self.things)
        row = before // self._columns
        top = self.tops(self.width())[row]
        while top < down_to and len(self.things) < len(self._quizzes):
            missing = self._quizzes[len(self.things) : (row + 1) * self._columns]
            self.things += [self._make(quiz, self) for quiz in missing]
            top += self.row_height(row, self.width()) + _BETWEEN_ROWS
            row += 1
        if len(self.things) > before:
            self.follow()
        for card in self.things[before:]:
            card.show()

    def length(self) -> int:
        return len(self._quizzes)

    def row_height(self, row: int, width: int) -> int:
        return super().row_height(row, width) or self._theme.px(_HIGH)
