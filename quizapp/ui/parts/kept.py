"""Parts whose picture can be kept: on the session page they are painted with every answer, and seldom change.

    stakes = KeptLine(theme, colour="muted", parent=head)
    stakes.keep()      # while the question is read; from now on it is copied

They show what the parts that they are made from show. What has changed since is painted as ever.
"""

from collections.abc import Hashable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.button import Button
from quizapp.ui.parts.domain_line import DomainLine
from quizapp.ui.parts.key_cap import KeyCap
from quizapp.ui.parts.pictures import Pictures
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token


class Keeper:
    """Takes a picture of a part as it paints itself, and shows it while the part looks so."""

    def __init__(self, theme: Theme, part: QWidget, ground: Token = "surface") -> None:
        self._part, self._taking = part, False
        self._pictures = Pictures(theme, part, ground)
        theme.changed.connect(self._pictures.clear)

    def keep(self, *look: Hashable) -> None:
        """Take a picture of the part as it is now."""
        self._pictures.paint_ahead((look, self._part.isRightToLeft()), self._part.size(), self._take)

    def show(self, *look: Hashable) -> bool:
        """Paint the part by its picture; False, and nothing is painted, where there is none or one is being taken."""
        if self._taking:
            return False
        return self._pictures.show(QPainter(self._part), (look, self._part.isRightToLeft()))

    def _take(self, painter: QPainter) -> None:
        self._taking = True
        self._part.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
        self._taking = False


class KeptLine(DomainLine):
    """Domains in a line, on the page's ground."""

    _keeper: Keeper | None = None

    def keep(self) -> None:
        """Have it copied from now on."""
        self._keeper = self._keeper or Keeper(self.theme, self)
        self._keeper.keep(self.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._keeper is None or not self._keeper.show(self.shown):
            super().paintEvent(event)


class KeptCap(KeyCap):
    """The cap of a key, on the page's ground."""

    _keeper: Keeper | None = None

    def keep(self) -> None:
        """Have it copied from now on."""
        self._keeper = self._keeper or Keeper(self.theme, self)
        self._keeper.keep(self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._keeper is None or not self._keeper.show(self.accessibleName()):
            super().paintEvent(event)


class KeptWords(Words):
    """Words on a card."""

    _keeper: Keeper | None = None

    def keep(self) -> None:
        """Have them copied from now on."""
        self._keeper = self._keeper or Keeper(self.theme, self, "card")
        self._keeper.keep(self.words())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._keeper is None or not self._keeper.show(self.words()):
            super().paintEvent(event)


class KeptButton(Button):
    """A button whose looks are kept from the first time on that each is painted; `ground` is what it lies on."""

    ground: Token = "surface"
    _pictures: Pictures | None = None

    def restyle(self) -> None:
        super().restyle()
        if self._pictures is not None:
            self._pictures.clear()

    def keep(self) -> None:
        """Have it painted ahead as it is now."""
        self._held().paint_ahead(self._look(), self.size(), self.paint)

    def keep_as(self, other: "KeptButton") -> None:
        """Have it painted ahead as another one looks, at the size that this asks for; it need not be seen."""
        other.setLayoutDirection(self.layoutDirection())
        other.resize(other.sizeHint())
        self._held().paint_ahead(other._look(), other.size(), other.paint)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._held().paint(QPainter(self), self._look(), self.paint)

    def _held(self) -> Pictures:
        if self._pictures is None:
            self._pictures = Pictures(self.theme, self, self.ground)
        return self._pictures

    def _look(self) -> Hashable:
        return "" if self._only_icon else self.words(), self._icon, self._colours(), self.isRightToLeft()
