"""What is wrong with a quiz file, as rows to show: the lines it shows in, and a sentence below each."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quizapp.app.seen_line import Seen, seen
from quizapp.bank.files import Unreadable, load
from quizapp.bank.limits import FILE_BYTES
from quizapp.bank.read import Reading, read_text
from quizapp.bank.sentences import hint, sentence
from quizapp.bank.utf8 import decoded
from quizapp.quiz.diagnostic import Diagnostic, Severity

MOST = 40  # problems that are shown; who has more mends these first
BEFORE, AFTER = 3, 2  # lines around a problem
LONGEST = 6  # lines of one problem
_ORDER: tuple[Severity, ...] = ("error", "warning", "info")
STARTS = ("- id:", "- type:", "- prompt:", "- section:")  # what a question begins with, as most are written


class Line(NamedTuple):
    """A line of the file, its number from 1, and the worst that is wrong with it."""

    number: int
    seen: Seen
    severity: Severity | None


class Told(NamedTuple):
    """What is wrong with the lines above. `place` is `line:column`."""

    severity: Severity
    sentence: str
    hint: str | None
    place: str
    code: str


class Gap(NamedTuple):
    """Lines that are left out; `clean` where nothing is wrong in them."""

    lines: int
    clean: bool


Row = Line | Told | Gap


class Problems(NamedTuple):
    """A quiz file that cannot be taken. `questions` were read without an error; `hidden` are problems not shown.

    `lines` is 0 where the file is too large to be counted.
    """

    path: str
    title: str
    lines: int
    questions: int
    errors: int
    warnings: int
    rows: tuple[Row, ...]
    hidden: int


def problems_of(path: str) -> Problems | None:
    """Return what is wrong with a file, read anew; None where it has no error any more, or is gone."""
    place = Path(path)
    try:
        data = load(place, FILE_BYTES)
    except Unreadable:
        return None
    reading = read_text(data, place.name, place.parent)
    return None if reading.quiz else problems(path, decoded(data), reading)


def problems(path: str, text: str, reading: Reading) -> Problems:
    """Return what a reading found wrong with a text."""
    told = [problem.severity for problem in reading.diagnostics]
    whole = all(problem.code != "file-too-large" for problem in reading.diagnostics)
    lines = text.split("\n") if whole and text else []
    shown = _worst(reading.diagnostics)
    return Problems(
        path,
        reading.title or Path(path).name,
        len(lines) - (lines[-1:] == [""]),
        reading.questions,
        told.count("error"),
        told.count("warning"),
        tuple(_rows(lines, shown)),
        len(reading.diagnostics) - len(shown),
    )


def _worst(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return what is shown, errors before all else, in the order of the text."""
    worst = sorted(range(len(diagnostics)), key=lambda at: (_ORDER.index(diagnostics[at].severity), at))[:MOST]
    return [diagnostics[at] for at in sorted(worst)]


def _rows(lines: Sequence[str], shown: Sequence[Diagnostic]) -> Iterator[Row]:
    if not lines:
        yield from map(_told, shown)
        return
    last = 0
    for number in _numbers(lines, shown):
        if last and number > last + 1:
            yield _gap(last + 1, number - 1, shown)
        yield _line(lines[number - 1], number, shown)
        yield from (_told(problem) for problem in shown if _last_line(problem, len(lines)) == number)
        last = number


def _numbers(lines: Sequence[str], shown: Sequence[Diagnostic]) -> list[int]:
    """Return the numbers of the lines to show: those of problems, and some around them in the same question."""
    numbers: set[int] = set()
    for problem in shown:
        first, last = _first_line(problem, len(lines)), _last_line(problem, len(lines))
        numbers.update(range(first, last + 1), _before(lines, first), _after(lines, last))
    numbers.update(number + 1 for number in list(numbers) if number + 2 in numbers)  # a gap takes a line too
    return sorted(numbers)


def _before(lines: Sequence[str], first: int) -> Iterator[int]:
    number = first
    while number > max(1, first - BEFORE) and not lines[number - 1].lstrip().startswith(STARTS):
        number -= 1
        yield number


def _after(lines: Sequence[str], last: int) -> Iterator[int]:
    for number in range(last + 1, min(len(lines), last + AFTER) + 1):
        if not lines[number - 1].strip() or lines[number - 1].lstrip().startswith(STARTS):
            return
        yield number


def _first_line(problem: Diagnostic, lines: int) -> int:
    return min(problem.line, lines)


def _last_line(problem: Diagnostic, lines: int) -> int:
    """Return the last line shown of a problem: it may go on, and a line that it only touches is not its own."""
    ends = problem.end_line - (problem.end_column == 1 and problem.end_line > problem.line)
    return min(max(ends, problem.line), problem.line + LONGEST - 1, lines)


def _line(text: str, number: int, shown: Sequence[Diagnostic]) -> Line:
    here = [problem for problem in shown if problem.line <= number <= problem.end_line]
    own = text.removesuffix("\r")
    marks = [mark for mark in (_mark(problem, number, len(own)) for problem in here) if mark[0] < mark[1]]
    own_lines = [problem for problem in here if number <= _last_line(problem, number)]
    severity = min((problem.severity for problem in own_lines), key=_ORDER.index, default=None)
    return Line(number, seen(own, marks), severity)


def _mark(problem: Diagnostic, number: int, length: int) -> tuple[int, int]:
    """Return the columns, from 0, that a problem has in a line; at least one, also past the line's end."""
    start = problem.column - 1 if number == problem.line else 0
    end = problem.end_column - 1 if number == problem.end_line else length
    return start, max(end, start + (number == problem.line))


def _gap(first: int, last: int, shown: Sequence[Diagnostic]) -> Gap:
    clean = not any(problem.line <= last and problem.end_line > first for problem in shown)
    return Gap(last - first + 1, clean)


def _told(problem: Diagnostic) -> Told:
    mend = None if any(name == "nearest" for name, _ in problem.facts) else hint(problem)  # the sentence says it
    return Told(problem.severity, sentence(problem), mend, f"{problem.line}:{problem.column}", problem.code)
