"""The main job, done from what a screen reader is told alone: names, descriptions, states and the actions it offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp import places
from quizapp.app.reading import load
from quizapp.bank.find import quiz_files
from quizapp.markup.plain import plain
from quizapp.quiz.types.table import TYPES
from quizapp.ui.app import opened
from quizapp.ui.desk import Outside
from tests.builders import Clock

ECHO = 410  # ms; a second press sooner than that is the first one's echo
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
PRESSED = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.Link)


class Ear:
    """Knows a window as a screen reader does, and does nothing that one could not do."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def everything(self) -> Iterator[QAccessibleInterface]:
        """Yield what is there to be heard, in the order of reading."""
        yield from _under(QAccessible.queryAccessibleInterface(self._window))

    def heard(self) -> str:
        """Return all that is said of the window now."""
        return "\n".join(
            filter(None, (f"{each.text(NAME)} {each.text(DESCRIPTION)}".strip() for each in self.everything()))
        )

    def offered(self) -> list[str]:
        """Return the names of what can be pressed now."""
        return [each.text(NAME) for each in self._pressable()]

    def press(self, name: str) -> None:
        """Press what has a name."""
        found = [each for each in self._pressable() if each.text(NAME) == name]
        assert found, f"{name!r} is not among {self.offered()}"
        actions = found[0].actionInterface()
        actions.doAction("Press" if "Press" in actions.actionNames() else "Toggle")
        QTest.qWait(ECHO)

    def _pressable(self) -> list[QAccessibleInterface]:
        return [each for each in self.everything() if each.role() in PRESSED and _can_be_pressed(each)]


def _under(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for at in range(interface.childCount()):
        yield from _under(interface.child(at))


def _can_be_pressed(interface: QAccessibleInterface) -> bool:
    state, actions = interface.state(), interface.actionInterface()
    return bool(actions and actions.actionNames() and state.focusable and not state.disabled)


def known_answers() -> dict[str, set[str]]:
    """Return what someone knows who has learned it all: the right answers' words to each question's."""
    loaded = load(quiz_files(places.questions()))
    return {
        plain(question.prompt): {plain(words) for words in TYPES[question.type].words(question.body, key)}
        for quiz in loaded.quizzes
        for question in quiz.questions
        if (key := TYPES[question.type].key(question.body)) is not None
    }


@pytest.fixture
def ear(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Ear]:
    with opened(qapp, [], tmp_path, Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        yield Ear(desk.window)


def answer(ear: Ear, known: dict[str, set[str]]) -> None:
    """Answer the question that is heard, as someone does who knows."""
    heard = ear.heard()
    (right,) = (words for prompt, words in known.items() if prompt in heard)
    for offer in ear.offered():
        if offer.partition(". ")[2] in right:
            ear.press(offer)
    ear.press("Check")


def test_a_session_is_taken_to_full_points_by_ear_alone_and_found_again_on_home(ear: Ear) -> None:
    known = known_answers()
    assert "12 questions, about 6 minutes, 4 in each domain" in ear.heard()
    ear.press("Take the quiz")
    for number in range(1, 13):
        assert f"Question {number} of 12" in ear.heard()
        answer(ear, known)
        assert "Right" in ear.heard()
        ear.press("Next" if number < 12 else "See results")
    for domain in ("Geopolitics", "Economics", "Security"):
        assert domain in ear.heard()
    assert "Nothing: every question was fully right." in ear.heard()
    ear.press("Back to Home")
    assert "no answers yet" not in ear.heard()
    assert "Take it again" in ear.offered()


def test_a_session_that_was_left_is_gone_on_with_by_ear(ear: Ear) -> None:
    known = known_answers()
    ear.press("Take the quiz")
    answer(ear, known)
    ear.press("Pause")
    assert "1 of 12 answered" in ear.heard()
    ear.press("Continue")
    assert "Right" in ear.heard()
    ear.press("Next")
    assert "Question 2 of 12" in ear.heard()
    ear.press("I don’t know")
    assert "Right" in ear.heard()
    assert "Next" in ear.offered()
