"""A quiz file that cannot be taken: what is wrong with it, in place."""

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.app.problems import Problems
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.problem_rows import ProblemRows
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Margins, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count

_WIDE, _NARROW = (40, 24, 40, 24), (24, 16, 24, 16)


class ProblemsPage(QWidget):
    """Shows what is wrong with a file. `reread` asks to read it again, `left` to go back."""

    reread = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = ScrollArea(theme, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self._column: Stack | None = None
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with a file; nothing stays of what was shown before."""
        theme = self._theme
        column = Stack(margins=self._margins())
        column.add(Words(theme, problems.title, size="title", bold=True, parent=column))
        column.add(Words(theme, _where(problems), size="small", colour="muted", parent=column))
        column.add(_message(theme, problems, column), above=16)
        column.add(ProblemRows(theme, problems, column), above=16)
        foot = _Foot(theme, column)
        foot.again.clicked.connect(self._again)
        column.add(foot, above=20)
        self._column = column
        self._area.setWidget(column)
        foot.again.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._column is not None:
            self._column.set_margins(self._margins())
            self._column.arrange()
            self._column.updateGeometry()

    def _margins(self) -> Margins:
        return _WIDE if self.width() > 1000 - 88 else _NARROW

    @Slot()
    def _again(self) -> None:
        self.reread.emit()


class _Foot(QWidget):
    """What cannot be done yet, and what can."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        take = Button(theme, self.tr("Take the quiz"), "primary", parent=self)
        take.setEnabled(False)
        self.again = Button(theme, self.tr("Read again"), "secondary", parent=self)
        row.addWidget(take)
        row.addWidget(self.again)
        words = self.tr(
            "It can be taken as soon as the file has no error. Mend it in any text editor, then read it again."
        )
        row.addWidget(Words(theme, words, size="small", colour="muted", parent=self), 1, Qt.AlignmentFlag.AlignVCenter)


def _where(problems: Problems) -> str:
    path = PurePath(problems.path)
    lines = f", {count(problems.lines, 'line')}" if problems.lines else ""
    return f"{path.parent.name} / {path.name}{lines}" if path.parent.name else f"{path.name}{lines}"


def _message(theme: Theme, problems: Problems, parent: QWidget) -> Message:
    stands = "stands" if problems.errors == 1 else "stand"
    head = f"This quiz cannot be taken yet: {count(problems.errors, 'error')} {stands} in the way."
    read = f"The other {count(problems.questions, 'question')} could be read. " if problems.questions else ""
    rest = f"{read}The file was not changed, and your earlier answers are kept."
    return Message(theme, "error", head, rest, large=True, parent=parent)
