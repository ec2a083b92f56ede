"""Which way reading runs on a part of the window: `turn(page, Qt.LayoutDirection.RightToLeft)`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.part import Part
from quizapp.ui.parts.scroll_area import ScrollArea


def turn(widget: QWidget, direction: Qt.LayoutDirection) -> None:
    """Give a widget and all that stands in it a direction, and have it laid out so."""
    if direction == widget.layoutDirection():
        return
    widget.setLayoutDirection(direction)
    for part in (widget, *widget.findChildren(QWidget)):
        if isinstance(part, (Part, Control, Arranged, ScrollArea)):
            part.follow()
