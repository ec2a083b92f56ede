"""quizapp check: lines for people, JSON for programs, and the exit status."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_a_quiz_without_errors_is_counted_and_nothing_else_is_said(call: Call, rivers: Path) -> None:
    assert call("check", rivers) == (0, "", "1 file, 3 questions: no errors, no warnings.\n")


def test_each_problem_is_a_line_with_file_place_severity_and_code_and_its_mend_below(call: Call, broken: Path) -> None:
    said = call("check", broken)
    assert said.status == 1
    assert said.out.splitlines() == [
        f"{broken}:1:1: error[missing-key]: The file needs “title”, which is missing or empty.",
        "    Add “title”.",
        f"{broken}:2:1: error[unknown-key]: The file has no key “titel”. The nearest is “title”.",
        "    Write “title”.",
        f"{broken}:3:1: error[too-few]: “questions” holds nothing; it needs at least one.",
    ]
    assert said.err == "1 file, no questions: 3 errors, no warnings.\n"


def test_json_holds_every_problem_with_where_it_begins_and_ends(call: Call, broken: Path, seas: Path) -> None:
    said = call("check", seas, broken, "--json")
    assert (said.status, said.err) == (1, "")
    assert json.loads(said.out) == {
        "files": [
            {"file": str(seas), "questions": 1, "diagnostics": [], "waived": []},
            {
                "file": str(broken),
                "questions": 0,
                "diagnostics": [
                    {
                        "severity": "error",
                        "code": "missing-key",
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 7,
                        "message": "The file needs “title”, which is missing or empty.",
                        "hint": "Add “title”.",
                    },
                    {
                        "severity": "error",
                        "code": "unknown-key",
                        "line": 2,
                        "column": 1,
                        "end_line": 2,
                        "end_column": 6,
                        "message": "The file has no key “titel”. The nearest is “title”.",
                        "hint": "Write “title”.",
                    },
                    {
                        "severity": "error",
                        "code": "too-few",
                        "line": 3,
                        "column": 1,
                        "end_line": 3,
                        "end_column": 10,
                        "message": "“questions” holds nothing; it needs at least one.",
                        "hint": None,
                    },
                ],
                "waived": [],
            },
        ]
    }


WARNED = """\
format: 1
title: Warned
{waive}
questions:
  - {{prompt: Salt?, options: [correct: Yes, wrong: No]}}
"""


def test_a_warning_is_no_error(call: Call, tmp_path: Path) -> None:
    (path := tmp_path / "w.quiz.yaml").write_text(WARNED.format(waive=""), encoding="utf-8")
    said = call("check", path)
    assert said.status == 0
    assert said.out.startswith(f"{path}:5:6: warning[no-id]: ")
    assert said.err == "1 file, 1 question: no errors, 1 warning.\n"


def test_what_was_waived_is_listed_with_its_reason(call: Call, tmp_path: Path) -> None:
    waive = "waive: {no-id: It is a draft.}"
    (path := tmp_path / "w.quiz.yaml").write_text(WARNED.format(waive=waive), encoding="utf-8")
    (file,) = json.loads(call("check", path, "--json").out)["files"]
    assert file["diagnostics"] == []
    (waived,) = file["waived"]
    assert waived == {"question": waived["question"], "code": "no-id", "reason": "It is a draft."}
    assert call("check", path).out == f"{path}: waived[no-id]: It is a draft. (question {waived['question']})\n"


def test_a_folder_stands_for_every_quiz_file_in_it_and_below(call: Call, rivers: Path, tmp_path: Path) -> None:
    below = tmp_path / "a" / "b.quiz.yml"
    below.parent.mkdir()
    below.write_bytes(rivers.read_bytes())
    (tmp_path / "notes.yaml").write_text("no quiz", encoding="utf-8")
    files = json.loads(call("check", tmp_path, rivers, "--json").out)["files"]
    assert [file["file"] for file in files] == [str(below), str(rivers)]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_path_that_cannot_be_read_gives_status_2_and_the_others_are_checked_all_the_same(
    call: Call, broken: Path, tmp_path: Path
) -> None:
    (empty := tmp_path / "empty").mkdir()
    os.mkfifo(pipe := tmp_path / "pipe.quiz.yaml")
    said = call("check", tmp_path / "none.yaml", empty, broken, pipe)
    assert said.status == 2
    assert "error[unknown-key]" in said.out
    assert said.err.splitlines()[1:] == [
        f"“{tmp_path / 'none.yaml'}” is not there.",
        f"“{empty}” holds no file whose name ends in .quiz.yaml or .quiz.yml.",
        f"“{pipe}” is a pipe or a device, not a file.",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no devices to be named")
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/tty"])
@pytest.mark.timeout(20)
def test_a_device_gives_status_2_and_is_not_waited_for(call: Call, seas: Path, device: str) -> None:
    said = call("check", device, seas, "--json")
    assert said.status == 2
    assert said.err == f"“{device}” is a pipe or a device, not a file.\n"
    assert [file["file"] for file in json.loads(said.out)["files"]] == [str(seas)]


def test_linked_folders_are_not_followed(call: Call, seas: Path, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "up").symlink_to(tmp_path, target_is_directory=True)
    files = json.loads(call("check", tmp_path, "--json").out)["files"]
    assert [file["file"] for file in files] == [str(seas)]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_gives_status_2(call: Call, seas: Path) -> None:
    seas.chmod(0)
    assert call("check", seas).status == 2


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB.encode(), "too-many-values"),
        (b"[" * 5000, "too-deep"),
        (b"{a: " * 5000, "too-deep"),
        (b"- " * 5000, "too-deep"),
        (b"format: 1\ntitle: a\0b\n", "control-character"),
        ("title: \u20ac".encode()[:-1], "not-utf-8"),
        (b"#" * (16 * 1024 * 1024 + 1), "file-too-large"),
        (b"", "empty-file"),
    ],
    ids=["bomb", "brackets", "braces", "dashes", "nul", "half a character", "large", "empty"],
)
@pytest.mark.timeout(20)
def test_a_hostile_file_is_refused_with_a_sentence(call: Call, tmp_path: Path, content: bytes, code: str) -> None:
    (path := tmp_path / "hostile.quiz.yaml").write_bytes(content)
    said = call("check", path)
    assert said.status == 1
    assert f"error[{code}]: " in said.out
