"""quizapp schema: the JSON Schema of quiz files, printed or written to a file."""

import json
import os
import sys
from pathlib import Path

import pytest

from quizapp.bank.schema import quiz_schema
from tests.cli.conftest import SEAS, Call


def test_the_schema_is_printed_as_json_that_any_terminal_can_show(call: Call) -> None:
    said = call("schema")
    assert (said.status, said.err) == (0, "")
    assert said.out.isascii()
    assert json.loads(said.out) == quiz_schema()


def test_the_schema_is_written_to_a_file_and_over_an_older_one(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "quiz.schema.json"
    assert call("schema", "--out", out) == (0, "", "")
    assert json.loads(out.read_text("utf-8")) == quiz_schema()
    out.write_text('{"$schema": "an older one"}', encoding="utf-8")
    assert call("schema", f"--out={out}") == (0, "", "")
    assert json.loads(out.read_text("utf-8")) == quiz_schema()


def test_a_quiz_that_is_named_by_mistake_is_left_as_it_is(call: Call, seas: Path) -> None:
    said = call("schema", "--out", seas)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"“{seas}” could not be written: it holds something else")
    assert seas.read_text("utf-8") == SEAS


def test_a_folder_that_is_not_there_is_told(call: Call, tmp_path: Path) -> None:
    said = call("schema", "--out", tmp_path / "none" / "quiz.schema.json")
    assert said.status == 1
    assert said.err == f"“{tmp_path / 'none' / 'quiz.schema.json'}” could not be written: No such file or directory.\n"


@pytest.mark.skipif(not os.path.exists("/dev/full") or sys.platform != "linux", reason="there is no full device")
def test_a_full_disk_is_told(call: Call) -> None:
    said = call("schema", "--out", "/dev/full")
    assert said.status == 1
    assert said.err == "“/dev/full” could not be written: No space left on device.\n"


def test_wrong_usage_gives_status_2(call: Call) -> None:
    assert call("schema", "rivers.quiz.yaml").status == 2
    assert call("schema", "--out").status == 2
