"""quizapp check: find what is wrong with quiz files."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from quizapp.app.reading import QuizFile, load
from quizapp.bank.files import Unreadable
from quizapp.bank.find import quiz_files
from quizapp.bank.fix_file import Outcome, fix_file
from quizapp.cli.fixes import count, fix_json, fix_lines
from quizapp.cli.output import name_of, one_line
from quizapp.cli.problems import problem_json, problem_lines, say_unreadable

ABOUT = "Find what is wrong with quiz files, all of it at once: one line a problem, the mend below it."
EXAMPLES = """\
examples:
  quizapp check rivers.quiz.yaml
  quizapp check questions/ --json          every quiz file in a folder and below, for a program
  quizapp check --fix rivers.quiz.yaml     write missing ids into it

--fix writes an id into each question that has none: the one it goes by already, so that its results are kept.
Nothing else in the file changes. A file with errors is left alone, and so is a question that is an alias of
another.

exit status: 0 no errors, 1 errors or a file that could not be written, 2 wrong usage or an unreadable path (the
other paths are checked all the same)"""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command does and understands."""
    parser.description, parser.epilog = ABOUT, EXAMPLES
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a quiz file, or a folder of them")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--fix", action="store_true", help="write an id into each question that has none")


def run(options: Namespace) -> int:
    """Print the problems; return 0 without errors, 1 with, or where a file is not written, 2 where one is not read."""
    outcomes = _fixed(options.paths) if options.fix else {}
    loaded = load(options.paths)
    if options.json:
        print(json.dumps({"files": [_json(file, outcomes.get(file.path)) for file in loaded.files]}, indent=2))
    else:
        _print(loaded.files, outcomes)
    if loaded.unreadable:
        return say_unreadable(loaded.unreadable)
    not_written = any(outcome.trouble not in (None, "errors") for outcome in outcomes.values())
    return int(not_written or any(file.quiz is None for file in loaded.files))


def _fixed(paths: Sequence[Path]) -> dict[Path, Outcome]:
    """Write missing ids into the files that some paths stand for. What cannot be read is told when it is checked."""
    outcomes: dict[Path, Outcome] = {}
    for given in paths:
        with suppress(Unreadable):
            for path in quiz_files(given):
                with suppress(Unreadable):
                    outcomes.setdefault(path, fix_file(path))
    return outcomes


def _print(files: Sequence[QuizFile], outcomes: Mapping[Path, Outcome]) -> None:
    for file in files:
        outcome = outcomes.get(file.path)
        for line in (*(fix_lines(file.path, outcome) if outcome else ()), *_lines(file)):
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
    errors, warnings = count(told.count("error"), "error"), count(told.count("warning"), "warning")
    return f"{count(len(files), 'file')}, {count(questions, 'question')}: {errors}, {warnings}."


def _json(file: QuizFile, outcome: Outcome | None) -> dict[str, Any]:
    reading = file.reading
    fixed = {"fixed": fix_json(outcome)} if outcome else {}
    return {
        "file": name_of(file.path),
        "questions": reading.questions,
        "diagnostics": [problem_json(problem) for problem in reading.diagnostics],
        "waived": [waived._asdict() for waived in reading.waived],
        **fixed,
    }
