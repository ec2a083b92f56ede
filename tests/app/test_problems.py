"""A file with problems as it is shown: the lines, what is marked in them, what is said below."""

from pathlib import Path

import pytest

from quizapp.app.problems import LONGEST, MOST, Gap, Line, Problems, Told, problems_of

QUESTION = """\
  - id: q{0}
    prompt: What is {0}?
    explaination: It is {0}.
    options: [correct: a, wrong: b]
"""
GOOD = QUESTION.replace("explaination", "explanation")


def write(folder: Path, *questions: str, head: str = "format: 1\ntitle: T\n") -> Path:
    path = folder / "t.quiz.yaml"
    path.write_text(f"{head}questions:\n{''.join(questions)}", encoding="utf-8")
    return path


def shown(path: Path) -> Problems:
    problems = problems_of(str(path))
    assert problems is not None
    return problems


def lines(problems: Problems) -> list[Line]:
    return [row for row in problems.rows if isinstance(row, Line)]


def told(problems: Problems) -> list[Told]:
    return [row for row in problems.rows if isinstance(row, Told)]


def marked(problems: Problems) -> list[str]:
    return [line.seen.text[start:end] for line in lines(problems) for start, end in line.seen.marks]


def test_a_problem_stands_below_its_line_with_some_lines_around_it(tmp_path: Path) -> None:
    problems = shown(write(tmp_path, *(GOOD.format(number) for number in (1, 2)), QUESTION.format(3), GOOD.format(4)))
    assert (problems.title, problems.lines, problems.questions, problems.errors, problems.hidden) == ("T", 19, 3, 1, 0)
    *around, line, said, last = problems.rows
    assert [row.number for row in around if isinstance(row, Line)] == [12, 13]
    assert isinstance(line, Line)
    assert (line.number, line.seen.text, line.severity) == (14, "    explaination: It is 3.", "error")
    assert marked(problems) == ["explaination"]
    assert said == Told(
        "error", "A question has no key “explaination”. The nearest is “explanation”.", None, "14:5", "unknown-key"
    )
    assert isinstance(last, Line)
    assert (last.number, last.severity) == (15, None)


def test_lines_around_a_problem_are_of_its_own_question(tmp_path: Path) -> None:
    problems = shown(write(tmp_path, GOOD.format(1), QUESTION.format(2), GOOD.format(3)))
    assert [line.seen.text[:8] for line in lines(problems)] == ["  - id: ", "    prom", "    expl", "    opti"]


def test_lines_that_are_left_out_are_counted(tmp_path: Path) -> None:
    good = [GOOD.format(number) for number in range(8)]
    problems = shown(write(tmp_path, QUESTION.format(91), *good, QUESTION.format(92)))
    (gap,) = [row for row in problems.rows if isinstance(row, Gap)]
    assert gap == Gap(32, clean=True)
    numbers = [line.number for line in lines(problems)]
    assert numbers == [4, 5, 6, 7, 40, 41, 42, 43]


def test_a_single_line_is_not_left_out(tmp_path: Path) -> None:
    long = QUESTION.format(1) + "    tags: [a]\n    difficulty: easy\n"
    problems = shown(write(tmp_path, long, QUESTION.format(2)))
    assert [line.number for line in lines(problems)] == list(range(4, 14))
    assert not any(isinstance(row, Gap) for row in problems.rows)


def test_a_mend_is_told_where_the_sentence_does_not_tell_it(tmp_path: Path) -> None:
    (said,) = told(shown(write(tmp_path, "  - id: q\n    options: [correct: a, wrong: b]\n")))
    assert (said.code, said.hint) == ("missing-key", "Add “prompt”.")


def test_a_problem_of_several_lines_is_marked_in_each(tmp_path: Path) -> None:
    problems = shown(write(tmp_path, "  - id: q\n    prompt: [a,\n      b]\n    options: [correct: a, wrong: b]\n"))
    assert marked(problems) == ["[a,", "      b]"]
    assert [line.severity for line in lines(problems)] == [None, "error", "error", None]


def test_of_a_problem_of_many_lines_the_first_are_shown(tmp_path: Path) -> None:
    items = "".join(f"      - [{number}]\n" for number in range(100))
    problems = shown(write(tmp_path, f"  - id: q\n    prompt:\n{items}    options: [correct: a, wrong: b]\n"))
    assert [line.severity for line in lines(problems)].count("error") == LONGEST
    assert len(told(problems)) == 1


@pytest.mark.parametrize("head", ["\ufeffformat: 1\r\ntitel: T\r\n", "format: 1\ntitel: \N{LINE SEPARATOR}\n"])
def test_marks_fit_whatever_the_ends_of_lines(tmp_path: Path, head: str) -> None:
    (tmp_path / "t.quiz.yaml").write_bytes(f"{head}questions:\n{QUESTION.format(1)}".encode())
    assert marked(shown(tmp_path / "t.quiz.yaml")) == ["format", "titel", "explaination"]


def test_a_file_that_is_no_text_shows_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "t.quiz.yaml").write_bytes(b"format: 1\ntitle: \xff\x00" + b"x" * 9000)
    problems = shown(tmp_path / "t.quiz.yaml")
    assert problems.errors
    assert lines(problems)[1].seen.text.startswith(r"title: \xff\x00xxx")
    assert max(len(line.seen.text) for line in lines(problems)) < 500


@pytest.mark.parametrize(("data", "code"), [(b"", "empty-file"), (b"a: " + b"x" * 16 * 1024 * 1024, "file-too-large")])
def test_an_empty_or_endless_file_is_told_without_lines(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "t.quiz.yaml").write_bytes(data)
    problems = shown(tmp_path / "t.quiz.yaml")
    assert [said.code for said in told(problems)] == [code]
    assert (lines(problems), problems.lines, problems.title) == ([], 0, "t.quiz.yaml")


def test_a_problem_at_the_very_end_has_a_line_too(tmp_path: Path) -> None:
    (tmp_path / "t.quiz.yaml").write_text("format: 1\ntitle: 'never closed\n", encoding="utf-8")
    problems = shown(tmp_path / "t.quiz.yaml")
    assert problems.lines == 2
    assert isinstance(problems.rows[-1], Told)
    assert [line.severity for line in lines(problems)] == [None, None, "error"]


def test_of_very_many_problems_the_first_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    problems = shown(write(tmp_path, *("  - 7\n" for _ in range(MOST + 20))))
    assert (problems.errors, len(told(problems)), problems.hidden) == (MOST + 20, MOST, 20)


def test_errors_are_shown_before_warnings_and_all_in_the_order_of_the_text(tmp_path: Path) -> None:
    unnamed = "  - prompt: p?\n    explanation: e\n    options: [correct: a, wrong: b]\n"
    problems = shown(write(tmp_path, *(unnamed for _ in range(MOST + 5)), "  - 7\n"))
    assert (problems.errors, problems.warnings, problems.hidden) == (1, MOST + 5, 6)
    assert [said.severity for said in told(problems)] == ["warning"] * (MOST - 1) + ["error"]


def test_a_file_without_errors_or_gone_has_nothing_to_show(tmp_path: Path) -> None:
    assert problems_of(str(write(tmp_path, GOOD.format(1)))) is None
    assert problems_of(str(tmp_path / "none.quiz.yaml")) is None
    assert problems_of(str(tmp_path)) is None
