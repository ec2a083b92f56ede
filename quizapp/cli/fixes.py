"""What `check --fix` did to a file, in words and for programs."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quizapp.bank.fix import Left, Reason
from quizapp.bank.fix_file import Outcome, Trouble
from quizapp.cli.output import name_of, one_line

TROUBLES: Mapping[Trouble, str] = {
    "errors": "The file has errors, so nothing was written into it.",
    "read-only": "The file is read-only, so the missing ids were not written; allow writing to it, and try again.",
    "folder-read-only": "Nothing may be written in the file’s folder, so the missing ids were not written.",
    "changed": "The file was changed by someone else meanwhile, so nothing was written into it; try again.",
    "disk": "The missing ids could not be written, and the file is as it was: {detail}.",
}
REASONS: Mapping[Reason, str] = {
    "alias": "This question stands in the list more than once, through an alias; write each out, and give it an id.",
    "unusual": "This question is written in a way in which no id could be put in; add one by hand.",
}


def fix_lines(path: Path, outcome: Outcome) -> Iterator[str]:
    """Return the lines that tell what was done to a file; none where nothing was to be done."""
    name = name_of(path)
    if outcome.written:
        yield f"{name}: fixed: {count(len(outcome.written), 'id')} written."
    if outcome.trouble:
        yield one_line(f"{name}: left: {_trouble(outcome)}")
    for left in outcome.left:
        yield f"{name}:{left.line}:{left.column}: left: {REASONS[left.reason]}"


def fix_json(outcome: Outcome) -> dict[str, Any]:
    """Return what was done to a file as plain data."""
    return {
        "written": list(outcome.written),
        "left": list(map(_left_json, outcome.left)),
        "trouble": _trouble(outcome) if outcome.trouble else None,
    }


def count(number: int, what: str) -> str:
    """Return a number of things: `no errors`, `1 error`."""
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _left_json(left: Left) -> dict[str, Any]:
    return {"line": left.line, "column": left.column, "message": REASONS[left.reason]}


def _trouble(outcome: Outcome) -> str:
    return TROUBLES[outcome.trouble].format(detail=outcome.detail) if outcome.trouble else ""
