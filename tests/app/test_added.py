"""What is added to the library: looked at first, remembered in a list, taken out again without harm."""

import os
import sys
from pathlib import Path

import pytest

from quizapp.app.added import change_list, sort_out
from quizapp.app.library import LIST, Place, read_list


def quiz(folder: Path, name: str = "a.quiz.yaml") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("format: 1\n", encoding="utf-8")
    return str(folder / name)


def test_quiz_files_and_folders_that_hold_some_can_be_added(tmp_path: Path) -> None:
    plain, below = quiz(tmp_path, "plain.yaml"), quiz(tmp_path / "term" / "week 1")
    found = sort_out([plain, below, str(tmp_path / "term"), plain], [])
    assert found.new == (plain, below, str(tmp_path / "term"))
    assert found.refused == ()


def test_what_cannot_be_added_is_told_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.quiz.yaml")
    names = ["photo.jpg", "empty", "pipe.quiz.yaml", "nowhere.quiz.yaml"]
    found = sort_out([str(tmp_path / name) for name in names], [])
    assert found.new == ()
    photo, empty, pipe, nowhere = found.refused
    assert photo == "“photo.jpg” is no quiz: a quiz is a text file whose name ends in .quiz.yaml."
    assert "holds no file whose name ends in .quiz.yaml" in empty
    assert "is a pipe or a device" in pipe
    assert "nowhere.quiz.yaml" in nowhere


def test_what_the_library_has_already_is_known_also_by_another_way_to_it(tmp_path: Path) -> None:
    file = quiz(tmp_path / "term")
    (tmp_path / "link").symlink_to(tmp_path / "term")
    found = sort_out([file, str(tmp_path / "link")], [Place(str(tmp_path / "term"), "shared")])
    assert found.known == (file, str(tmp_path / "link"))


def test_a_file_given_for_this_start_alone_can_still_be_added(tmp_path: Path) -> None:
    file = quiz(tmp_path)
    assert sort_out([file], [Place(file, "given")]).new == (file,)


def test_the_list_is_kept_in_order_and_each_path_once(tmp_path: Path) -> None:
    first, second = quiz(tmp_path / "a"), quiz(tmp_path / "b")
    data = tmp_path / "data"
    data.mkdir()
    change_list(str(data), add=[first])
    assert change_list(str(data), add=[second, first]) == [first, second]
    assert read_list(str(data)) == [first, second]
    assert change_list(str(data), remove=[first]) == [second]
    assert os.path.exists(first)


def test_what_lies_beside_the_data_folder_moves_with_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "data").mkdir(parents=True)
    change_list(str(stick / "data"), add=[quiz(stick / "quizzes")])
    stick.rename(tmp_path / "other letter")
    assert read_list(str(tmp_path / "other letter" / "data")) == [
        str(tmp_path / "other letter" / "quizzes" / "a.quiz.yaml")
    ]


def test_a_list_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    change_list(str(tmp_path), add=[quiz(tmp_path)])
    before = (tmp_path / LIST).read_bytes()
    (tmp_path / f"{LIST}.{os.getpid()}").mkdir()
    with pytest.raises(IsADirectoryError):
        change_list(str(tmp_path), add=["/elsewhere"])
    assert (tmp_path / LIST).read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is Unicode")
def test_a_name_that_is_no_utf_8_is_remembered_like_any_other(tmp_path: Path) -> None:
    path = str(tmp_path / os.fsdecode(b"caf\xe9.quiz.yaml"))
    assert change_list(str(tmp_path), add=[path]) == [path]
    assert read_list(str(tmp_path)) == [path]


def test_a_name_with_a_line_break_is_refused_for_the_list_has_a_path_a_line(tmp_path: Path) -> None:
    assert "line break" in sort_out([quiz(tmp_path, "a\nb.quiz.yaml")], []).refused[0]
