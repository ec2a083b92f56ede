"""New quiz: the template is a quiz without a fault, and nothing is ever overwritten by it."""

import json
import re
from pathlib import Path

import pytest

from quizapp.app.new_quiz import write_template
from quizapp.bank.read import read
from quizapp.bank.schema import quiz_schema


def test_the_template_is_a_quiz_without_a_fault(tmp_path: Path) -> None:
    reading = read(Path(write_template(str(tmp_path / "Quizzes"))))
    assert reading.diagnostics == ()
    assert reading.quiz is not None
    assert [question.type for question in reading.quiz.questions] == ["choice", "multiple", "true-false"]


def test_each_new_quiz_has_a_name_and_an_id_of_its_own(tmp_path: Path) -> None:
    paths = [Path(write_template(str(tmp_path))) for _ in range(3)]
    assert [path.name for path in paths] == ["my-quiz.quiz.yaml", "my-quiz-2.quiz.yaml", "my-quiz-3.quiz.yaml"]
    assert [read(path).id for path in paths] == ["my-quiz", "my-quiz-2", "my-quiz-3"]


def test_what_somebody_wrote_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "my-quiz.quiz.yaml").write_text("mine", encoding="utf-8")
    assert Path(write_template(str(tmp_path))).name == "my-quiz-2.quiz.yaml"
    assert (tmp_path / "my-quiz.quiz.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("key", ["collection", "description", "language", "authors", "tags"])
def test_a_line_of_the_template_works_once_its_mark_is_removed(tmp_path: Path, key: str) -> None:
    path = Path(write_template(str(tmp_path)))
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf"^# ({key}:)", r"\1", text, flags=re.MULTILINE), encoding="utf-8")
    reading = read(path)
    assert reading.quiz is not None
    assert reading.diagnostics == ()
    assert getattr(reading.quiz.header, key)


def test_the_template_explains_the_source_text_and_the_session_in_lines_that_work(tmp_path: Path) -> None:
    (tmp_path / "rivers.md").write_text("# Where rivers rise\n", encoding="utf-8")
    path = Path(write_template(str(tmp_path)))
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^# (source:|  title:|  author:|  text:)", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"^# (draw|time_limit):", r"  \1:", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    assert [problem for problem in reading.diagnostics if problem.severity != "info"] == []
    assert reading.quiz is not None
    assert reading.quiz.header.source.text == "rivers.md"
    assert reading.quiz.header.session.draw == 10
    assert reading.quiz.header.session.time_limit == 1200


def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_template(str(tmp_path / "taken"))


def test_the_schema_lies_beside_it_for_editors_that_read_one(tmp_path: Path) -> None:
    path = Path(write_template(str(tmp_path)))
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=quiz.schema.json\n")
    assert json.loads((tmp_path / "quiz.schema.json").read_text(encoding="utf-8")) == quiz_schema()


def test_something_else_in_the_schemas_place_is_left_alone_and_not_named(tmp_path: Path) -> None:
    (tmp_path / "quiz.schema.json").write_text("[1]", encoding="utf-8")
    path = Path(write_template(str(tmp_path)))
    assert (tmp_path / "quiz.schema.json").read_text(encoding="utf-8") == "[1]"
    assert "yaml-language-server" not in path.read_text(encoding="utf-8")
