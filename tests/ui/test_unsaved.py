"""What is not saved yet is said where a learner meets it: on Home, above its results, where attempts are listed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app.taking import go_on
from quizapp.journal.store import Journal, open_journal
from quizapp.session.actions import DontKnow, HandIn
from quizapp.ui.app import opened
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.flows.unsaved import UnsavedFlow
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.progress import ProgressPage
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.attempt_list import AttemptLine
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from tests.builders import Clock
from tests.ui.desks import flow, page, press, said, seen

Open = Callable[[], AbstractContextManager[Desk]]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Open:
    return lambda: opened(qapp, [], tmp_path / "data", Outside(Clock(), lambda: 7), "light")


def shown(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitExposed(desk.window):
        desk.window.show()


def offered(desk: Desk) -> list[str]:
    return [button.words() for message in seen(desk, Message) for button in message.findChildren(Button)]


def journal_of(desk: Desk) -> Journal:
    assert desk.journal is not None
    return desk.journal


def refuse(desk: Desk, *, on: bool = True) -> None:
    """Let the disk refuse from here, or no more."""
    journal_of(desk).db.execute(f"PRAGMA query_only={'ON' if on else 'OFF'}")


def save(desk: Desk) -> None:
    """Let the disk take what waits, and what waits be tried again, as it is every three seconds."""
    refuse(desk, on=False)
    unsaved = desk.findChild(UnsavedFlow)
    assert isinstance(unsaved, UnsavedFlow)
    assert unsaved.save()


def begin_unsaved(desk: Desk) -> str:
    """Begin a session on a disk that refuses, and answer its first question; return the attempt's id."""
    refuse(desk)
    desk.home_page.begun.emit(desk.shown.start)
    press(desk, "Go on without saving")
    flow(desk).page.did.emit(DontKnow())
    return flow(desk).underway.attempt


def test_results_that_are_not_saved_say_so_themselves_until_they_are(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        begin_unsaved(desk)
        flow(desk).page.did.emit(HandIn())
        assert isinstance(page(desk), ResultsPage)
        assert said(desk).startswith("These results are not saved yet. This is written as soon as it can be")
        assert "Progress lists them then." in said(desk)
        save(desk)
        assert isinstance(page(desk), ResultsPage)
        assert not seen(desk, Message)


def test_results_that_are_saved_say_nothing_of_it(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        desk.home_page.begun.emit(desk.shown.start)
        flow(desk).page.did.emit(HandIn())
        assert isinstance(page(desk), ResultsPage)
        assert not seen(desk, Message)


def test_home_leads_back_to_a_session_that_was_begun_unsaved_and_progress_says_that_it_is_missing(
    qtbot: QtBot, program: Open
) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin_unsaved(desk)
        flow(desk).page.left.emit()
        assert desk.shown.waiting is None
        desk.show_progress()
        assert said(desk).startswith("One session is not saved yet.")
        assert not seen(desk, AttemptLine)
        desk.show_home()
        assert offered(desk) == ["Go on with the session"]
        press(desk, "Go on with the session")
        assert isinstance(page(desk), SessionPage)
        assert flow(desk).underway.attempt == attempt
        assert flow(desk).view.told is not None
        refuse(desk, on=False)  # or the window would stay


def test_it_is_listed_as_soon_as_it_is_saved_while_one_looks_on(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        begin_unsaved(desk)
        flow(desk).page.left.emit()
        desk.show_progress()
        save(desk)
        assert isinstance(page(desk), ProgressPage)
        assert len(seen(desk, AttemptLine)) == 1
        assert not seen(desk, Message)


def test_what_is_finished_and_not_saved_leads_to_its_results_from_home_by_either_way(
    qtbot: QtBot, program: Open
) -> None:
    with program() as desk:
        shown(qtbot, desk)
        desk.home_page.begun.emit(desk.shown.start)
        attempt = flow(desk).underway.attempt
        refuse(desk)
        flow(desk).page.did.emit(HandIn())
        press(desk, "Go on without saving")
        assert isinstance(page(desk), ResultsPage)
        for way in ("See the results", "Continue"):
            desk.show_home()
            assert desk.shown.waiting is not None
            assert desk.shown.waiting.id == attempt
            press(desk, way)
            assert isinstance(page(desk), ResultsPage)
        save(desk)


def test_what_another_window_has_finished_meanwhile_leads_to_its_results(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    with program() as desk:
        shown(qtbot, desk)
        desk.home_page.begun.emit(desk.shown.start)
        attempt = flow(desk).underway.attempt
        flow(desk).page.left.emit()
        assert isinstance(page(desk), HomePage)
        beside = open_journal(str(tmp_path / "data"))
        go_on(beside, attempt, Clock()).taking.do(HandIn())
        beside.close()
        press(desk, "Continue")
        assert isinstance(page(desk), ResultsPage)
