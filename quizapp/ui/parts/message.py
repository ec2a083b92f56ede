"""A message in the page: what happened, in bold, then what was kept and what to do.

message = Message(theme, "error", "This answer could not be saved.", "The disk is full.", parent=page)
message.add_action(Button(theme, "Try again", small=True, parent=message))
"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.parts.part import paint_frame
from quizapp.ui.parts.sign import Sign
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token

Tone = Literal["error", "info", "plain"]
_LOOK: dict[Tone, tuple[Token, Token, str]] = {  # ground, colour of the sign, sign
    "error": ("wrong-soft", "wrong", "error"),
    "info": ("right-soft", "right", "info"),
    "plain": ("sunk", "text", "advice"),
}


class Message(QWidget):
    """A message with its sign; actions stand below the words.

    `icon` replaces the tone's own; `large` is the size of what is read.
    """

    def __init__(
        self,
        theme: Theme,
        tone: Tone,
        head: str,
        text: str = "",
        *,
        icon: str | None = None,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._tone = theme, tone
        _, colour, own = _LOOK[tone]
        self._words = Words(theme, size="body" if large else "small", parent=self)
        self._actions = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(
            Sign(theme, icon or own, size=24 if large else 20, colour=colour, parent=self), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addLayout(column, 1)
        self._column = column
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(head, text)
        theme.changed.connect(self.update)

    def set_words(self, head: str, text: str = "") -> None:
        """Say something else."""
        self._words.set_text(text, head=head)
        self.setAccessibleName(self._words.words())

    def add_action(self, action: QWidget) -> None:
        """Put what can be done below the words."""
        if self._actions.count() == 0:
            self._actions.setSpacing(8)
            self._actions.addStretch(1)
            self._column.addLayout(self._actions)
        self._actions.insertWidget(self._actions.count() - 1, action)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(QPainter(self), self.rect(), CORNER, self.theme.colour(_LOOK[self._tone][0]), None)
