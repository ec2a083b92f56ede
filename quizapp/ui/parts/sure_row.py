"""How sure someone is of an answer: `SureRow(theme, parent)`; `chosen` gives a level, 1 to 3, None takes it back."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.certainty_words import ASKED, LEVELS
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.segments import Segments
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_BETWEEN, _BELOW = 16, 8


class SureRow(Arranged):
    """The question, and the levels beside it; where there is no room, below it."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: int | None = None
        self._words = Words(theme, ASKED, size="small", colour="muted", fit="one line", parent=self)
        names = [words.capitalize() for words in LEVELS.values()]
        self._segments = Segments(theme, names, parent=self)
        self._segments.setAccessibleName(ASKED)
        self._segments.chosen.connect(self._choose)

    def show_level(self, level: int | None) -> None:
        """Show what was said, 1 to 3; None where nothing was."""
        self._level = level
        self._segments.show_chosen(-1 if level is None else level - 1)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        words, levels = self._words.sizeHint(), self._segments.sizeHint()
        if self._beside(width):
            return max(words.height(), levels.height())
        return words.height() + _BELOW + levels.height()

    def arrange(self) -> None:
        words, levels = self._words.sizeHint(), self._segments.sizeHint()
        if self._beside(self.width()):
            high = max(words.height(), levels.height())
            top, x, y = (high - words.height()) // 2, words.width() + _BETWEEN, (high - levels.height()) // 2
        else:
            top, x, y = 0, 0, words.height() + _BELOW
        self._words.setGeometry(placed(self, 0, top, words.width(), words.height()))
        self._segments.setGeometry(placed(self, x, y, levels.width(), levels.height()))

    def _beside(self, width: int) -> bool:
        return self._words.sizeHint().width() + _BETWEEN + self._segments.sizeHint().width() <= width

    @Slot(int)
    def _choose(self, place: int) -> None:
        level = place + 1
        self.chosen.emit(None if level == self._level else level)
