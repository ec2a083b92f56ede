"""What Home has to show or to say only where something is amiss: each entry imports its modules when first called."""

# ruff: noqa: PLC0415
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

    Offer = tuple[str, Callable[[], object]]

_EMPTY = "There are no quizzes here yet"
_WHAT_TO_DO = (
    "A quiz is a text file whose name ends in .quiz.yaml. Start quizapp with the name of one, or of a folder of them."
)


def trouble(theme: "Theme", sentences: tuple[str, str], offers: "Sequence[Offer]", parent: "QWidget") -> "QWidget":
    """Return a message: what happened, what was kept and what to do, and buttons for what is offered."""
    from quizapp.ui.parts.button import Button
    from quizapp.ui.parts.message import Message

    message = Message(theme, "error", *sentences, parent=parent)
    for words, slot in offers:
        button = Button(theme, words, small=True, parent=message)
        button.clicked.connect(slot)
        message.add_action(button)
    return message


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
