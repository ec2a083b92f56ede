"""Paths that cannot be read at all, and quiz files under a path."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from quizapp.bank.files import Unreadable
from quizapp.bank.find import quiz_files
from quizapp.bank.read import read
from quizapp.bank.sentences import unreadable
from tests.bank.marked import HEAD, QUESTION

IS_ROOT = os.geteuid() == 0
NOBODY = 65534


def refused(path: Path, by: Callable[[Path], object]) -> Unreadable:
    with pytest.raises(Unreadable) as raised:
        by(path)
    assert raised.value.facts["path"] == str(path)
    assert unreadable(raised.value).isprintable()
    return raised.value


@pytest.fixture
def places(tmp_path: Path) -> dict[str, Path]:
    """Return a path of each kind that is no readable file."""
    os.mkfifo(tmp_path / "pipe.quiz.yaml")
    (tmp_path / "folder.quiz.yaml").mkdir()
    (tmp_path / "gone.quiz.yaml").symlink_to("nowhere")
    (tmp_path / "loop.quiz.yaml").symlink_to("loop.quiz.yaml")
    (tmp_path / "file").write_text("x")
    return {
        "pipe": tmp_path / "pipe.quiz.yaml",
        "folder": tmp_path / "folder.quiz.yaml",
        "gone": tmp_path / "gone.quiz.yaml",
        "loop": tmp_path / "loop.quiz.yaml",
        "missing": tmp_path / "missing.quiz.yaml",
        "below a file": tmp_path / "file" / "x.quiz.yaml",
        "device": Path("/dev/zero"),
        "nul": tmp_path / "a\0b",
        "long": tmp_path / ("x" * 5000),
    }


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("pipe", "not-a-file"),
        ("device", "not-a-file"),
        ("folder", "is-folder"),
        ("gone", "not-there"),
        ("missing", "not-there"),
        ("below a file", "not-there"),
        ("nul", "not-there"),
        ("loop", "read-failed"),
        ("long", "read-failed"),
    ],
)
def test_what_is_no_file_is_never_opened_and_said(places: dict[str, Path], kind: str, code: str) -> None:
    assert refused(places[kind], read).code == code


@pytest.mark.parametrize(
    ("kind", "code"), [("pipe", "not-a-file"), ("device", "not-a-file"), ("missing", "not-there"), ("nul", "not-there")]
)
def test_what_is_neither_file_nor_folder_holds_no_quizzes(places: dict[str, Path], kind: str, code: str) -> None:
    assert refused(places[kind], quiz_files).code == code


def test_a_socket_is_no_file(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert refused(tmp_path / "s", read).code == "not-a-file"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that anyone may enter, which those of tests are not."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def without_rights() -> Iterator[None]:
    """Be nobody for a while where one is root, who may read everything."""
    if IS_ROOT:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if IS_ROOT:
            os.seteuid(0)


@pytest.mark.parametrize("refuse", [read, quiz_files])
def test_a_folder_that_may_not_be_entered_is_said(open_folder: Path, refuse: Callable[[Path], object]) -> None:
    (open_folder / "shut").mkdir(mode=0)
    with without_rights():
        assert refused(open_folder / "shut" / "q.quiz.yaml", refuse).code == "no-permission"


def test_a_folder_below_that_may_not_be_entered_is_passed_over_and_said(open_folder: Path) -> None:
    (open_folder / "q.quiz.yaml").write_text(HEAD + QUESTION)
    (open_folder / "shut").mkdir(mode=0)
    said: list[Unreadable] = []
    with without_rights():
        assert quiz_files(open_folder, said.append) == (open_folder / "q.quiz.yaml",)
    assert [(each.code, each.facts["path"]) for each in said] == [("no-permission", str(open_folder / "shut"))]


def test_a_file_without_permission_is_said(open_folder: Path) -> None:
    (open_folder / "q.quiz.yaml").write_text(HEAD + QUESTION)
    (open_folder / "q.quiz.yaml").chmod(0)
    with without_rights():
        assert refused(open_folder / "q.quiz.yaml", read).code == "no-permission"


def test_a_file_whose_name_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"fl\xffsse.quiz.yaml")
    path.write_text(HEAD + QUESTION)
    assert read(path).id == "fl-sse"


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.quiz.yaml").write_text(HEAD + QUESTION)
    (tmp_path / "b.quiz.yaml").symlink_to("a.quiz.yaml")
    assert read(tmp_path / "b.quiz.yaml").quiz is not None


def test_a_folder_stands_for_its_quiz_files_and_those_below_sorted_by_path(tmp_path: Path) -> None:
    for name in ("b/2.quiz.yaml", "b/1.quiz.yml", "a.quiz.yaml", "c.yaml", "d.quiz.json", "b/c/x.quiz.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    found = [str(path.relative_to(tmp_path)) for path in quiz_files(tmp_path)]
    assert found == ["a.quiz.yaml", "b/1.quiz.yml", "b/2.quiz.yaml", "b/c/x.quiz.yaml"]


def test_linked_folders_are_not_followed_but_one_that_is_named_is(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.quiz.yaml").write_text("")
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / "link").symlink_to(tmp_path / "real")
    (tmp_path / "top" / "b.quiz.yaml").write_text("")
    assert quiz_files(tmp_path / "top") == (tmp_path / "top" / "b.quiz.yaml",)
    assert quiz_files(tmp_path / "top" / "link") == (tmp_path / "top" / "link" / "a.quiz.yaml",)


def test_a_pipe_in_a_folder_is_found_so_that_it_is_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.quiz.yaml")
    assert quiz_files(tmp_path) == (tmp_path / "pipe.quiz.yaml",)


def test_a_folder_without_quiz_files_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("")
    assert refused(tmp_path, quiz_files).code == "none-in-folder"


def test_a_file_is_itself_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    assert quiz_files(tmp_path / "a.txt") == (tmp_path / "a.txt",)
