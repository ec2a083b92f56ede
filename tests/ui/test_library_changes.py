"""The library in the window: what is added, dropped, written, saved elsewhere, taken out and found again."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.library import read_list
from quizapp.session.actions import Answer
from quizapp.ui.app import opened
from quizapp.ui.desk import Desk, Outside
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.problems import ProblemsPage
from quizapp.ui.parts.button import Button, Link
from quizapp.ui.parts.drop_frame import DropFrame
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.watch import Watch
from tests.builders import Clock

QUIZ = "format: 1\ntitle: {title}\nquestions:\n  - id: a\n    prompt: A?\n    options: [B, correct: C]\n"
Open = Callable[..., AbstractContextManager[Desk]]


def put(path: Path, title: str, *, extra: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(QUIZ.format(title=title) + extra, encoding="utf-8")
    return path


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Open:
    """Open the program as it is once it has been there for a moment: what comes after the first paint is there."""

    @contextmanager
    def start(*files: Path) -> Iterator[Desk]:
        with opened(qapp, files, tmp_path / "data", Outside(Clock(), lambda: 7), "light") as desk:
            with qtbot.waitExposed(desk.window):
                desk.window.show()
            desk.warm()
            yield desk

    return start


@pytest.fixture
def editor() -> Iterator[list[str]]:
    """What the system was asked to open."""
    opened_files: list[str] = []

    class Handler(QObject):
        @Slot(QUrl)
        def handle(self, url: QUrl) -> None:
            opened_files.append(url.toLocalFile())

    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "handle")  # type: ignore[arg-type]  # its stub is wrong
    yield opened_files
    QDesktopServices.unsetUrlHandler("file")


def titles(desk: Desk) -> list[str]:
    return [quiz.title for row in desk.shown.shelves for quiz in row.quizzes]


def cards(desk: Desk) -> list[str]:
    return [card.accessibleName() for card in desk.home_page.findChildren(QuizCard) if card.isVisible()]


def card(desk: Desk, title: str) -> QuizCard:
    found = [each for each in desk.home_page.findChildren(QuizCard) if each.isVisibleTo(desk.window)]
    return next(each for each in found if each.accessibleName() == title)


def said(desk: Desk) -> str:
    return " ".join(each.accessibleName() for each in desk.home_page.findChildren(Message) if each.isVisible())


def press(desk: Desk, words: str) -> None:
    found = [each for kind in (Button, Link) for each in desk.window.findChildren(kind) if each.isVisible()]
    button = next(each for each in found if each.accessibleName() == words)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def drop(desk: Desk, *urls: QUrl) -> None:
    data = QMimeData()
    data.setUrls(list(urls))
    place, buttons, keys = QPoint(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.MoveAction, data, buttons, keys)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    assert desk.window.findChildren(DropFrame)[0].isVisible()
    event = QDropEvent(QPointF(place), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(desk.window, event)
    assert event.dropAction() == Qt.DropAction.CopyAction  # a file manager must not delete what it gave
    assert not desk.window.findChildren(DropFrame)[0].isVisible()


def local(*paths: Path) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(path)) for path in paths]


def watched(qtbot: QtBot, desk: Desk) -> None:
    """Wait until what is there now is watched."""
    (watch,) = desk.findChildren(Watch)
    qtbot.waitUntil(lambda: not watch.looking)


def test_a_file_that_is_dropped_is_added_stays_added_and_its_card_can_be_shown(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    file = put(tmp_path / "term" / "hills.quiz.yaml", "Hills")
    with program() as desk:
        drop(desk, *local(file))
        qtbot.waitUntil(lambda: "Hills" in titles(desk))
        assert "“hills.quiz.yaml” was added to the library." in said(desk)
        press(desk, "Show it")
        assert desk.window.focusWidget() is card(desk, "Hills")
    with program() as desk:
        assert "Hills" in titles(desk)


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a display
@pytest.mark.parametrize("what", ["Choose files", "Choose a folder"])
def test_files_and_folders_are_added_by_dialog(qtbot: QtBot, program: Open, tmp_path: Path, what: str) -> None:
    many(tmp_path)
    file = put(tmp_path / "term" / "hills.quiz.yaml", "Hills")
    with program() as desk:
        desk.home_page.begun.emit(desk.shown.start)
        flow = (desk.window.current_page() or desk.window).findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        flow.page.left.emit()  # no newcomer any more
        press(desk, "Add quizzes")
        (menu,) = desk.window.findChildren(QMenu)
        next(each for each in menu.actions() if each.text() == what).trigger()
        (dialog,) = desk.window.findChildren(QFileDialog)
        dialog.filesSelected.emit([str(file if what == "Choose files" else file.parent)])
        dialog.reject()
        qtbot.waitUntil(lambda: "Hills" in titles(desk))


def test_what_was_added_can_be_undone_and_the_file_stays(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    folder = put(tmp_path / "term" / "hills.quiz.yaml", "Hills").parent
    with program() as desk:
        drop(desk, *local(folder))
        qtbot.waitUntil(lambda: "Hills" in titles(desk))
        press(desk, "Undo")
        qtbot.waitUntil(lambda: "Hills" not in titles(desk))
        assert (folder / "hills.quiz.yaml").exists()
        press(desk, "Undo")
        qtbot.waitUntil(lambda: "Hills" in titles(desk))


def test_delete_on_a_card_takes_it_out_of_the_library_and_what_ships_cannot_be_taken_out(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    file = put(tmp_path / "term" / "hills.quiz.yaml", "Hills")
    with program() as desk:
        drop(desk, *local(file))
        qtbot.waitUntil(lambda: "Hills" in titles(desk))
        shipped = titles(desk)[0]
        press(desk, "Show it")
        QTest.keyClick(card(desk, "Hills"), Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: "Hills" not in titles(desk))
        assert "the files are where they were" in said(desk)
        QTest.keyClick(card(desk, shipped), Qt.Key.Key_Delete)
        assert shipped in titles(desk)
    assert file.exists()


def test_what_cannot_be_added_is_said_with_reasons_and_the_rest_is_added(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    file = put(tmp_path / "term" / "hills.quiz.yaml", "Hills")
    with program() as desk:
        drop(desk, *local(tmp_path / "photo.jpg", file), QUrl("https://example.org/q.quiz.yaml"))
        qtbot.waitUntil(lambda: "Hills" in titles(desk))
        assert "“photo.jpg” is no quiz" in said(desk)
        assert "“https://example.org/q.quiz.yaml” cannot be added." in said(desk)
        assert read_list(str(tmp_path / "data")) == [str(file)]


def test_a_file_with_errors_is_added_and_its_card_shows_them(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    (tmp_path / "bad.quiz.yaml").write_text("format: 1\ntitle: Bad\nquestions:\n  - id: a\n", encoding="utf-8")
    with program() as desk:
        drop(desk, *local(tmp_path / "bad.quiz.yaml"))
        qtbot.waitUntil(lambda: "Bad" in titles(desk))
        press(desk, "Show it")
        assert "error" in card(desk, "Bad").accessibleDescription()


def test_a_new_quiz_is_written_opened_in_the_editor_and_its_card_follows_each_save(
    qtbot: QtBot, program: Open, tmp_path: Path, editor: list[str]
) -> None:
    with program() as desk:
        press(desk, "Write one")
        own = tmp_path / "data" / "quizzes" / "my-quiz.quiz.yaml"
        assert editor == [str(own)]
        assert "My quiz" in titles(desk)
        press(desk, "Show it")
        assert "Take it" in card(desk, "My quiz").accessibleDescription()
        watched(qtbot, desk)
        own.write_text("format: 1\ntitle: Rivers\nquestions:\n  - id: a\n", encoding="utf-8")
        qtbot.waitUntil(lambda: "Rivers" in titles(desk))
        assert "error" in card(desk, "Rivers").accessibleDescription()
        put(own, "Rivers at last")
        qtbot.waitUntil(lambda: "Rivers at last" in titles(desk))
        assert "Take it" in card(desk, "Rivers at last").accessibleDescription()


def test_the_page_on_a_file_with_errors_follows_each_save_and_leads_to_the_card_once_all_is_mended(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    file = tmp_path / "wrong.quiz.yaml"
    file.write_text("format: 1\ntitle: Wrong\nquestions:\n  - id: a\n    options: [B, C]\n", encoding="utf-8")
    with program(file) as desk:
        page = desk.window.current_page()
        assert isinstance(page, ProblemsPage)
        watched(qtbot, desk)
        file.write_text("format: 1\ntitle: Still wrong\nquestions:\n  - id: a\n", encoding="utf-8")
        qtbot.waitUntil(lambda: any("Still wrong" in each for each in _read_aloud(page)))
        put(file, "Mended")
        qtbot.waitUntil(lambda: desk.window.current_page() is desk.home_page)
        assert desk.window.focusWidget() is card(desk, "Mended")


def test_a_session_under_way_is_not_touched_by_what_changes(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    file = put(tmp_path / "mine.quiz.yaml", "Mine")
    with program(file) as desk:
        assert desk.shown.start is not None
        desk.home_page.begun.emit(desk.shown.start)
        page = desk.window.current_page()
        put(file, "Changed")
        drop(desk, *local(put(tmp_path / "term" / "hills.quiz.yaml", "Hills").parent))
        qtbot.wait(600)  # long enough for the library to be looked at again
        assert desk.window.current_page() is page
        flow = page.findChild(SessionFlow) if page is not None else None
        assert isinstance(flow, SessionFlow)
        flow.page.did.emit(Answer(1))
        assert flow.view.told is not None
        desk.show_home()
        qtbot.waitUntil(lambda: {"Changed", "Hills"} <= set(titles(desk)))


def test_what_was_added_and_is_gone_says_so_and_can_be_forgotten(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    folder = put(tmp_path / "term" / "hills.quiz.yaml", "Hills").parent
    with program() as desk:
        drop(desk, *local(folder))
        qtbot.waitUntil(lambda: "Hills" in titles(desk))
        shutil.rmtree(folder)
        qtbot.waitUntil(lambda: desk.shown.gone == (str(folder),))
        press(desk, "Forget it")
        assert desk.shown.gone == ()
    assert read_list(str(tmp_path / "data")) == []


def test_folders_that_the_environment_names_belong_to_the_library_and_are_not_written_to(
    qtbot: QtBot, program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = put(tmp_path / "class" / "hills.quiz.yaml", "Hills").parent
    second = put(tmp_path / "school" / "lakes.quiz.yaml", "Lakes").parent
    (first / "hills.quiz.yaml").chmod(0o444)
    first.chmod(0o555)
    monkeypatch.setenv("QUIZAPP_LIBRARY", os.pathsep.join(map(str, (first, second, "", tmp_path / "none"))))
    with program() as desk:
        qtbot.waitUntil(lambda: {"Hills", "Lakes"} <= set(titles(desk)))
        assert [path.name for path in first.iterdir()] == ["hills.quiz.yaml"]
    first.chmod(0o755)


def test_two_files_with_one_id_each_name_the_other(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    put(tmp_path / "data" / "quizzes" / "a.quiz.yaml", "First", extra="id: hills\n")
    put(tmp_path / "data" / "quizzes" / "b.quiz.yaml", "Second", extra="id: hills\n")
    with program() as desk:
        shown = {quiz.title: quiz.twin for row in desk.shown.shelves for quiz in row.quizzes}
        assert (Path(shown["First"] or "").name, Path(shown["Second"] or "").name) == ("b.quiz.yaml", "a.quiz.yaml")
        desk.home_page.reveal(str(tmp_path / "data" / "quizzes" / "a.quiz.yaml"))
        assert "b.quiz.yaml" in card(desk, "First").accessibleDescription()


def many(tmp_path: Path) -> None:
    for at in range(20):
        put(tmp_path / "data" / "quizzes" / f"q{at:02}.quiz.yaml", f"Über {at}", extra=f"id: q{at}\ntags: [tag{at}]\n")


def field(desk: Desk) -> QLineEdit:
    (found,) = desk.home_page.findChildren(QLineEdit)
    return found


def test_a_slash_leads_to_the_search_which_filters_as_one_types_and_escape_shows_all_again(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    many(tmp_path)
    with program() as desk:
        qtbot.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Slash)
        assert desk.window.focusWidget() is field(desk)
        assert field(desk).text() == ""
        qtbot.keyClicks(field(desk), "uber 7")
        assert cards(desk) == ["Über 7", "Über 17"]
        qtbot.keyClicks(field(desk), " TAG17")
        assert cards(desk) == ["Über 17"]
        qtbot.keyClick(field(desk), Qt.Key.Key_Down)
        assert desk.window.focusWidget() is card(desk, "Über 17")
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(field(desk), Qt.Key.Key_Escape)
        assert field(desk).text() == ""
        assert len(cards(desk)) > 10


def test_where_nothing_matches_it_says_so_and_one_key_shows_all(qtbot: QtBot, program: Open, tmp_path: Path) -> None:
    many(tmp_path)
    with program() as desk:
        qtbot.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Slash)
        qtbot.keyClicks(field(desk), "zebra")
        assert cards(desk) == []
        assert any("Nothing matches “zebra”" in each for each in _read_aloud(desk.home_page))
        press(desk, "Show all quizzes")
        assert len(cards(desk)) > 10
        assert desk.window.focusWidget() is field(desk)


def test_what_is_sought_and_where_one_is_stay_when_the_library_changes_meanwhile(
    qtbot: QtBot, program: Open, tmp_path: Path
) -> None:
    many(tmp_path)
    with program() as desk:
        qtbot.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Slash)
        qtbot.keyClicks(field(desk), "uber 7")
        put(tmp_path / "data" / "quizzes" / "new.quiz.yaml", "Über 70")
        desk.watch()
        qtbot.waitUntil(lambda: "Über 70" in cards(desk))
        assert field(desk).text() == "uber 7"
        assert desk.window.focusWidget() is field(desk)
        assert "Über 8" not in cards(desk)


def _read_aloud(page: QWidget) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(QWidget) if each.isVisible()]
