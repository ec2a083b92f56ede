"""What appears is said by a screen reader too, wherever its focus is: `announce(page, "Right. 2 of 2 points")`."""

from PySide6 import QtGui  # not its classes: Home imports this, and seldom has something to announce
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say what has just appeared in a widget, once it has said what it is saying."""
    QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(widget, words))
