"""The cap of a key, beside what the key does: `KeyCap(theme, "Enter", parent)`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER_SMALL


class KeyCap(Part):
    """A key's name on its cap, 20 high."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Show another key."""
        if key != self.accessibleName():
            self.setAccessibleName(key)
            self.follow()

    def sizeHint(self) -> QSize:
        height = self._laid().height + 4
        return QSize(max(height, self._laid().box_width + 12), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines, colour = QPainter(self), self._laid(), self.theme.colour
        paint_frame(painter, self.rect(), CORNER_SMALL, colour("card"), colour("line"))
        lines.paint(painter, (self.width() - lines.box_width) / 2, 2, colour("muted"))

    def _laid(self) -> Lines:
        return laid(self.theme, self.accessibleName(), "caption")
