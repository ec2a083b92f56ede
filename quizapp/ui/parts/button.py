"""Buttons: primary (one a page), secondary, quiet; small ones for tool bars; with a sign, or a sign alone. And links.

    check = Button(theme, "Check", "primary", parent=page);  check.clicked.connect(page.check)
    Button(theme, "Hint", "quiet", icon="hint", parent=bar)
    Button(theme, "Source text", "quiet", icon="source", only_icon=True, icon_size=24, parent=bar)
    Link(theme, "Show what is wrong", size="small", parent=card)

`setEnabled(False)` turns one off; the page says beside it why. `set_on` shows one that switches something as on.
"""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_box, paint_frame, placed, reading_direction
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, CORNER_SMALL, Size, Token

Kind = Literal["primary", "secondary", "quiet"]
_PADDING = {"primary": 24, "secondary": 16, "quiet": 12}  # without the line of 1 pixel
_GAP = 8
UNDER = 3  # from the foot of a link's letters to the line


class Button(Control):
    """A button. `text` is its accessible name too, and its tool tip where it shows an icon alone."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str | None = None,
        icon_size: int = 20,
        only_icon: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._kind, self._icon, self._icon_size = kind, icon, icon_size
        self._only_icon, self._small = only_icon, small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def words(self) -> str:
        """Return the text."""
        return self.accessibleName()

    @property
    def kind(self) -> Kind:
        """Whether it is primary, secondary or quiet."""
        return self._kind

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._lines: Lines | None = None
        self.setAccessibleName(text)
        if self._only_icon:
            self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Make it primary, secondary or quiet."""
        self._kind = kind
        self.follow()

    def set_on(self, on: bool) -> None:
        """Show whether what it switches is on; a screen reader says so too."""
        self.show_checked(on)

    def restyle(self) -> None:
        self._lines = None

    def sizeHint(self) -> QSize:
        height = self._line_height() + (12 if self._small else 16)
        if self._only_icon:
            return QSize(max(height, self.theme.px(self._icon_size) + 8), height)
        sign = self.theme.px(self._icon_size) + _GAP - 2 if self._icon else 0
        return QSize(self._laid().box_width + sign + 2 * (self._padding() + 1), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint(QPainter(self))

    def paint(self, painter: QPainter) -> None:
        """Paint it from (0, 0) on, as it looks now."""
        ground, line, words = self._colours()
        colour = self.theme.colour
        if ground or line:
            paint_frame(
                painter, self.rect(), CORNER, colour(ground) if ground else None, colour(line) if line else None
            )
        self._paint_content(painter, colour(words))

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        sign = self.theme.px(self._icon_size)
        text = 0 if self._only_icon else self._laid().box_width
        width = text + (sign if self._icon else 0) + (_GAP - 2 if self._icon and text else 0)
        x = (self.width() - width) // 2 - (1 if self._icon and text else 0)
        if self._icon:
            box = placed(self, x, (self.height() - sign) // 2, sign, sign)
            self.theme.paint_icon(
                painter, self._icon, box.x(), box.y(), self._icon_size, colour, reading_direction(self)
            )
            x += sign + _GAP
        if text:
            box = placed(self, x, 0, text, self.height())
            self._laid().paint(painter, box.x(), (self.height() - self._line_height()) // 2, colour)

    def _colours(self) -> tuple[Token | None, Token | None, Token]:
        """Return ground, line and words."""
        if not self.isEnabled():
            return "sunk", None, "muted"
        hovered = self.hovered() or self.isDown()
        if self._kind == "primary":
            return ("accent-hover" if hovered else "accent"), None, "on-accent"
        if self._kind == "secondary":
            return ("accent-soft" if self.isChecked() else "sunk" if hovered else "card"), "control", "text"
        if self.isChecked():
            return "accent-soft", None, "text"
        return ("sunk", None, "text") if hovered else (None, None, "muted")

    def _laid(self) -> Lines:
        if self._lines is None:
            size: Size = "small" if self._small else "body"
            bold = self._kind == "primary"
            self._lines = laid(self.theme, self.words(), size, bold=bold, direction=reading_direction(self))
        return self._lines

    def _line_height(self) -> int:
        return self.theme.line_height("small" if self._small else "body")

    def _padding(self) -> int:
        return 12 if self._small else _PADDING[self._kind]


class Link(Control):
    """One line of underlined words; `clicked` says that it was followed."""

    ring_corner = CORNER_SMALL

    def __init__(
        self, theme: Theme, words: str, *, size: Size = "body", colour: Token = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._size, self._colour = size, colour
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setAccessibleName(words)
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(self._laid().width, self._laid().height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines = QPainter(self), self._laid()
        lines.paint(painter, 0, 0, self.theme.colour(self._colour))
        under = self.theme.baseline(self._size) + UNDER
        paint_box(painter, QRectF(0, under, lines.exact_width, 1), self.theme.colour("control"))

    def _laid(self) -> Lines:
        return laid(self.theme, self.accessibleName(), self._size, direction=self.layoutDirection())
