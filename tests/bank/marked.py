"""Quiz files with the places of their problems marked in them: `«titel»: Rivers` has one at `titel`."""

from typing import NamedTuple

from quizapp.bank.read import Reading

HEAD = "format: 1\ntitle: Rivers\nquestions:\n"
QUESTION = "  - {id: a, prompt: Which?, options: [correct: Danube, wrong: Rhine]}\n"


class Told(NamedTuple):
    """A problem's code and place: line, column, and both ends, from 1."""

    code: str
    line: int
    column: int
    end_line: int
    end_column: int


def unmarked(text: str) -> tuple[str, list[tuple[int, int, int, int]]]:
    """Return a text without its marks, and the places that they hold."""
    plain, places, open_ = "", [], []
    for letter in text:
        if letter == "«":
            open_.append(_place(plain))
        elif letter == "»":
            places.append((*open_.pop(), *_place(plain)))
        else:
            plain += letter
    return plain, sorted(places)


def told(reading: Reading) -> list[Told]:
    """Return the problems of a file without their facts."""
    return [Told(each.code, each.line, each.column, each.end_line, each.end_column) for each in reading.diagnostics]


def _place(text: str) -> tuple[int, int]:
    return text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1
