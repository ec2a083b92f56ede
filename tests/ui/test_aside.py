"""Setting a session aside on Home: one click, one click to undo it, and gone on with from Progress."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.journal.aside import set_aside
from quizapp.journal.attempts import read
from quizapp.journal.store import Journal, open_journal
from quizapp.session.actions import Answer, DontKnow
from quizapp.session.steps import resumed
from quizapp.ui.app import opened
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.progress import ProgressPage
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.attempt_list import AttemptLine
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.message import Message
from tests.builders import Clock
from tests.ui.desks import page, press, said, seen

Open = Callable[[], AbstractContextManager[Desk]]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, clock: Clock) -> Open:
    return lambda: opened(qapp, [], tmp_path / "data", Outside(clock, lambda: 7), "light")


def shown(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitExposed(desk.window):
        desk.window.show()


def focused(desk: Desk) -> str:
    found = desk.window.focusWidget()
    assert isinstance(found, Control)
    return found.accessibleName()


def begin(desk: Desk, answers: int = 0) -> str:
    """Begin a session, answer so many questions, and leave it; return the attempt's id."""
    desk.home_page.begun.emit(desk.shown.start)
    flow = page(desk).findChild(SessionFlow)
    assert isinstance(flow, SessionFlow)
    for _ in range(answers):
        flow.page.did.emit(DontKnow())
    flow.page.left.emit()
    assert isinstance(page(desk), HomePage)
    return flow.underway.attempt


def offered(desk: Desk) -> str | None:
    return desk.shown.waiting.id if desk.shown.waiting else None


def journal_of(desk: Desk) -> Journal:
    assert desk.journal is not None
    return desk.journal


def test_a_session_that_is_set_aside_gives_way_to_the_next_one_and_one_key_undoes_it(
    qtbot: QtBot, program: Open
) -> None:
    with program() as desk:
        shown(qtbot, desk)
        first, second = begin(desk), begin(desk, 1)
        press(desk, "Set aside")
        assert offered(desk) == first
        title = "China's open-source AI"
        assert said(desk) == (
            f"“{title}” is set aside. Its answer is kept. Progress lists it, to go on with at any time."
        )
        assert focused(desk) == "Undo"
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
        assert offered(desk) == second
        assert focused(desk) == "Continue"
        assert not seen(desk, Message)


def test_it_is_still_set_aside_at_the_next_start_and_its_answers_are_kept(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin(desk, 1)
        press(desk, "Set aside")
        assert offered(desk) is None
    with program() as desk:
        assert offered(desk) is None
        assert sum(done is not None for done in resumed(*read(journal_of(desk), attempt)).answers) == 1


def test_it_is_gone_on_with_from_progress_and_offered_again_then(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin(desk, 1)
        press(desk, "Set aside")
        desk.show_progress()
        assert isinstance(page(desk), ProgressPage)
        (line,) = seen(desk, AttemptLine)
        assert "Not finished, set aside, 1 of 12 questions answered" in line.accessibleName()
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert isinstance(page(desk), SessionPage)
        desk.show_home()
        assert offered(desk) == attempt


def test_where_another_window_was_first_home_says_so_and_shows_how_things_stand(
    qtbot: QtBot, program: Open, tmp_path: Path, clock: Clock
) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin(desk)
        beside = open_journal(str(tmp_path / "data"))
        set_aside(beside, attempt, clock())
        beside.close()
        press(desk, "Set aside")
        assert "in another window" in said(desk)
        assert not [each for each in seen(desk, Button) if each.words() in ("Undo", "Set aside")]


def test_on_a_read_only_disk_it_stays_and_so_it_does_when_that_cannot_be_undone(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin(desk)
        journal_of(desk).db.execute("PRAGMA query_only=ON")
        press(desk, "Set aside")
        assert said(desk).startswith("This session could not be set aside: the journal is read-only. It waits here")
        assert offered(desk) == attempt
        journal_of(desk).db.execute("PRAGMA query_only=OFF")
        press(desk, "Try again")
        assert offered(desk) is None
        journal_of(desk).db.execute("PRAGMA query_only=ON")
        press(desk, "Undo")
        assert said(desk).startswith("This could not be undone: the journal is read-only. The session stays set aside")
        journal_of(desk).db.execute("PRAGMA query_only=OFF")
        press(desk, "Try again")
        assert offered(desk) == attempt


def test_what_is_not_saved_yet_is_saved_before_its_session_is_set_aside(qtbot: QtBot, program: Open) -> None:
    with program() as desk:
        shown(qtbot, desk)
        attempt = begin(desk)
        desk.home_page.continued.emit(attempt)
        flow = page(desk).findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        journal_of(desk).db.execute("PRAGMA query_only=ON")
        flow.page.did.emit(Answer(0) if flow.view.type == "choice" else DontKnow())
        press(desk, "Go on without saving")
        flow.page.left.emit()
        press(desk, "Set aside")
        assert said(desk).startswith("This session cannot be set aside before all of it is saved.")
        assert "One answer is not saved yet." in said(desk)
        assert offered(desk) == attempt
        journal_of(desk).db.execute("PRAGMA query_only=OFF")
        press(desk, "Try again")
        assert offered(desk) is None
        assert [event.kind for event in read(journal_of(desk), attempt)[1]][-3:] == ["answered", "paused", "hidden"]
