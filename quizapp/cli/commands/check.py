"""quizapp check: find what is wrong with quiz files."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quizapp.app.reading import QuizFile, load
from quizapp.cli.output import name_of, one_line
from quizapp.cli.problems import problem_json, problem_lines, say_unreadable

ABOUT = "Find what is wrong with quiz files, all of it at once: one line a problem, the mend below it."
EXAMPLES = """\
examples:
  quizapp check rivers.quiz.yaml
  quizapp check questions/ --json          every quiz file in a folder and below, for a program

exit status: 0 no errors, 1 errors, 2 wrong usage or an unreadable path (the other paths are checked all the same)"""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command does and understands."""
    parser.description, parser.epilog = ABOUT, EXAMPLES
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a quiz file, or a folder of them")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    """Print the problems; return 0 without errors, 1 with, 2 where a path cannot be read."""
    loaded = load(options.paths)
    if options.json:
        print(json.dumps({"files": [_json(file) for file in loaded.files]}, indent=2))
    else:
        _print(loaded.files)
    if loaded.unreadable:
        return say_unreadable(loaded.unreadable)
    return int(any(file.quiz is None for file in loaded.files))


def _print(files: Sequence[QuizFile]) -> None:
    for file in files:
        for line in _lines(file):
            print(line)
    if files:
        print(_summary(files), file=sys.stderr)


def _lines(file: QuizFile) -> Iterator[str]:
    yield from problem_lines(file.path, file.reading.diagnostics)
    for waived in file.reading.waived:
        where = f" (question {waived.question})" if waived.question else ""
        yield one_line(f"{name_of(file.path)}: waived[{waived.code}]: {waived.reason}{where}")


def _summary(files: Sequence[QuizFile]) -> str:
    told = [problem.severity for file in files for problem in file.reading.diagnostics]
    questions = sum(file.reading.questions for file in files)
    errors, warnings = _count(told.count("error"), "error"), _count(told.count("warning"), "warning")
    return f"{_count(len(files), 'file')}, {_count(questions, 'question')}: {errors}, {warnings}."


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _json(file: QuizFile) -> dict[str, Any]:
    reading = file.reading
    return {
        "file": name_of(file.path),
        "questions": reading.questions,
        "diagnostics": [problem_json(problem) for problem in reading.diagnostics],
        "waived": [waived._asdict() for waived in reading.waived],
    }
