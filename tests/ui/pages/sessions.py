"""What tests of the session page share: a session that someone takes, its page, and their hands on the keys."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.taking import Taking
from quizapp.quiz.quiz import Quiz
from quizapp.session.actions import Action, Begin
from quizapp.session.plan import plan_all
from quizapp.session.steps import Event, planned
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.parts.verdict_line import VerdictLine
from quizapp.ui.theme import Theme
from tests.builders import Clock, choice, multiple, question, quiz, true_false

Keep = Callable[[Sequence[Event]], None]
TEXT = """\
# The rivers

## Where rivers rise

Far up, says the book.

## Where goods change hands

Ore and grain.

The port lies where the river ends. Ships wait there.
"""


def reading(asked: Quiz) -> Quiz:
    """Return a quiz whose source text is a file of Markdown."""
    source = replace(asked.header.source, text="reader.md")
    return replace(asked, header=replace(asked.header, source=source))


WATER = reading(
    quiz(
        question(
            "mouth",
            choice("*The Black Sea", "The Caspian Sea", "The Adriatic Sea"),
            {"geography": 1, "trade": 2},
            prompt="Into which sea does the **Danube** flow?",
            explanation="The delta lies in Romania.",
            section="ports",
            quote="The port lies where the river ends.",
        ),
        question("cargo", multiple("*Grain", "*Ore", "Sand", "Ice", "Silk", "Salt"), {"trade": 2}, section="ports"),
        question("border", true_false(True), {"geography": 1}, section="rise", explanation=None),
        domains=("geography", "trade"),
        sections={"rise": "Where rivers rise", "ports": "Where goods change hands"},
        text=TEXT,
    )
)


def nothing(_: Sequence[Event]) -> None:
    """Keep nothing."""


def as_test(asked: Quiz, *, open_book: bool = False) -> Quiz:
    """Return a quiz that is taken as a test."""
    session = replace(asked.header.session, mode="test", open_book=open_book)
    return replace(asked, header=replace(asked.header, session=session))


class Hands:
    """A page on a session, and a learner who presses keys. `seconds` is the page's clock."""

    def __init__(self, theme: Theme, qtbot: QtBot, asked: Quiz = WATER, keep: Keep = nothing) -> None:
        self.seconds = 0.0
        self.actions: list[Action] = []
        self.taking = begun(asked, keep)
        self.page = SessionPage(theme, now=lambda: self.seconds)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        self.page.did.connect(self.actions.append)

    def take(self, qtbot: QtBot) -> "Hands":
        """Let the session follow what the page says, and show it."""
        self.page.did.connect(self._do)
        self.page.show_view(self.taking.view)
        with qtbot.waitExposed(self.page):
            self.page.show()
        return self

    def press(self, *keys: Qt.Key, alt: bool = False) -> "Hands":
        """Press keys one after the other, each a second after the one before."""
        for key in keys:
            self.seconds += 1
            self.echo(key, alt=alt)
        return self

    def echo(self, key: Qt.Key, *, alt: bool = False) -> None:
        """Press a key at once."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(focused(self.page), key, modifier)
        QApplication.processEvents()

    def click(self, name: str) -> "Hands":
        """Click on the control that is called so."""
        self.seconds += 1
        QTest.mouseClick(control(self.page, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return self

    def focus(self) -> str:
        """Return the name of what has the focus."""
        return focused(self.page).accessibleName()

    def _do(self, action: Action) -> None:
        self.page.show_view(self.taking.do(action))


def begun(asked: Quiz, keep: Keep = nothing) -> Taking:
    """Return a session over all of a quiz, in its file's order, at its first question."""
    plan = replace(plan_all(asked), mode=asked.header.session.mode)
    taking = Taking(planned(plan), keep, Clock())
    taking.do(Begin())
    return taking


def focused(page: QWidget) -> QWidget:
    """Return what has the focus in a page, else the page."""
    found: Any = page.focusWidget()
    return page if found is None else found


def names(page: QWidget) -> list[str]:
    """Return what can be read on the page: the names of all that is seen, controls too."""
    seen = [each for each in page.findChildren(QWidget) if each.isVisible() and each.accessibleName()]
    return [each.accessibleName() for each in seen if isinstance(each, QLabel | Control)]


def controls(page: QWidget) -> list[Control]:
    """Return the controls that are seen."""
    return [each for each in page.findChildren(Control) if each.isVisible()]


def control(page: QWidget, name: str) -> Control:
    """Return the one control that is called so."""
    (found,) = [each for each in controls(page) if each.accessibleName() == name]
    return found


def rows(page: QWidget) -> dict[str, OptionRow]:
    """Return the answers that can be seen, by their names."""
    found = [row for row in page.findChildren(OptionRow) if row.isVisible()]
    return {row.accessibleName(): row for row in sorted(found, key=lambda row: row.y())}


def verdict(page: QWidget) -> str:
    """Return what is read of the line that says what became of the answer; nothing where there is none."""
    return " ".join(line.accessibleName() for line in page.findChildren(VerdictLine) if line.isVisible())
