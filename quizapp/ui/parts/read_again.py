"""What to read again, section by section: `ReadAgain(theme, results.again, parent=page)`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.app.results import AgainRow
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.card import Card
from quizapp.ui.parts.rule import Rule
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_NOTHING = "Nothing: every question was fully right."
_NOTHING_YET = "Nothing yet: every answer that is marked was right."
_NOWHERE = "The questions do not say which sections they were written from."


class ReadAgain(Card):
    """A row a section that was not fully right; `opened` gives the row whose text is to be opened.

    `missed` tells that something was, where no section can be named, `waiting` that something is not marked yet.
    """

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[AgainRow],
        parent: QWidget | None = None,
        *,
        missed: bool = False,
        waiting: bool = False,
    ) -> None:
        super().__init__(theme, padding=(20, 16, 20, 16), parent=parent)
        self.body.addWidget(Words(theme, self.tr("Read again"), size="lead", bold=True, parent=self))
        self.body.addSpacing(8)
        if not rows:
            words = self.tr(_NOWHERE) if missed else self.tr(_NOTHING_YET) if waiting else self.tr(_NOTHING)
            self.body.addWidget(Words(theme, words, colour="muted", parent=self))
        for at, row in enumerate(rows):
            if at:
                self.body.addWidget(Rule(theme, self))
            line = _AgainLine(theme, row, self)
            line.opened.connect(self.opened)
            self.body.addWidget(line)
        self.body.addStretch(1)


class _AgainLine(QWidget):
    """A section, how much of it was missed, and the way to its text where there is one."""

    opened = Signal(object)

    def __init__(self, theme: Theme, row: AgainRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 0, 10)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(theme, row.section.title, bold=True, parent=self))
        words.addWidget(Words(theme, missed_words(row), size="small", colour="muted", parent=self))
        line.addLayout(words, 1)
        if row.text is not None:
            open_ = Button(theme, self.tr("Open"), icon="source", small=True, parent=self)
            open_.setAccessibleDescription(self.tr("The text at {section}").format(section=row.section.title))
            open_.clicked.connect(self._open)
            line.addWidget(open_, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._row)


def missed_words(row: AgainRow) -> str:
    """Return `2 of 3 questions not fully right`."""
    questions = "question" if row.questions == 1 else "questions"
    return f"{row.missed} of {row.questions} {questions} not fully right"
