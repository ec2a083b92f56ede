"""A domain's sign and words: `DomainSign(theme, mark, "2 points in Economics", colour="muted", gap=6, parent=row)`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.domain import DomainMark, paint_domain_sign
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import Part, placed
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token


class DomainSign(Part):
    """The sign of a domain with words beside it; its title where no others are given."""

    def __init__(
        self,
        theme: Theme,
        domain: DomainMark,
        words: str | None = None,
        *,
        icon_size: int = 20,
        size: Size = "small",
        colour: Token = "text",
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._domain, self._icon_size, self._size, self._colour, self._gap = domain, icon_size, size, colour, gap
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(domain.title if words is None else words)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setAccessibleName(words if self._domain.title in words else f"{self._domain.title}: {words}")
        self._words = words
        self.follow()

    def sizeHint(self) -> QSize:
        sign = self.theme.px(self._icon_size)
        return QSize(sign + self._gap + self._laid().width, max(sign, self._laid().height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines, sign = QPainter(self), self._laid(), self.theme.px(self._icon_size)
        box = placed(self, 0, (self.height() - sign) // 2, sign, sign)
        paint_domain_sign(painter, self.theme, self._domain, box.x(), box.y(), self._icon_size)
        box = placed(self, sign + self._gap, (self.height() - lines.height) // 2, lines.width, lines.height)
        lines.paint(painter, box.x(), box.y(), self.theme.colour(self._colour))

    def _laid(self) -> Lines:
        return laid(self.theme, self._words, self._size, direction=self.layoutDirection())
