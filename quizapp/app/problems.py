"""A quiz file with problems, as it is shown: the lines where they stand, and what is said below each."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quizapp.bank.files import load
from quizapp.bank.limits import FILE_BYTES
from quizapp.bank.read import read_text
from quizapp.bank.sentences import hint, sentence
from quizapp.bank.utf8 import decoded
from quizapp.quiz.diagnostic import Diagnostic, Severity

BEFORE, AFTER = 3, 2  # lines shown around a problem
MOST = 100  # problems shown of one file
LONGEST = 2000  # characters shown of one line
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Said(NamedTuple):
    """What is said of one problem: its place (from 1; the end just past it), and how to mend it where that is known."""

    severity: Severity
    code: str
    line: int
    column: int
    end_line: int
    end_column: int
    sentence: str
    hint: str | None


class Line(NamedTuple):
    """A line of the file: its number from 1, its text, the places of it (from 0, end excluded) that are wrong."""

    number: int
    text: str
    marks: tuple[tuple[int, int], ...]
    said: tuple[Said, ...]


class FileProblems(NamedTuple):
    """What is wrong with a file. `excerpts` are runs of its lines, in order; what lies between has no problem.

    `lines` and `questions` count what the file holds and what was read without an error; `untold` problems are
    counted in `errors` and `warnings` and not shown.
    """

    path: Path
    title: str | None
    lines: int
    questions: int
    errors: int
    warnings: int
    excerpts: tuple[tuple[Line, ...], ...]
    untold: int


def problems_of(path: Path) -> FileProblems:
    """Read a quiz file, and return what is wrong with it, line by line; raises Unreadable."""
    data = load(path, FILE_BYTES)
    reading = read_text(data, path.name, path.parent)
    lines = [line.removesuffix("\r") for line in decoded(data).split("\n")]
    count = len(lines) - (lines[-1] == "")
    told = [problem.severity for problem in reading.diagnostics]
    return FileProblems(
        path,
        reading.title,
        count,
        reading.questions,
        told.count("error"),
        told.count("warning"),
        tuple(_excerpts(lines, count, reading.diagnostics[:MOST])),
        max(0, len(told) - MOST),
    )


def _excerpts(lines: Sequence[str], count: int, problems: Sequence[Diagnostic]) -> Iterator[tuple[Line, ...]]:
    """Yield runs of lines around the problems, which come in the order of the text."""
    start = end = 0
    run: list[Diagnostic] = []
    for problem in problems:
        first = max(1, problem.line - BEFORE)
        if run and first > end + 1:
            yield _run(lines, start, end, run)
            run = []
        start = start if run else first
        end = max(end, problem.line, min(count, problem.line + AFTER))
        run.append(problem)
    if run:
        yield _run(lines, start, end, run)


def _run(lines: Sequence[str], start: int, end: int, problems: Sequence[Diagnostic]) -> tuple[Line, ...]:
    return tuple(_line(number, lines[number - 1], problems) for number in range(start, end + 1))


def _line(number: int, text: str, problems: Sequence[Diagnostic]) -> Line:
    here = [problem for problem in problems if problem.line == number]
    shown = UNSEEN.sub("\ufffd", text[:LONGEST])
    return Line(number, shown, tuple(_mark(problem, len(shown)) for problem in here), tuple(map(_said, here)))


def _mark(problem: Diagnostic, length: int) -> tuple[int, int]:
    """Return the part of a problem's first line that it covers."""
    end = problem.end_column - 1 if problem.end_line == problem.line else length
    return min(problem.column - 1, length), min(end, length)


def _said(problem: Diagnostic) -> Said:
    return Said(
        problem.severity,
        problem.code,
        problem.line,
        problem.column,
        problem.end_line,
        problem.end_column,
        sentence(problem),
        hint(problem),
    )
