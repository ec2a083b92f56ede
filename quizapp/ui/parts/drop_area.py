"""Where a newcomer is told that quizzes of their own can be dropped on the window, opened or written."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.block import Block
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.drop_frame import paint_dashes
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_WORDS = "Have quizzes of your own? Drop a file or a folder on this window."


class DropArea(Stack):
    """`folder_wanted` asks to choose a folder, `quiz_wanted` for a new quiz."""

    folder_wanted = Signal()
    quiz_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(margins=(21, 17, 21, 17), parent=parent)
        self._theme = theme
        ends = Ends(16, self)
        words = Block(theme, ends)
        words.add(Signed(theme, "add-file", Text(theme, _WORDS), icon_size=24, gap=16, colour="text"))
        folder = Button(theme, "Open a folder", parent=ends)
        folder.clicked.connect(self.folder_wanted)
        write = Button(theme, "Write one", "quiet", parent=ends)
        write.clicked.connect(self.quiz_wanted)
        ends.put(words, Flow([folder, write], 16, parent=ends))
        self.add(ends)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(960, self.heightForWidth(960))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dashes(QPainter(self), self.rect(), CORNER, self._theme.colour("control"), 1)
