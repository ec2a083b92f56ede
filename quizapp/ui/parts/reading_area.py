"""A page that scrolls and is read: `area = ReadingArea(theme, parent)`, then `area.setWidget(text)`."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.control import Ring
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.theme import Theme


class ReadingArea(ScrollArea):
    """A scroll area that takes the focus: it scrolls by the keys of the keyboard too, and shows that it has them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = Ring(theme, self)
        self._ring.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(event)
