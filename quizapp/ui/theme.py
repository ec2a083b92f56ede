"""What the window is painted with: colours, type and icons of the scheme that holds now.

A `Theme` is built once, by `ui/app.py`, and handed as the first argument to every part and page that paints:
`Button(theme, "Check")`. Whoever keeps something made of it (a font, a height) makes it anew when `changed` comes.
"""

from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from quizapp.ui import fonts, icons
from quizapp.ui.tokens import DARK, LIGHT, TYPE, Size, Token

Scheme = Literal["system", "light", "dark"]

SMALLEST, LARGEST = 0.8, 2.0  # text scale


class Theme(QObject):
    """Colours, type and icons, in the system's scheme or the one that was chosen."""

    changed = Signal()

    def __init__(
        self, resources: Path, parent: QObject | None = None, *, scheme: Scheme = "system", text_scale: float = 1.0
    ) -> None:
        """`resources` holds `icons/`; `text_scale` is brought within 0.8 to 2. Needs a QApplication."""
        super().__init__(parent)
        self._icons_folder = resources / "icons"
        self._icons: dict[str, icons.Icon] = {}
        self.memo: dict[tuple[Any, ...], Any] = {}  # what was laid out with it, dropped when it changes
        self.shown_ring: QWidget | None = None  # the ring of what has the focus: there is never more than one
        self._family = fonts.reading_family()
        self._mono: str | None = None
        self._slanted = False
        self._application: QApplication | None = None
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._scheme: Scheme = scheme
        self._text_scale = _within(text_scale)
        self._begin()

    @property
    def scheme(self) -> Scheme:
        """The scheme that was chosen: the system's, light or dark."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Whether it is dark now."""
        if self._scheme == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    @property
    def text_scale(self) -> float:
        """How large text is, from 0.8 to 2."""
        return self._text_scale

    @Slot(str)
    def set_scheme(self, scheme: Scheme) -> None:
        """Choose a scheme, for everything that is painted from now on."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._begin_anew()

    @Slot(float)
    def set_text_scale(self, text_scale: float) -> None:
        """Choose how large text is; brought within 0.8 to 2."""
        if _within(text_scale) != self._text_scale:
            self._text_scale = _within(text_scale)
            self._begin_anew()

    def colour(self, token: Token) -> QColor:
        """Return what a token looks like now. The colour is shared: copy it before changing it."""
        return self._colours[token]

    def font(
        self, size: Size, bold: bool = False, *, italic: bool = False, mono: bool = False, spaced: bool = True
    ) -> QFont:
        """Return the font of a size of the type scale. The mono face is loaded when it is first asked for.

        `spaced` draws titles together a little, as page titles and prompts are; other sizes are never.
        """
        key = (size, bold, italic, mono, spaced)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(*key)
        return self._fonts[key]

    def load_slanted(self) -> None:
        """Have the slanted cut of the reading face at hand, for text that is not laid out by `font`."""
        if not self._slanted:
            self._slanted = True
            fonts.load_slanted()

    def line_height(self, size: Size) -> int:
        """Return the height of a line of a size of the type scale, in pixels."""
        return round(TYPE[size][1] * self._text_scale)

    def baseline(self, size: Size, bold: bool = False) -> int:
        """Return how far below the top of its line the letters stand, in pixels."""
        key = "baseline", size, bold
        if key not in self.memo:
            self.memo[key] = baseline(self.font(size, bold), self.line_height(size))
        return int(self.memo[key])

    def px(self, pixels: float) -> int:
        """Return a measure that grows with the text, such as an icon's size or a control's height."""
        return round(pixels * self._text_scale)

    def icon(self, name: str) -> icons.Icon:
        """Return an icon by its file's name. Raises OSError where there is none."""
        if name not in self._icons:
            self._icons[name] = icons.read(self._icons_folder / f"{name}.svg")
        return self._icons[name]

    def paint_icon(
        self,
        painter: QPainter,
        name: str,
        x: float,
        y: float,
        size: int,
        colour: QColor,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        *,
        stroke: float | None = None,
    ) -> None:
        """Paint an icon with its upper left corner at (x, y), `px(size)` wide and high; `size` is 24, 20 or 16.

        `direction` turns those that point along the line; `stroke` replaces the width of line that goes with the size.
        """
        mirrored = direction == Qt.LayoutDirection.RightToLeft and name in icons.MIRRORED
        width = stroke if stroke is not None else _stroke(size)
        self.icon(name).paint(painter, x, y, self.px(size), colour, width, mirrored=mirrored)

    def hide_ring(self) -> None:
        """Show no more where the focus is: it is about to go elsewhere."""
        if self.shown_ring is not None and isValid(self.shown_ring):
            self.shown_ring.hide()

    def apply(self, application: QApplication) -> None:
        """Give what Qt itself draws (menus, selections, tool tips) the same colours and font, now and ever after."""
        self._application = application
        application.layoutDirectionChanged.connect(self._begin_anew)
        self._dress()

    def palette(self) -> QPalette:
        """Return the tokens as Qt's own widgets know them."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    @Slot()
    def _system_changed(self) -> None:
        if self._scheme == "system":
            self._begin_anew()

    @Slot()
    def _begin_anew(self) -> None:
        self._begin()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._application is not None:
            self._application.setPalette(self.palette())
            self._application.setFont(self.font("body"))

    def _begin(self) -> None:
        self.memo.clear()
        self._colours = {token: QColor(value) for token, value in (DARK if self.dark else LIGHT).items()}
        self._fonts: dict[tuple[Size, bool, bool, bool, bool], QFont] = {}

    def _make_font(self, size: Size, bold: bool, italic: bool, mono: bool, spaced: bool) -> QFont:
        if italic:
            self.load_slanted()
        font = QFont(self._mono_family() if mono else self._family or QGuiApplication.font().family())
        font.setPixelSize(max(1, self.px(TYPE[size][0])))
        font.setBold(bold)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if size == "title" and spaced:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, (-0.2 if bold else -0.1) * self._text_scale)
        return font

    def _mono_family(self) -> str:
        if self._mono is None:
            self._mono = fonts.mono_family() or "monospace"
        return self._mono


def baseline(font: QFont, line_height: int) -> int:
    """Return how far below the top of its line of a given height a font's letters stand, in pixels."""
    metrics = QFontMetrics(font)
    return (line_height - metrics.ascent() - metrics.descent()) // 2 + metrics.ascent()


def _within(text_scale: float) -> float:
    return min(LARGEST, max(SMALLEST, text_scale))


def _stroke(size: int) -> float:
    return 1.75 if size >= 24 else 1.9 if size >= 20 else 2.0


_ROLES: dict[QPalette.ColorRole, Token] = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Link: "text",
    QPalette.ColorRole.LinkVisited: "text",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "control",
    QPalette.ColorRole.Accent: "accent",
}
