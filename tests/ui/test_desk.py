"""The program by its keys, from the first start to the second."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.journal.attempts import attempt_ids, read
from quizapp.journal.store import NAME, open_journal
from quizapp.session.steps import Phase
from quizapp.ui.app import opened
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.problems import ProblemsPage
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.pages.text import TextPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.source_pane import SourcePane
from tests.builders import Clock
from tests.ui.desks import button, flow, page, said, seen

TWICE = 420  # ms; a second Enter within 400 is ignored
Open = Callable[..., AbstractContextManager[Desk]]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, clock: Clock) -> Open:
    """Open the program on a data folder of its own, and on files."""

    def start(*files: Path) -> AbstractContextManager[Desk]:
        return opened(qapp, files, tmp_path / "data", Outside(clock, lambda: 7), "light")

    return start


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Desk], Desk]:
    """Show a program's window and wait until it can hear keys."""

    def show(desk: Desk) -> Desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        return desk

    return show


def press(qtbot: QtBot, desk: Desk, key: Qt.Key) -> None:
    focused: QWidget | None = desk.window.focusWidget()
    qtbot.keyClick(desk.window if focused is None else focused, key)


def answer(qtbot: QtBot, desk: Desk) -> None:
    """Choose the first option and check it."""
    press(qtbot, desk, Qt.Key.Key_1)
    qtbot.wait(TWICE)
    press(qtbot, desk, Qt.Key.Key_Return)


def go_on(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(TWICE)
    press(qtbot, desk, Qt.Key.Key_Return)


def test_one_key_begins_and_one_key_chooses(qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), SessionPage)
        press(qtbot, desk, Qt.Key.Key_2)
        assert flow(desk).view.draft is not None


def test_a_session_is_taken_to_its_results_by_keys_alone(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        for _ in range(flow(desk).view.count):
            answer(qtbot, desk)
            assert flow(desk).view.phase is Phase.TOLD
            go_on(qtbot, desk)
        assert isinstance(page(desk), ResultsPage)
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), HomePage)
        assert {row.domain.slug: row.result is not None for row in desk.shown.domains} == {
            "geopolitics": True,
            "economics": True,
            "security": True,
        }


def test_a_session_closed_at_its_feedback_stands_there_when_the_program_starts_again(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        answer(qtbot, desk)
        before = flow(desk).view
    with program() as desk:
        shown(desk)
        assert desk.shown.waiting is not None
        assert desk.shown.waiting.told
        press(qtbot, desk, Qt.Key.Key_Return)
        assert flow(desk).view == before
        qtbot.waitUntil(lambda: passage_is_seen(desk))


def test_a_choice_that_was_not_checked_is_still_chosen_when_the_program_starts_again(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        press(qtbot, desk, Qt.Key.Key_1)
        before = flow(desk).view
        assert before.draft is not None
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        assert flow(desk).view == before


def test_a_full_disk_is_said_at_once_and_trying_again_keeps_what_was_chosen(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        with full_disk(desk):
            chosen = choose_until_it_is_said(qtbot, desk)
            press(qtbot, desk, Qt.Key.Key_Return)
            assert flow(desk).view.phase is Phase.ASKING
            (message,) = seen(desk, Message)
            assert "This answer could not be saved: the disk is full." in message.accessibleName()
        (again,) = [button for button in seen(desk, Button) if button.words() == "Try again"]
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        told = flow(desk).view.told
        assert told is not None
        assert [row.chosen for row in told.rows.rows].index(True) == chosen
        assert not seen(desk, Message)


def test_a_file_with_errors_is_shown_with_what_is_wrong_and_can_be_taken_once_it_is_mended(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk], tmp_path: Path
) -> None:
    file = tmp_path / "wrong.quiz.yaml"
    file.write_text("format: 1\ntitle: Wrong\nquestions:\n  - id: a\n    prompt: A?\n    options: [B, C]\n")
    with program(file) as desk:
        shown(desk)
        assert isinstance(page(desk), ProblemsPage)
        file.write_text(
            "format: 1\ntitle: Mended\nquestions:\n  - id: a\n    prompt: A?\n    options: [B, correct: C]\n"
        )
        press(qtbot, desk, Qt.Key.Key_Return)  # Read again
        assert isinstance(page(desk), HomePage)
        assert desk.shown.start is not None
        assert desk.shown.start.title == "Mended"


def test_a_file_that_is_not_there_is_said_on_home(program: Open, shown: Callable[[Desk], Desk], tmp_path: Path) -> None:
    with program(tmp_path / "nowhere.quiz.yaml") as desk:
        shown(desk)
        (message,) = seen(desk, Message)
        assert "nowhere.quiz.yaml" in message.accessibleName()
        assert desk.shown.start is not None


def test_a_newer_journal_is_left_alone_and_nothing_can_be_taken(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk], tmp_path: Path
) -> None:
    open_journal(str(tmp_path / "data")).close()
    with sqlite3.connect(tmp_path / "data" / NAME) as db:
        db.execute("PRAGMA user_version=999")
    db.close()
    before = (tmp_path / "data" / NAME).read_bytes()
    with program() as desk:
        shown(desk)
        (message,) = seen(desk, Message)
        assert "newer version" in message.accessibleName()
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), HomePage)
    assert (tmp_path / "data" / NAME).read_bytes() == before


def test_a_damaged_journal_is_set_aside_as_it_was_and_a_new_one_begun(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk], tmp_path: Path
) -> None:
    journal = tmp_path / "data" / NAME
    open_journal(str(journal.parent)).close()
    with sqlite3.connect(journal) as db:
        (page_size,) = db.execute("PRAGMA page_size").fetchone()
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'derived_subject'").fetchone()
    db.close()
    data = bytearray(journal.read_bytes())
    data[(root - 1) * page_size : root * page_size] = b"\xab" * page_size
    journal.write_bytes(data)
    with program() as desk:
        shown(desk)
        (message,) = seen(desk, Message)
        (aside,) = journal.parent.glob("journal-damaged-*.sqlite3")
        assert aside.name in message.accessibleName()
        assert aside.read_bytes() == data
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), SessionPage)


def test_the_text_can_be_read_first_and_leads_on_to_the_quiz(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        (read_first,) = [button for button in seen(desk, Button) if button.words() == "Read the text first"]
        qtbot.mouseClick(read_first, Qt.MouseButton.LeftButton)
        assert isinstance(page(desk), TextPage)
        press(qtbot, desk, Qt.Key.Key_Tab)
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), SessionPage)


def test_every_answer_shown_is_in_the_journal(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk], tmp_path: Path
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        answer(qtbot, desk)
        beside = open_journal(str(tmp_path / "data"))
        (attempt,) = attempt_ids(beside)
        _, events = read(beside, attempt)
        beside.close()
        assert [event.kind for event in events] == ["shown", "drafted", "answered"]


def passage_is_seen(desk: Desk) -> bool:
    """Tell whether the marked passage stands in the part of the source text that is in view."""
    (pane,) = seen(desk, SourcePane)
    box = pane.words.mark_box()
    return box is not None and pane.words.visibleRegion().boundingRect().contains(box)


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """Let the journal grow no further while the block lasts."""
    journal = desk.journal
    assert journal is not None
    (pages,) = journal.db.execute("PRAGMA page_count").fetchone()
    journal.db.execute(f"PRAGMA max_page_count={pages}")
    yield
    journal.db.execute("PRAGMA max_page_count=1000000000")


def choose_until_it_is_said(qtbot: QtBot, desk: Desk) -> int:
    """Choose one option and then the other until the disk is full; return the place of the one chosen last."""
    for number in range(2_000):
        place = number % 2
        press(qtbot, desk, Qt.Key(Qt.Key.Key_1 + place))
        if seen(desk, Message):
            return place
    raise AssertionError("the disk was never full")


def test_the_journals_log_is_tidied_away_while_home_is_shown(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk], tmp_path: Path
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        press(qtbot, desk, Qt.Key.Key_1)
        main = tmp_path / "data" / NAME
        before = main.stat().st_mtime_ns
        desk.show_home()
        qtbot.waitUntil(lambda: main.stat().st_mtime_ns > before, timeout=5_000)


def test_on_a_full_disk_a_session_goes_on_unsaved_to_its_results_and_is_saved_once_there_is_room(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        with full_disk(desk):
            choose_until_it_is_said(qtbot, desk)
            qtbot.mouseClick(button(desk, "Go on without saving"), Qt.MouseButton.LeftButton)
            for _ in range(flow(desk).view.count):
                answer(qtbot, desk)
                assert flow(desk).view.told is not None
                assert "not saved yet" in said(desk)
                attempt, last = flow(desk).underway.attempt, flow(desk).view.last
                go_on(qtbot, desk)
            assert last
            assert isinstance(page(desk), ResultsPage)
            assert desk.journal is not None
            assert not any(event.kind == "answered" for event in read(desk.journal, attempt)[1])
            press(qtbot, desk, Qt.Key.Key_Return)
            assert "12 answers are not saved yet." in said(desk)
        qtbot.waitUntil(lambda: not seen(desk, Message), timeout=10_000)
        assert isinstance(page(desk), HomePage)
        kinds = [event.kind for event in read(desk.journal, attempt)[1]]
        assert kinds.count("answered") == 12
        assert kinds[-1] == "handed-in"
        assert any(row.result for row in desk.shown.domains)


def test_a_session_that_cannot_be_begun_for_want_of_room_can_be_begun_unsaved(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        assert desk.journal is not None
        desk.journal.db.execute("PRAGMA query_only=ON")
        press(qtbot, desk, Qt.Key.Key_Return)
        assert isinstance(page(desk), HomePage)
        assert "This session could not be saved" in said(desk)
        qtbot.mouseClick(button(desk, "Go on without saving"), Qt.MouseButton.LeftButton)
        answer(qtbot, desk)
        assert "One answer is not saved yet." in said(desk)
        desk.journal.db.execute("PRAGMA query_only=OFF")
        qtbot.mouseClick(button(desk, "Try again"), Qt.MouseButton.LeftButton)
        assert not seen(desk, Message)
        assert len(attempt_ids(desk.journal)) == 1


def test_a_window_with_unsaved_answers_says_what_would_be_lost_and_closes_when_it_is_closed_again(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        with full_disk(desk):
            choose_until_it_is_said(qtbot, desk)
            qtbot.mouseClick(button(desk, "Go on without saving"), Qt.MouseButton.LeftButton)
            answer(qtbot, desk)
            assert not desk.window.close()
            assert "One answer is not saved yet." in said(desk)
            assert "Close the window again to end without it." in said(desk)
            assert desk.window.close()


def test_a_window_that_can_save_at_last_when_it_is_closed_does_so_and_closes(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        press(qtbot, desk, Qt.Key.Key_Return)
        with full_disk(desk):
            choose_until_it_is_said(qtbot, desk)
            qtbot.mouseClick(button(desk, "Go on without saving"), Qt.MouseButton.LeftButton)
            answer(qtbot, desk)
            attempt = flow(desk).underway.attempt
        assert desk.window.close()
        assert desk.journal is not None
        assert any(event.kind == "answered" for event in read(desk.journal, attempt)[1])


def test_alt_left_pauses_wherever_the_focus_is_after_an_answer_too(
    qtbot: QtBot, program: Open, shown: Callable[[Desk], Desk]
) -> None:
    with program() as desk:
        shown(desk)
        desk.home_page.begun.emit(desk.shown.start)
        for key in (Qt.Key.Key_1, Qt.Key.Key_Return):
            press(qtbot, desk, key)
        assert flow(desk).view.told is not None
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert page(desk) is desk.home_page
        assert desk.shown.waiting is not None
