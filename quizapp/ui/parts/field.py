"""How every field that is typed into looks: its frame, which shows the focus, and the colours of what is written."""

from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.part import paint_frame
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token


def paint_field(
    painter: QPainter,
    theme: Theme,
    widget: QWidget,
    *,
    here: bool,
    ground: Token | None = "card",
    frame: Token | None = "control",
) -> None:
    """Paint a field's ground and frame; `here` tells that it has the focus."""
    colour = theme.colour
    line = colour("accent") if here else colour(frame) if frame else None
    paint_frame(painter, widget.rect(), CORNER, colour(ground) if ground else None, line)
    if here:
        paint_frame(painter, widget.rect().adjusted(1, 1, -1, -1), CORNER - 1, None, colour("accent"))


def colour_field(widget: QWidget, theme: Theme) -> None:
    """Give what is written in a field the theme's colours; its ground is left to whoever paints the frame."""
    palette, role = QPalette(widget.palette()), QPalette.ColorRole
    clear = QColor(theme.colour("card"))
    clear.setAlpha(0)
    palette.setColor(role.Base, clear)
    palette.setColor(role.Text, theme.colour("text"))
    palette.setColor(role.PlaceholderText, theme.colour("muted"))
    palette.setColor(role.Highlight, theme.colour("accent"))
    palette.setColor(role.HighlightedText, theme.colour("on-accent"))
    widget.setPalette(palette)
