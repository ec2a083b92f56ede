"""A quiz file that cannot be taken: what is wrong with it, in place."""

from pathlib import PurePath

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.app.problems import Problems
from quizapp.quiz.amounts import counted
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.home_card import room_of
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.problem_rows import ProblemRows
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Flow, Margins, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count

_WIDE, _NARROW = (40, 24, 40, 24), (24, 16, 24, 16)
_READING = "This file is large: reading it takes a moment."
_WHEN_READY = {1: "it is", 2: "both are"}


class ProblemsPage(QWidget):
    """Shows what is wrong with a file. `reread` asks to read it again, `left` to go back."""

    reread = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = ScrollArea(theme, self)
        self._column: Stack | None = None
        self._shown: str | None = None
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)
        theme.changed.connect(self._fit)

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with a file; nothing stays of what was shown before. The same file was read again."""
        again, self._shown = self._shown == problems.path, problems.path
        column = Stack(margins=self._margins())
        column.add(self._head(problems, again, column))
        column.add(_message(self._theme, problems, column), above=16)
        column.add(ProblemRows(self._theme, problems, column), above=16)
        column.add(_foot(self._theme, problems, column), above=20)
        self._column = column
        self._area.setWidget(column)
        self._again.take_focus()
        if again:
            announce(self, _stands(problems))

    def show_reading(self, path: str) -> None:
        """Say that a file is being read, which takes its time."""
        column = Stack(margins=self._margins())
        column.add(Words(self._theme, PurePath(path).name, size="title", bold=True, parent=column))
        column.add(Words(self._theme, _READING, colour="muted", parent=column), above=4)
        back = Button(self._theme, "Back", "secondary", parent=column)
        back.clicked.connect(self.left)
        column.add(Flow([back], 12, parent=column), above=16)
        self._column = column
        self._area.setWidget(column)
        back.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._fit()

    @Slot()
    def _fit(self) -> None:
        if self._column is not None:
            self._column.set_margins(self._margins())
            self._column.follow()

    def _margins(self) -> Margins:
        return _WIDE if room_of(self.width(), self._theme.text_scale) == "wide" else _NARROW

    def _head(self, problems: Problems, again: bool, parent: QWidget) -> QWidget:
        head = Ends(16, parent)
        words = Stack(parent=head)
        words.add(Words(self._theme, problems.title, size="title", bold=True, parent=words))
        words.add(Words(self._theme, _where(problems, again), size="small", colour="muted", parent=words))
        back = Button(self._theme, "Back", "quiet", parent=head)
        back.clicked.connect(self.left)
        self._again = Button(self._theme, "Read again", "secondary", icon="redo", parent=head)
        self._again.clicked.connect(self.reread)
        head.put(words, Flow([back, self._again], 12, parent=head))
        return head


def _where(problems: Problems, again: bool) -> str:
    path = PurePath(problems.path)
    place = f"{path.parent.name} / {path.name}" if path.parent.name else path.name
    lines = count(problems.lines, "line") if problems.lines else ""
    return ", ".join(filter(None, (place, lines, "read again just now" if again else "")))


def _stands(problems: Problems) -> str:
    if problems.errors == 1:
        return "This quiz cannot be taken yet: one error stands in the way."
    return f"This quiz cannot be taken yet: {counted(problems.errors)} errors stand in the way."


def _message(theme: Theme, problems: Problems, parent: QWidget) -> Message:
    read = f"The other {count(problems.questions, 'question')} were read without trouble."
    if problems.questions == 1:
        read = "One question was read without trouble."
    kept = "The file was not changed, and your earlier answers are kept."
    are = "is also one warning" if problems.warnings == 1 else f"are also {counted(problems.warnings)} warnings"
    told = [read if problems.questions else "", kept, f"There {are}." if problems.warnings else ""]
    return Message(theme, "error", _stands(problems), " ".join(filter(None, told)), large=True, parent=parent)


def _foot(theme: Theme, problems: Problems, parent: QWidget) -> QWidget:
    take = Button(theme, "Take the quiz", "primary", parent=parent)
    take.setEnabled(False)
    they_are = _WHEN_READY.get(problems.errors, f"all {counted(problems.errors)} are")
    words = f"Ready as soon as {they_are} mended. Save the file, and this page follows."
    return Flow([take, Words(theme, words, size="small", colour="muted", parent=parent)], 12, parent=parent)
