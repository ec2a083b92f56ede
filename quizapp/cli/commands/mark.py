"""quizapp mark: mark a file of responses."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from quizapp.app.marking import Marking, QuestionMark, mark
from quizapp.app.unmarked_words import unmarked_sentence
from quizapp.bank.files import Unreadable
from quizapp.bank.files import load as look
from quizapp.bank.read import read
from quizapp.bank.responses import read_responses
from quizapp.cli.points import domain_lines, pass_mark, points_of
from quizapp.cli.problems import problem_json, say_problems, say_unreadable
from quizapp.quiz.diagnostic import Diagnostic

ABOUT = "Mark a file of responses: a mapping from question id to response, in YAML or JSON."
EXAMPLES = """\
examples:
  quizapp mark rivers.quiz.yaml answers.yaml
  quizapp mark rivers.quiz.yaml answers.json --json

exit status: 0 marked, 1 the quiz or the responses have errors and nothing is marked, 2 wrong usage or unreadable"""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command does and understands."""
    parser.description, parser.epilog = ABOUT, EXAMPLES
    parser.add_argument("quiz", type=Path, metavar="QUIZ", help="a quiz file")
    parser.add_argument("responses", type=Path, metavar="RESPONSES", help="what was answered")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    """Print the points by domain; return 0, 1 where something is wrong with a file, 2 where one cannot be read."""
    unreadable = [fault for path in (options.quiz, options.responses) if (fault := _refusal(path))]
    if unreadable:
        return say_unreadable(unreadable)
    reading = read(options.quiz)
    if reading.quiz is None:
        return _refuse(options.quiz, reading.diagnostics, options.json)
    responses, faults = read_responses(options.responses, reading.quiz)
    if faults:
        return _refuse(options.responses, faults, options.json)
    marking = mark(reading.quiz, responses)
    if options.json:
        print(json.dumps(_json(marking), indent=2))
    else:
        print(*_lines(reading.quiz.header.title, marking), sep="\n")
    return 0


def _refusal(path: Path) -> Unreadable | None:
    """Return why a path cannot be read at all, so that all such paths are told before anything else."""
    try:
        look(path, 0)
    except Unreadable as fault:
        return fault
    return None


def _refuse(path: Path, problems: Sequence[Diagnostic], as_json: bool) -> int:
    if as_json:
        print(json.dumps({"diagnostics": list(map(problem_json, problems))}, indent=2), file=sys.stderr)
    else:
        say_problems(path, problems)
    return 1


def _lines(title: str, marking: Marking) -> list[str]:
    total = points_of(marking.earned, marking.possible, "in all") + pass_mark(marking.pass_share, marking.passed)
    unmarked = sum(row.unmarked for row in marking.questions)
    return [title, *domain_lines(marking.domains), total, *([unmarked_sentence(unmarked)] if unmarked else [])]


def _json(marking: Marking) -> dict[str, Any]:
    domains = {row.domain.slug: _points(row.earned, row.possible) for row in marking.domains}
    unmarked = [row.id for row in marking.questions if row.unmarked]
    return {
        "domains": domains,
        "total": _points(marking.earned, marking.possible),
        "questions": list(map(_question, marking.questions)),
        **({"unmarked": unmarked} if marking.by_hand else {}),
    }


def _question(row: QuestionMark) -> dict[str, Any]:
    points = {domain: _number(share) for domain, share in row.points.items()}
    return {"id": row.id, "answered": row.answered, "credit": _credit(row.credit), "points": points}


def _credit(credit: Fraction | None) -> int | float | None:
    return None if credit is None else _number(credit)


def _points(earned: Fraction, possible: Fraction) -> dict[str, int | float]:
    return {"earned": _number(earned), "possible": _number(possible)}


def _number(exact: Fraction) -> int | float:
    """Return a whole number as it is, any other as the nearest double."""
    try:
        return exact.numerator if exact.denominator == 1 else float(exact)
    except OverflowError:  # larger than any double: then whole numbers lie nearer
        return round(exact)
