"""A file with problems as it is shown: the lines, what is marked in them, what is said below."""

from pathlib import Path

import pytest

from quizapp.app.problems import MOST, problems_of
from quizapp.bank.files import Unreadable

QUESTION = """\
  - id: q{0}
    prompt: What is {0}?
    explaination: It is {0}.
    options: [correct: a, wrong: b]
"""


def write(folder: Path, *questions: str, head: str = "format: 1\ntitle: T\n") -> Path:
    path = folder / "t.quiz.yaml"
    path.write_text(f"{head}questions:\n{''.join(questions)}", encoding="utf-8")
    return path


def test_a_problem_stands_below_its_line_with_some_lines_around_it(tmp_path: Path) -> None:
    shown = problems_of(write(tmp_path, QUESTION.format(1)))
    assert (shown.title, shown.lines, shown.errors, shown.warnings, shown.untold) == ("T", 7, 1, 0, 0)
    ((*around, line, last),) = shown.excerpts
    assert [each.number for each in around] == [3, 4, 5]
    assert (line.number, line.text) == (6, "    explaination: It is 1.")
    assert [line.text[start:end] for start, end in line.marks] == ["explaination"]
    (said,) = line.said
    assert (said.code, said.line, said.column) == ("unknown-key", 6, 5)
    assert said.hint == "Write “explanation”."
    assert (last.number, last.marks, last.said) == (7, (), ())


def test_problems_far_apart_are_two_excerpts_and_near_ones_share_one(tmp_path: Path) -> None:
    good = [QUESTION.format(number).replace("explaination", "explanation") for number in range(8)]
    near = problems_of(write(tmp_path, QUESTION.format(91), QUESTION.format(92), *good))
    assert [len(excerpt) for excerpt in near.excerpts] == [10]
    far = problems_of(write(tmp_path, QUESTION.format(91), *good, QUESTION.format(92)))
    assert [(excerpt[0].number, excerpt[-1].number) for excerpt in far.excerpts] == [(3, 8), (39, 43)]
    assert far.questions == 8


def test_a_mark_of_several_lines_covers_the_rest_of_its_first(tmp_path: Path) -> None:
    shown = problems_of(write(tmp_path, "  - id: q\n    prompt: [a,\n      b]\n    options: [correct: a, wrong: b]\n"))
    (line,) = [line for line in shown.excerpts[0] if line.said]
    assert [line.text[start:end] for start, end in line.marks] == ["[a,"]


@pytest.mark.parametrize("head", ["\ufeffformat: 1\r\ntitel: T\r\n", "format: 1\ntitel: \N{LINE SEPARATOR}\n"])
def test_marks_fit_whatever_the_ends_of_lines(tmp_path: Path, head: str) -> None:
    (tmp_path / "t.quiz.yaml").write_bytes(f"{head}questions:\n{QUESTION.format(1)}".encode())
    marked = [
        line.text[start:end] for line in problems_of(tmp_path / "t.quiz.yaml").excerpts[0] for start, end in line.marks
    ]
    assert marked == ["format", "titel", "explaination"]


def test_a_file_that_is_no_text_is_shown_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "t.quiz.yaml").write_bytes(b"format: 1\ntitle: \xff\x00" + b"x" * 9000)
    shown = problems_of(tmp_path / "t.quiz.yaml")
    assert shown.errors
    assert shown.excerpts[0][1].text.startswith("title: \ufffd\ufffdxxx")
    (tmp_path / "t.quiz.yaml").write_bytes(b"")
    assert [line.text for line in problems_of(tmp_path / "t.quiz.yaml").excerpts[0]] == [""]


def test_a_problem_at_the_very_end_has_a_line_too(tmp_path: Path) -> None:
    (tmp_path / "t.quiz.yaml").write_text("format: 1\ntitle: 'never closed\n", encoding="utf-8")
    shown = problems_of(tmp_path / "t.quiz.yaml")
    assert shown.lines == 2
    assert [len(line.said) for line in shown.excerpts[0]] == [0, 0, 1]


def test_of_very_many_problems_the_first_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    shown = problems_of(write(tmp_path, *("  - 7\n" for _ in range(MOST + 20))))
    assert shown.errors == MOST + 20
    assert shown.untold == 20


def test_what_is_not_there_cannot_be_shown(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        problems_of(tmp_path / "none.quiz.yaml")
