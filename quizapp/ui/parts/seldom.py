"""What Home has to show or to say only where something is amiss: each entry imports its modules when first called."""

# ruff: noqa: PLC0415
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from quizapp.app.home import ShelfRow
    from quizapp.ui.parts.find_edit import FindEdit
    from quizapp.ui.parts.message import Tone
    from quizapp.ui.theme import Theme

    Offer = tuple[str, Callable[[], object]]

_EMPTY = "There are no quizzes here yet"
_WHAT_TO_DO = "A quiz is a text file whose name ends in .quiz.yaml. Drop one on this window, or a folder of them."
_WHAT_IS_SOUGHT = "Words are looked for in titles, descriptions, domains, tags and the names of collections."


def trouble(
    theme: "Theme", sentences: tuple[str, str], offers: "Sequence[Offer]", parent: "QWidget", tone: "Tone" = "error"
) -> "QWidget":
    """Return a message: what happened, what was kept and what to do, and buttons for what is offered."""
    from quizapp.ui.parts.button import Button
    from quizapp.ui.parts.message import Message

    message = Message(theme, tone, *sentences, parent=parent)
    for words, slot in offers:
        button = Button(theme, words, small=True, parent=message)
        button.clicked.connect(slot)
        message.add_action(button)
    return message


def tab_before(place: "QWidget", message: "QWidget") -> None:
    """Let Tab meet the buttons of a message before what it stands above."""
    from quizapp.ui.parts.button import Button
    from quizapp.ui.parts.tab_order import put_in_tab_order

    put_in_tab_order(place, message.findChildren(Button))


def announce(widget: "QWidget", words: str) -> None:
    """Have a screen reader say what has just appeared."""
    from quizapp.ui.parts.announce import announce

    announce(widget, words)


def no_quizzes(theme: "Theme", parent: "QWidget") -> "QWidget":
    """Return what stands in place of a library where there is none."""
    from quizapp.ui.parts.card import Card
    from quizapp.ui.parts.words import Words

    card = Card(theme, parent=parent)
    card.body.addWidget(Words(theme, _EMPTY, size="lead", bold=True, parent=card))
    card.body.addSpacing(4)
    card.body.addWidget(Words(theme, _WHAT_TO_DO, parent=card))
    return card


def find_edit(theme: "Theme", name: str, parent: "QWidget") -> "FindEdit":
    """Return what the words that are sought are typed into."""
    from quizapp.ui.parts.find_edit import FindEdit

    return FindEdit(theme, name, parent)


def shortcuts(parent: "QWidget", keys: "Sequence[str]", slot: "Callable[[], object]") -> None:
    """Let some keys do something while the focus is in a page."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeySequence, QShortcut

    for key in keys:
        shortcut = QShortcut(QKeySequence(key), parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


def matching(shelves: "Sequence[ShelfRow]", sought: str) -> "tuple[ShelfRow, ...]":
    """Return what of the library fits the words sought."""
    from quizapp.app.finding import matching

    return matching(shelves, sought)


def nothing_found(theme: "Theme", sought: str, clear: "Callable[[], object]", parent: "QWidget") -> "QWidget":
    """Return what stands in place of the library where nothing fits."""
    from quizapp.ui.parts.button import Button
    from quizapp.ui.parts.card import Card
    from quizapp.ui.parts.stack import Flow
    from quizapp.ui.parts.words import Words

    card = Card(theme, parent=parent)
    card.body.addWidget(Words(theme, f"Nothing matches “{sought}”", size="lead", bold=True, parent=card))
    card.body.addSpacing(4)
    card.body.addWidget(Words(theme, _WHAT_IS_SOUGHT, parent=card))
    card.body.addSpacing(12)
    button = Button(theme, "Show all quizzes", parent=card)
    button.clicked.connect(clear)
    card.body.addWidget(Flow([button], 8, parent=card))
    return card


def drop_area(
    theme: "Theme", folder: "Callable[[], object]", write: "Callable[[], object]", parent: "QWidget"
) -> "QWidget":
    """Return where someone is told that quizzes of their own can be dropped, opened and written."""
    from quizapp.ui.parts.drop_area import DropArea

    area = DropArea(theme, parent)
    area.folder_wanted.connect(folder)
    area.quiz_wanted.connect(write)
    return area


def gone(theme: "Theme", path: str, forget: "Callable[[str], object]", parent: "QWidget") -> "QWidget":
    """Return a line on a file or folder that was added and is not there any more."""
    from quizapp.ui.parts.gone_line import GoneLine

    line = GoneLine(theme, path, parent)
    line.forgotten.connect(forget)
    return line


def menu(parent: "QWidget", at: "QPoint", choices: "Sequence[Offer]") -> None:
    """Show a menu at a place on the screen: its words, and what each does."""
    from PySide6.QtWidgets import QMenu

    shown = QMenu(parent)
    for words, slot in choices:
        shown.addAction(words).triggered.connect(slot)
    shown.aboutToHide.connect(shown.deleteLater)
    shown.popup(at)
