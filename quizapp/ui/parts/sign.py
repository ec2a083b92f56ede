"""An icon that stands in the page by itself: `Sign(theme, "folder", size=20, colour="muted", parent=row)`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token


class Sign(Part):
    """An icon, 24, 20 or 16 px. `name` says what it means, where no words beside it do."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        size: int = 24,
        colour: Token = "text",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon, self._size, self._colour = icon, size, colour
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, colour: Token | None = None) -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        y = (self.height() - self.theme.px(self._size)) // 2
        colour = self.theme.colour(self._colour)
        self.theme.paint_icon(QPainter(self), self._icon, 0, y, self._size, colour, self.layoutDirection())
