"""quizapp check --fix: missing ids are written into files, and nothing else is touched."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from quizapp.bank.read import read
from tests.cli.conftest import BROKEN, Call

TEXT = """\
# A comment.
format: 1
title: Seas   # not rivers
questions:
  - prompt: Which is saltier?
    options: [correct: The Dead Sea, wrong: The Baltic Sea]
  - {prompt: Which is larger?, options: [correct: The Black Sea, wrong: The Dead Sea]}
"""


@pytest.fixture
def unnamed(tmp_path: Path) -> Path:
    """A quiz of two questions without ids."""
    path = tmp_path / "unnamed.quiz.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_missing_ids_are_written_and_their_lines_alone_are_changed(call: Call, unnamed: Path) -> None:
    before = read(unnamed).quiz
    said = call("check", "--fix", unnamed)
    assert said == (0, f"{unnamed}: fixed: 2 ids written.\n", "1 file, 2 questions: no errors, no warnings.\n")
    assert before is not None
    assert read(unnamed).quiz == before
    first, second = (question.id for question in before.questions)
    assert unnamed.read_text("utf-8") == TEXT.replace("- prompt", f"- id: {first}\n    prompt").replace(
        "{prompt", f"{{id: {second}, prompt"
    )


def test_a_second_time_nothing_is_left_to_do(call: Call, unnamed: Path) -> None:
    call("check", "--fix", unnamed)
    before, status = unnamed.read_bytes(), unnamed.stat()
    assert call("check", "--fix", unnamed).out == ""
    assert unnamed.read_bytes() == before
    assert unnamed.stat().st_mtime_ns == status.st_mtime_ns


def test_a_file_with_errors_is_left_alone_and_said(call: Call, broken: Path, unnamed: Path) -> None:
    said = call("check", "--fix", broken, unnamed)
    assert said.status == 1
    assert said.out.startswith(
        f"{broken}: left: The file has errors, so nothing was written into it.\n{broken}:1:1: error"
    )
    assert f"{unnamed}: fixed: 2 ids written." in said.out
    assert broken.read_text("utf-8") == BROKEN


def test_a_question_that_is_an_alias_of_another_is_left_and_said(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "twice.quiz.yaml"
    path.write_text(TEXT.replace("  - {", "  - &q {") + "  - *q\n", encoding="utf-8")
    said = call("check", path, "--fix")
    assert said.status == 0
    assert said.out.splitlines()[:2] == [
        f"{path}: fixed: 1 id written.",
        (
            f"{path}:8:5: left: This question stands in the list more than once, through an alias;"
            " write each out, and give it an id."
        ),
    ]
    assert "warning[no-id]" in said.out


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another thing there")
@pytest.mark.parametrize("mode", [0o640, 0o755, 0o600])
def test_the_mode_of_a_file_stays(call: Call, unnamed: Path, mode: int) -> None:
    unnamed.chmod(mode)
    assert call("check", "--fix", unnamed).status == 0
    assert stat.S_IMODE(unnamed.stat().st_mode) == mode
    assert "id: q-" in unnamed.read_text("utf-8")


def test_a_read_only_file_is_left_with_a_sentence_and_status_1(call: Call, unnamed: Path) -> None:
    unnamed.chmod(0o444)
    said = call("check", "--fix", unnamed)
    assert said.status == 1
    assert said.out.startswith(f"{unnamed}: left: The file is read-only, so the missing ids were not written;")
    assert unnamed.read_text("utf-8") == TEXT


def test_a_read_only_file_that_needs_nothing_is_no_trouble(call: Call, seas: Path) -> None:
    seas.chmod(0o444)
    assert call("check", "--fix", seas)[:2] == (0, "")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_in_which_nothing_may_be_written_is_told(call: Call, unnamed: Path) -> None:
    unnamed.parent.chmod(0o555)
    said = call("check", "--fix", unnamed)
    unnamed.parent.chmod(0o755)
    assert said.status == 1
    assert "Nothing may be written in the file’s folder" in said.out
    assert unnamed.read_text("utf-8") == TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_linked_file_stays_a_link(call: Call, unnamed: Path, tmp_path: Path) -> None:
    link = tmp_path / "link" / "q.quiz.yaml"
    link.parent.mkdir()
    link.symlink_to(unnamed)
    assert call("check", "--fix", link).status == 0
    assert link.is_symlink()
    assert "id: q-" in unnamed.read_text("utf-8")


def test_nothing_is_left_lying_beside_the_file(call: Call, unnamed: Path) -> None:
    call("check", "--fix", unnamed)
    assert [path.name for path in unnamed.parent.iterdir()] == [unnamed.name]


def test_a_path_that_cannot_be_read_gives_status_2_and_the_others_are_fixed(call: Call, unnamed: Path) -> None:
    said = call("check", "--fix", unnamed.parent / "none.yaml", unnamed.parent)
    assert said.status == 2
    assert said.out == f"{unnamed}: fixed: 2 ids written.\n"


def test_json_tells_what_was_written(call: Call, unnamed: Path, broken: Path) -> None:
    ids = [question.id for question in getattr(read(unnamed).quiz, "questions", ())]
    files = json.loads(call("check", "--fix", "--json", unnamed, broken).out)["files"]
    assert files[0]["fixed"] == {"written": ids, "left": [], "trouble": None}
    assert files[1]["fixed"]["trouble"] == "The file has errors, so nothing was written into it."
    assert "fixed" not in json.loads(call("check", "--json", unnamed).out)["files"][0]
