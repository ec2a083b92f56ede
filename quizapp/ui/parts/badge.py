"""A badge: a sign and a few words, 24 high: `Badge(theme, "error", "2 errors", parent)`."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, paint_frame, placed
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token

Severity = Literal["error", "warning", "advice", "plain"]
_ICON = 16
_GAP = 5
_LOOK: dict[Severity, tuple[Token | None, Token | None, Token]] = {  # ground, line, words
    "error": ("wrong-soft", None, "wrong"),
    "warning": (None, "control", "text"),
    "advice": ("sunk", None, "text"),
    "plain": ("sunk", None, "muted"),
}


class Badge(Part):
    """Words with the sign of their severity; plain ones, such as a count, have none."""

    def __init__(self, theme: Theme, severity: Severity, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._severity: Severity = severity
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.setAccessibleName(text)
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(self._start() + self._laid().box_width + 8, self._laid().height + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines, colour = QPainter(self), self._laid(), self.theme.colour
        ground, line, words = _LOOK[self._severity]
        paint_frame(painter, self.rect(), CORNER, colour(ground) if ground else None, colour(line) if line else None)
        if self._severity != "plain":
            size = self.theme.px(_ICON)
            box = placed(self, 6, (self.height() - size) // 2, size, size)
            self.theme.paint_icon(painter, self._severity, box.x(), box.y(), _ICON, colour(words))
        lines.paint(painter, placed(self, self._start(), 0, lines.box_width, 1).x(), 4, colour(words))

    def _start(self) -> int:
        return 8 if self._severity == "plain" else 6 + self.theme.px(_ICON) + _GAP

    def _laid(self) -> Lines:
        return laid(self.theme, self.accessibleName(), "caption", bold=self._severity == "error")
