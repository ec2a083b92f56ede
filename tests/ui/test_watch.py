"""The library as it changes on disk while the window stands there."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app.library import Library
from quizapp.app.reading import summary_of
from quizapp.bank.index import Index
from quizapp.ui.watch import Watch

QUIZ = "format: 1\ntitle: {title}\nquestions:\n  - id: a\n    prompt: A?\n    options: [B, correct: C]\n"


def put(path: Path, title: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(QUIZ.format(title=title), encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "quizzes"
    put(folder / "rivers.quiz.yaml", "Rivers")
    return folder


@pytest.fixture
def library(own: Path, tmp_path: Path) -> Iterator[Library]:
    index = Index(str(tmp_path))
    yield Library(index, summary_of, [], own=str(own), added=[str(tmp_path / "added")], shared=[str(tmp_path / "nas")])
    index.close()


@pytest.fixture
def watch(library: Library, qapp: QApplication, qtbot: QtBot) -> Iterator[Watch]:
    """A watch that has looked once."""
    made = Watch(library, qapp)
    with qtbot.waitSignal(made.changed):
        made.look()
    yield made
    made.stop()
    made.deleteLater()


def titles(library: Library) -> list[str]:
    return [quiz.title for shelf in library.shelves() for quiz in shelf.quizzes]


def told(qtbot: QtBot, watch: Watch, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(watch.changed):
        act()


def test_a_file_that_is_saved_is_read_again(qtbot: QtBot, watch: Watch, library: Library, own: Path) -> None:
    told(qtbot, watch, lambda: put(own / "rivers.quiz.yaml", "Streams"))
    assert titles(library) == ["Streams"]


def test_an_editor_that_saves_beside_and_renames_is_followed_each_time(
    qtbot: QtBot, watch: Watch, library: Library, own: Path
) -> None:
    for title in ("Streams", "Lakes", "Seas"):
        with qtbot.waitSignal(watch.changed):
            os.replace(put(own / "part.tmp", title), own / "rivers.quiz.yaml")
        assert titles(library) == [title]


def test_an_editor_that_moves_the_old_one_away_first_is_followed(
    qtbot: QtBot, watch: Watch, library: Library, own: Path
) -> None:
    told(qtbot, watch, lambda: os.rename(own / "rivers.quiz.yaml", own / "rivers.quiz.yaml~"))
    assert titles(library) == []
    told(qtbot, watch, lambda: put(own / "rivers.quiz.yaml", "Streams"))
    assert titles(library) == ["Streams"]


def test_a_half_written_file_is_shown_with_its_errors_and_mended_at_the_next_save(
    qtbot: QtBot, watch: Watch, library: Library, own: Path
) -> None:
    whole = QUIZ.format(title="Streams")
    told(qtbot, watch, lambda: (own / "rivers.quiz.yaml").write_text(whole[:-20], encoding="utf-8"))
    (half,) = library.shelves()[0].quizzes
    assert half.errors
    told(qtbot, watch, lambda: put(own / "rivers.quiz.yaml", "Streams"))
    assert library.shelves()[0].quizzes[0].errors == 0


def test_a_new_file_in_a_new_folder_is_found(qtbot: QtBot, watch: Watch, library: Library, own: Path) -> None:
    told(qtbot, watch, lambda: put(own / "term" / "week 1" / "lakes.quiz.yaml", "Lakes"))
    qtbot.waitUntil(lambda: sorted(titles(library)) == ["Lakes", "Rivers"])
    told(qtbot, watch, lambda: put(own / "term" / "week 1" / "seas.quiz.yaml", "Seas"))
    assert sorted(titles(library)) == ["Lakes", "Rivers", "Seas"]


def test_where_nothing_notifies_the_library_is_looked_at_when_the_window_is_turned_to(
    qtbot: QtBot, watch: Watch, library: Library, tmp_path: Path, qapp: QApplication
) -> None:
    put(tmp_path / "nas" / "shared.quiz.yaml", "Shared")  # a folder that was not there, and is not watched
    with qtbot.waitSignal(watch.changed):
        qapp.focusWindowChanged.emit(QWindow())
    assert titles(library) == ["Rivers", "Shared"]


def test_what_was_added_and_is_gone_is_told_and_comes_back(
    qtbot: QtBot, watch: Watch, library: Library, tmp_path: Path
) -> None:
    assert list(library.gone) == [str(tmp_path / "added")]
    put(tmp_path / "added" / "hills.quiz.yaml", "Hills")
    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert not library.gone
    assert titles(library) == ["Rivers", "Hills"]


def test_a_file_over_all_limits_is_read_behind_the_window_and_told_as_one_with_errors(
    qtbot: QtBot, watch: Watch, library: Library, own: Path
) -> None:
    huge = own / "huge.quiz.yaml"
    with qtbot.waitSignal(watch.changed):
        huge.write_bytes(b"format: 1\ntitle: Huge\nquestions:\n" + b"- {}\n" * 30_000)
    qtbot.waitUntil(lambda: "huge.quiz.yaml" in titles(library) or "Huge" in titles(library), timeout=60_000)
    assert not library.unread
