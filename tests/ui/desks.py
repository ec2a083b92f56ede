"""What is seen of a desk, and what is pressed on it, by the words that a person goes by."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from quizapp.ui.desk import Desk
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message

Part = TypeVar("Part", bound=QWidget)


def page(desk: Desk) -> QWidget:
    """Return the page that is shown."""
    shown = desk.window.current_page()
    assert shown is not None
    return shown


def flow(desk: Desk) -> SessionFlow:
    """Return the session that is on."""
    found = page(desk).findChild(SessionFlow)
    assert isinstance(found, SessionFlow)
    return found


def seen(desk: Desk, kind: type[Part]) -> list[Part]:
    """Return the parts of a kind that can be seen on the page."""
    return [part for part in page(desk).findChildren(kind) if part.isVisible()]


def button(desk: Desk, words: str) -> Button:
    """Return the button that says so."""
    (found,) = [each for each in seen(desk, Button) if each.words() == words]
    return found


def press(desk: Desk, words: str) -> None:
    """Press what is called so, by its key."""
    found = button(desk, words)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)


def said(desk: Desk) -> str:
    """Return all that messages say."""
    return " ".join(message.accessibleName() for message in seen(desk, Message))
