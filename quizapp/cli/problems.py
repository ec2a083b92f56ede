"""What is wrong with files, a line each: `FILE:LINE:COLUMN: severity[code]: sentence`, the mend indented below."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quizapp.bank import sentences
from quizapp.bank.files import Unreadable
from quizapp.cli.output import name_of, one_line
from quizapp.quiz.diagnostic import Diagnostic

UNREADABLE = 2


def problem_lines(path: Path, problems: Iterable[Diagnostic]) -> Iterator[str]:
    """Return the lines that tell of a file's problems, in the given order."""
    for problem in problems:
        place = f"{name_of(path)}:{problem.line}:{problem.column}"
        yield f"{place}: {problem.severity}[{problem.code}]: {one_line(sentences.sentence(problem))}"
        if hint := sentences.hint(problem):
            yield f"    {one_line(hint)}"


def problem_json(problem: Diagnostic) -> dict[str, Any]:
    """Return a problem as plain data."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "line": problem.line,
        "column": problem.column,
        "end_line": problem.end_line,
        "end_column": problem.end_column,
        "message": sentences.sentence(problem),
        "hint": sentences.hint(problem),
    }


def say_problems(path: Path, problems: Iterable[Diagnostic]) -> None:
    """Tell of a file's problems on standard error."""
    for line in problem_lines(path, problems):
        print(line, file=sys.stderr)


def say_unreadable(faults: Iterable[Unreadable]) -> int:
    """Tell of paths that cannot be read, on standard error; return the exit status for it."""
    for fault in faults:
        print(one_line(sentences.unreadable(fault)), file=sys.stderr)
    return UNREADABLE
