"""A line on a file or folder that was added to the library and is not there any more."""

import os

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.block import Block
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.piece import Signed, Text
from quizapp.ui.parts.pieces import Pile
from quizapp.ui.theme import Theme


class GoneLine(Ends):
    """`forgotten` gives the path that is to be forgotten."""

    forgotten = Signal(str)

    def __init__(self, theme: Theme, path: str, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        self._path = path
        name, folder = os.path.basename(path), os.path.dirname(path)
        said = Pile(theme)
        said.add(Text(theme, f"{name} is gone", "small", bold=True))
        said.add(Text(theme, f"It was in {folder}. It comes back by itself once it is there again.", "small", "muted"))
        words = Block(theme, self)
        words.add(Signed(theme, "file", said))
        forget = Button(theme, "Forget it", small=True, parent=self)
        forget.setAccessibleDescription(name)
        forget.clicked.connect(self._forget)
        self.put(words, forget)

    @Slot()
    def _forget(self) -> None:
        self.forgotten.emit(self._path)
